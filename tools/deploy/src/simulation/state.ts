import { setTimeout as delay } from 'node:timers/promises';
import { must, type Kubectl } from '../cluster/kubectl.ts';
import type { Fields } from '../objects.ts';

/** The label that says of which process a pod is. */
export const APP = 'app.kubernetes.io/name';

const listOf = async (kubectl: Kubectl, args: readonly string[]): Promise<readonly Fields[]> =>
  (JSON.parse(await must(kubectl(['get', '-o', 'json', ...args]))) as { items: readonly Fields[] }).items;

export const podsWhere = (
  kubectl: Kubectl,
  namespace: string,
  selector: string,
): Promise<readonly Fields[]> =>
  listOf(kubectl, ['pods', '-n', namespace, ...(selector === '' ? [] : ['-l', selector])]);

export interface ProcessState {
  readonly name: string;
  readonly wanted: number;
  readonly available: number;
  /** How many pods of the newest release there are and are ready. */
  readonly updated: number;
  /** Whether the controller has seen the last change. */
  readonly isSeen: boolean;
}

/** How the processes of the platform stand: its deployments and the servers of its bus. */
export async function processStates(kubectl: Kubectl, namespace: string): Promise<readonly ProcessState[]> {
  const objects = await listOf(kubectl, ['deployments,statefulsets', '-n', namespace]);
  return objects.map(({ metadata, spec, status = {} }) => ({
    name: metadata.name,
    wanted: spec.replicas ?? 1,
    available: status.availableReplicas ?? 0,
    updated: status.updatedReplicas ?? 0,
    isSeen: status.observedGeneration === metadata.generation,
  }));
}

export const isSettled = ({ wanted, available, updated, isSeen }: ProcessState): boolean =>
  isSeen && available === wanted && updated === wanted;

/** How many healthy pods each budget asks for. A budget bears the name of its process. */
export async function neededByBudget(
  kubectl: Kubectl,
  namespace: string,
): Promise<ReadonlyMap<string, number>> {
  const budgets = await listOf(kubectl, ['poddisruptionbudgets', '-n', namespace]);
  return new Map(
    budgets.map(({ metadata, status = {} }) => [metadata.name as string, Number(status.desiredHealthy ?? 0)]),
  );
}

/** By process: in how many pods it lies in each zone. */
export async function zonesOf(
  kubectl: Kubectl,
  namespace: string,
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
  const nodes = await listOf(kubectl, ['nodes']);
  const zoneOf = new Map(
    nodes.map(({ metadata }) => [metadata.name, metadata.labels['topology.kubernetes.io/zone'] as string]),
  );
  const pods = await podsWhere(kubectl, namespace, 'app.kubernetes.io/component!=provision');
  const zones = new Map<string, Map<string, number>>();
  for (const { metadata, spec } of pods) {
    if (metadata.deletionTimestamp !== undefined) continue;
    const name = metadata.labels[APP] as string;
    const zone = zoneOf.get(spec.nodeName) ?? 'nowhere';
    const counts = zones.get(name) ?? new Map<string, number>();
    counts.set(zone, (counts.get(zone) ?? 0) + 1);
    zones.set(name, counts);
  }
  return zones;
}

const POLL_MS = 300;
const TIMEOUT_MS = 240_000;

/** What was waited for in vain. */
export class NeverCame extends Error {}

/** Looks again and again. @throws {NeverCame} that says what did not come about, with what was seen last */
export async function untilTrue<T>(
  what: string,
  look: () => Promise<T>,
  isTrue: (seen: T) => boolean,
  timeoutMs = TIMEOUT_MS,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one look after another
    const seen = await look();
    if (isTrue(seen)) return seen;
    if (Date.now() > deadline) throw new NeverCame(`${what} does not come about: ${JSON.stringify(seen)}`);
    // oxlint-disable-next-line no-await-in-loop
    await delay(POLL_MS);
  }
}
