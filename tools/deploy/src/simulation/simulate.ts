import type { ControlPlane } from '../cluster/control-plane.ts';
import { manifest } from '../cluster/judge.ts';
import { must } from '../cluster/kubectl.ts';
import { ofKind, type Fields, type KubeObject } from '../objects.ts';
import { releaseInName } from '../policies/pods.ts';
import { followDuring } from './follow.ts';
import { startMetricsApi, type MetricsApi } from './metrics-api.ts';
import { startRunners, ZONES } from './runners.ts';
import {
  isSettled,
  neededByBudget,
  NeverCame,
  processStates,
  untilTrue,
  zonesOf,
  type ProcessState,
} from './state.ts';
import { leastOf } from './watch.ts';
import { unevenOver } from './zones.ts';

interface Scene {
  readonly plane: ControlPlane;
  readonly namespace: string;
  readonly metrics: MetricsApi;
  readonly say: (line: string) => void;
}

const APPLY = ['apply', '--server-side', '--force-conflicts', '-f', '-'];

/** The autoscaler that KEDA would make of a scaled object, by its processor: there is no KEDA here to make it. */
function autoscalerOf({ metadata, spec = {} }: KubeObject): KubeObject {
  const cpu = spec['triggers'].find(({ type }: Fields) => type === 'cpu');
  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: `keda-hpa-${metadata.name}`, namespace: metadata.namespace ?? '' },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: spec['scaleTargetRef'].name },
      minReplicas: spec['minReplicaCount'],
      maxReplicas: spec['maxReplicaCount'],
      metrics: [
        {
          type: 'Resource',
          resource: { name: 'cpu', target: { type: cpu.metricType, averageValue: cpu.metadata.value } },
        },
      ],
      behavior: spec['advanced'].horizontalPodAutoscalerConfig.behavior,
    },
  };
}

const asRun = (objects: readonly KubeObject[]): readonly KubeObject[] =>
  objects.flatMap((object) => (object.kind === 'ScaledObject' ? [autoscalerOf(object)] : [object]));

const settled = ({ plane, namespace }: Scene, what: string): Promise<readonly ProcessState[]> =>
  untilTrue(
    what,
    () => processStates(plane.kubectl, namespace),
    (states) =>
      states.length > 0 && states.every((state) => isSettled(state) && state.wanted >= ZONES.length),
  );

/** @returns what is wrong with how the pods of these processes lie */
async function unevenIn(
  { plane, namespace }: Scene,
  zones: readonly string[],
  isMeant: (process: string) => boolean = () => true,
): Promise<readonly string[]> {
  const all = await zonesOf(plane.kubectl, namespace);
  return unevenOver(new Map([...all].filter(([name]) => isMeant(name))), zones);
}

const wantedOf = (states: readonly ProcessState[]): ReadonlyMap<string, number> =>
  new Map(states.map(({ name, wanted }) => [name, wanted]));

/** What each process needs while nodes are emptied: as many as its budget says, and never less than all but one. */
async function neededInDrain({ plane, namespace }: Scene): Promise<ReadonlyMap<string, number>> {
  const wanted = wantedOf(await processStates(plane.kubectl, namespace));
  const budgets = await neededByBudget(plane.kubectl, namespace);
  return new Map([...wanted].map(([name, all]) => [name, Math.max(budgets.get(name) ?? 0, all - 1)]));
}

const inZone = (zone: string): string => `topology.kubernetes.io/zone=${zone}`;
const DRAIN = ['drain', '--ignore-daemonsets', '--delete-emptydir-data', '--timeout=240s'];

/** Empties all nodes of a zone at once, which is the worst that an operator can do. */
async function emptyZone({ kubectl }: ControlPlane, zone: string): Promise<void> {
  await must(kubectl(['cordon', '-l', inZone(zone)]));
  const names = await must(kubectl(['get', 'nodes', '-l', inZone(zone), '-o', 'name']));
  await Promise.all(
    names
      .trim()
      .split('\n')
      .map((name) => must(kubectl([...DRAIN, name]))),
  );
}

/** Empties a zone, as an operator does before maintenance; zones that were emptied before stay so. */
async function drainZone(scene: Scene, gone: string, rest: readonly string[]): Promise<readonly string[]> {
  const { plane, namespace, say } = scene;
  const needed = await neededInDrain(scene);
  const watched = await followDuring(plane, namespace, needed, async () => {
    await emptyZone(plane, gone);
    await settled(scene, `every process in ${rest.join(' and ')}`);
  });
  const uneven = await unevenIn(scene, rest);
  say(
    `zone ${gone} drained: ${needed.size} processes in ${watched.changes} changes, ${leastOf(watched)}, ${watched.faults.length} budgets broken, ${uneven.length} uneven in ${rest.join(' and ')}`,
  );
  return [...watched.faults, ...uneven];
}

/** The first drain takes one pod of each process, because they are spread; the second takes more, and budgets must hold them back. */
async function drainZones(scene: Scene): Promise<readonly string[]> {
  const [first, second, third] = ZONES;
  const faults = [
    ...(await drainZone(scene, first, [second, third])),
    ...(await drainZone(scene, second, [third])),
  ];
  for (const zone of [first, second]) {
    // oxlint-disable-next-line no-await-in-loop -- two
    await must(scene.plane.kubectl(['uncordon', '-l', inZone(zone)]));
  }
  return faults;
}

