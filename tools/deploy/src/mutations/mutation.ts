import type { Fields, KubeObject } from '../objects.ts';

/** Who must refuse it: the API server (its schemas, its rules and Pod Security), or our own policies. */
export type Judge = 'server' | 'policies';

/** One mistake in good manifests. */
export interface Mutation {
  readonly name: string;
  readonly judge: Judge;
  /** The policy that must refuse it, when it is ours. */
  readonly policy?: string;
  readonly apply: (objects: readonly KubeObject[]) => readonly KubeObject[];
}

// oxlint-disable-next-line typescript/no-explicit-any -- a mutation writes what no good manifest has
type Writable = any;

/** Changes copies of the objects that are meant; the others stay as they are. */
export const change =
  (isMeant: (object: KubeObject) => boolean, write: (object: Writable) => void) =>
  (objects: readonly KubeObject[]): readonly KubeObject[] =>
    objects.map((object) => {
      if (!isMeant(object)) return object;
      const copy = structuredClone(object) as Writable;
      write(copy);
      return copy as KubeObject;
    });

export const is =
  (kind: string, name?: string) =>
  (object: KubeObject): boolean =>
    object.kind === kind && (name === undefined || object.metadata.name.startsWith(name));

/** The process on which mistakes are tried: every overlay has it. */
export const PROCESS = 'ideas';
export const aDeployment = is('Deployment', PROCESS);

export const changePod = (
  write: (pod: Writable, container: Writable, object: Writable) => void,
): ((objects: readonly KubeObject[]) => readonly KubeObject[]) =>
  change(aDeployment, (object: Fields) => {
    const pod = object['spec'].template.spec;
    write(pod, pod.containers[0], object);
  });

export const without =
  (isMeant: (object: KubeObject) => boolean) =>
  (objects: readonly KubeObject[]): readonly KubeObject[] =>
    objects.filter((object) => !isMeant(object));
