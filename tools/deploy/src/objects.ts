import { parseAllDocuments } from 'yaml';

/** A Kubernetes object of whatever kind, as it stands in a file. */
export interface KubeObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Labels;
    readonly annotations?: Labels;
  };
  readonly spec?: Fields;
  readonly data?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

export type Labels = Readonly<Record<string, string>>;
/** What lies below a field whose shape the server of the cluster checks, not we. */
// oxlint-disable-next-line typescript/no-explicit-any -- the shape differs with the kind
export type Fields = Readonly<Record<string, any>>;

/** An object that runs pods, with the template of them. */
export interface PodOwner {
  readonly object: KubeObject;
  readonly labels: Labels;
  readonly annotations: Labels;
  readonly pod: Fields;
  readonly containers: readonly Fields[];
}

/** @throws {Error} for text that is not YAML */
export const parseObjects = (text: string): readonly KubeObject[] =>
  parseAllDocuments(text).flatMap((document) => {
    const [error] = document.errors;
    if (error !== undefined) throw error;
    const value = document.toJS() as KubeObject | null;
    return value === null ? [] : [value];
  });

export const nameOf = ({ kind, metadata }: KubeObject): string => `${kind} ${metadata.name}`;

export const ofKind = (objects: readonly KubeObject[], ...kinds: readonly string[]): readonly KubeObject[] =>
  objects.filter(({ kind }) => kinds.includes(kind));

const OWNERS = ['Deployment', 'StatefulSet', 'DaemonSet', 'Job'];
/** Those that must always be there; a job ends. */
const LASTING = ['Deployment', 'StatefulSet'];

function ownerOf(object: KubeObject): PodOwner {
  const template = (object.spec?.['template'] ?? {}) as {
    metadata?: { labels?: Labels; annotations?: Labels };
    spec?: Fields;
  };
  const pod = template.spec ?? {};
  const containers = [...(pod['initContainers'] ?? []), ...(pod['containers'] ?? [])] as readonly Fields[];
  const { labels = {}, annotations = {} } = template.metadata ?? {};
  return { object, labels, annotations, pod, containers };
}

export const podOwners = (objects: readonly KubeObject[]): readonly PodOwner[] =>
  ofKind(objects, ...OWNERS).map(ownerOf);

export const lastingOwners = (objects: readonly KubeObject[]): readonly PodOwner[] =>
  ofKind(objects, ...LASTING).map(ownerOf);

/** Whether pods with these labels are meant. A selector without anything in it means all. */
export function selects(selector: Fields | undefined, labels: Labels): boolean {
  if (selector === undefined) return false;
  const wanted = Object.entries((selector['matchLabels'] ?? {}) as Labels);
  return wanted.every(([key, value]) => labels[key] === value);
}

/** Bytes of an amount such as `384Mi` or `1Gi`. @throws {RangeError} for another unit */
export function bytesOf(amount: string): number {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)(Ki|Mi|Gi|Ti|MiB|GiB)?$/.exec(amount) ?? [];
  if (number === '') throw new RangeError(`${amount} is not an amount of memory`);
  const power = ['', 'K', 'M', 'G', 'T'].indexOf(unit.slice(0, 1));
  return Number(number) * 1024 ** power;
}

/** Whether the overlay is for a cluster of one's own, where one of each is enough. */
export const isDevelopment = (objects: readonly KubeObject[]): boolean =>
  ofKind(objects, 'Namespace').some(
    ({ metadata }) => metadata.labels?.['innovatienetwerk.nl/environment'] === 'development',
  );