const NEXT = '0.1.1';

async function rollOut(scene: Scene, objects: readonly KubeObject[]): Promise<readonly string[]> {
  const { plane, namespace, say } = scene;
  const versions = ofKind(objects, 'ConfigMap').flatMap(({ data }) => data?.['SERVICE_VERSION'] ?? []);
  const [version = ''] = versions;
  const next = manifest(asRun(objects))
    .replaceAll(`:${version}`, `:${NEXT}`)
    .replaceAll(`-${releaseInName(version)}`, `-${releaseInName(NEXT)}`);
  const deployments = ofKind(objects, 'Deployment').map(({ metadata }) => metadata.name);
  const wanted = wantedOf(await processStates(plane.kubectl, namespace));
  const needed = new Map([...wanted].filter(([name]) => deployments.includes(name)));
  const watched = await followDuring(plane, namespace, needed, async () => {
    await must(plane.kubectl(APPLY, next));
    await settled(scene, 'the next release');
  });
  const images = await must(
    plane.kubectl(['get', 'deployments', '-n', namespace, '-o', 'jsonpath={..image}']),
  );
  const behind = images.split(/\s+/).filter((image) => !image.endsWith(`:${NEXT}`));
  // The old pods lay in one zone only, after the drain: the new ones must not follow them.
  const uneven = await unevenIn(scene, ZONES, (name) => deployments.includes(name));
  say(
    `release ${version} → ${NEXT}: ${deployments.length} processes in ${watched.changes} changes, ${leastOf(watched)}, ${watched.faults.length} below the wanted number, ${behind.length} left behind, ${uneven.length} uneven`,
  );
  return [...watched.faults, ...uneven, ...behind.map((image) => `${image} was left behind`)];
}

const BUSY_MILLI_CPU = 1_200;
const TARGET_MILLI_CPU = 600;
/** The autoscaler looks every two seconds. */
const SCALE_TIMEOUT_MS = 90_000;

async function scaleUp(scene: Scene, process: string): Promise<readonly string[]> {
  const { plane, namespace, metrics, say } = scene;
  const of = async (): Promise<number> =>
    (await processStates(plane.kubectl, namespace)).find(({ name }) => name === process)?.wanted ?? 0;
  const before = await of();
  metrics.load(process, BUSY_MILLI_CPU);
  const expected = Math.ceil((before * BUSY_MILLI_CPU) / TARGET_MILLI_CPU);
  const after = await untilTrue(
    `${process} with ${expected} pods`,
    of,
    (count) => count >= expected,
    SCALE_TIMEOUT_MS,
  );
  metrics.load(process, TARGET_MILLI_CPU);
  await settled(scene, `${process} with ${after} pods that are ready`);
  const uneven = await unevenIn(scene, ZONES, (name) => name === process);
  say(`${process} under load: ${before} → ${after} pods, ${uneven.length} uneven`);
  return uneven;
}

/** What was sent for judgement from other overlays would run as well, as soon as there is somebody to run it. */
async function emptyOthers({ kubectl }: ControlPlane, namespace: string): Promise<void> {
  const names = await must(kubectl(['get', 'namespaces', '-o', 'jsonpath={.items[*].metadata.name}']));
  for (const other of names.split(' ').filter((name) => name !== namespace)) {
    // oxlint-disable-next-line no-await-in-loop -- few
    await must(kubectl(['delete', 'deployments,statefulsets,jobs', '--all', '-n', other, '--wait=false']));
  }
}

async function start(scene: Scene, objects: readonly KubeObject[]): Promise<readonly string[]> {
  await must(scene.plane.kubectl(APPLY, manifest(asRun(objects))));
  const states = await settled(scene, 'every process ready');
  const uneven = await unevenIn(scene, ZONES);
  const pods = states.reduce((sum, { wanted }) => sum + wanted, 0);
  scene.say(
    `started: ${states.length} processes in ${pods} pods over ${ZONES.length} zones, ${uneven.length} uneven`,
  );
  return uneven;
}

/** Each act follows on the one before; one that does not come to its end is the last. @returns all that went wrong */
async function play(acts: readonly (() => Promise<readonly string[]>)[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const act of acts) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one act after another
      faults.push(...(await act()));
    } catch (error) {
      if (!(error instanceof NeverCame)) throw error;
      return [...faults, error.message];
    }
  }
  return faults;
}

/**
 * Plays the life of the platform on nine simulated nodes in three zones.
 * @returns all that went wrong
 */
export async function simulate(
  plane: ControlPlane,
  objects: readonly KubeObject[],
  say: (line: string) => void,
): Promise<readonly string[]> {
  const namespace = ofKind(objects, 'Namespace')[0]?.metadata.name ?? '';
  await emptyOthers(plane, namespace);
  const runners = await startRunners(plane);
  try {
    const metrics = await startMetricsApi(plane);
    try {
      const scene: Scene = { plane, namespace, metrics, say };
      return await play([
        () => start(scene, objects),
        () => drainZones(scene),
        () => rollOut(scene, objects),
        () => scaleUp(scene, 'gateway'),
        () => scaleUp(scene, 'ideas'),
      ]);
    } finally {
      await metrics.stop();
    }
  } finally {
    await runners.stop();
  }
}
