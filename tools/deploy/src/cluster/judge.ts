import { join } from 'node:path';
import { stringify } from 'yaml';
import { ofKind, podOwners, type Fields, type KubeObject, type PodOwner } from '../objects.ts';
import { downloadedModule } from './binaries.ts';
import { must, type Kubectl } from './kubectl.ts';
import { definitions } from './versions.ts';

export const manifest = (objects: readonly KubeObject[]): string =>
  objects.map((object) => stringify(object)).join('---\n');

/** Fetches the definitions, when they are not there yet. @throws {NoCluster} when they cannot be had */
export async function ensureDefinitions(): Promise<void> {
  for (const { module } of definitions) {
    // oxlint-disable-next-line no-await-in-loop -- few
    await downloadedModule(module);
  }
}

/** Teaches the server the kinds of KEDA, the Gateway API and cert-manager, from their own modules. */
export async function installDefinitions(kubectl: Kubectl): Promise<void> {
  for (const { module, folder } of definitions) {
    // oxlint-disable-next-line no-await-in-loop -- few
    const { Dir } = await downloadedModule(module);
    // oxlint-disable-next-line no-await-in-loop
    await must(kubectl(['apply', '--server-side', '-f', join(Dir, folder)]));
  }
  await must(kubectl(['wait', '--for=condition=Established', 'crd', '--all', '--timeout=60s']));
}

/** The volumes that the controller of a StatefulSet puts into its pods: for each template the claim of that pod. */
const claimedVolumes = ({ metadata, spec }: KubeObject): readonly Fields[] =>
  ((spec?.['volumeClaimTemplates'] ?? []) as readonly KubeObject[]).map(({ metadata: { name } }) => ({
    name,
    persistentVolumeClaim: { claimName: `${name}-${metadata.name}-0` },
  }));

function podSpecOf({ object, pod }: PodOwner): Fields {
  if (object.kind === 'Job') return pod;
  return {
    ...pod,
    restartPolicy: 'Always',
    volumes: [...(pod['volumes'] ?? []), ...claimedVolumes(object)],
  };
}

/** The pods as they will be made, because an owner of pods is refused only by a warning. */
export const podsOf = (objects: readonly KubeObject[]): readonly KubeObject[] =>
  podOwners(objects).map((owner) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: `${owner.object.metadata.name}-check`,
      namespace: owner.object.metadata.namespace ?? 'default',
      labels: owner.labels,
    },
    spec: podSpecOf(owner),
  }));

const STRICT = ['apply', '--server-side', '--validate=strict', '-f', '-'];
const DRY = [
  'apply',
  '--server-side',
  '--validate=strict',
  '--dry-run=server',
  '--force-conflicts',
  '-f',
  '-',
];

const complaintsIn = (stderr: string): readonly string[] =>
  stderr
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * Has the server keep all objects of an overlay, and then judge the pods that they would make.
 * @returns what it refuses and what it warns of
 */
export async function judgeOverlay(
  kubectl: Kubectl,
  objects: readonly KubeObject[],
): Promise<readonly string[]> {
  // The namespace comes first: what lies in it is judged by its standard.
  const namespaces = ofKind(objects, 'Namespace');
  const rest = objects.filter((object) => !namespaces.includes(object));
  const answers = [await kubectl(STRICT, manifest(namespaces)), await kubectl(STRICT, manifest(rest))];
  const pods = podsOf(objects);
  if (pods.length > 0) answers.push(await kubectl(DRY, manifest(pods)));
  return answers.flatMap(({ stderr }) => complaintsIn(stderr));
}

/** What the server says of changed objects, without keeping them. @returns nothing when it would take them */
export async function refusalsOf(
  kubectl: Kubectl,
  changed: readonly KubeObject[],
): Promise<readonly string[]> {
  if (changed.length === 0) return [];
  const answers = [
    await kubectl(DRY, manifest(changed)),
    ...(podOwners(changed).length === 0 ? [] : [await kubectl(DRY, manifest(podsOf(changed)))]),
  ];
  return answers.filter(({ ok }) => !ok).flatMap(({ stderr }) => complaintsIn(stderr));
}

/** Those objects of an overlay that a change made different. */
export const changedObjects = (
  before: readonly KubeObject[],
  after: readonly KubeObject[],
): readonly KubeObject[] => {
  const known = new Set(before.map((object) => JSON.stringify(object)));
  return after.filter((object) => !known.has(JSON.stringify(object)));
};
