import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadedModule } from '../cluster/binaries.ts';
import type { ControlPlane } from '../cluster/control-plane.ts';
import { manifest } from '../cluster/judge.ts';
import { must } from '../cluster/kubectl.ts';
import { buildModules } from '../cluster/versions.ts';
import { parseObjects, type Fields } from '../objects.ts';

/** How long a pod takes to be ready, and to go when it is told to: long enough that a release has a middle. */
const DELAY_MS = 1_000;

/** Pods, nodes, and the sign of life without which a node is given up after a while, and its pods with it. */
const STAGES = ['fast', 'node/fast', 'node/heartbeat'];

/**
 * The module of the simulator, which says how nodes and pods live.
 * @throws {NoCluster} when it cannot be had
 */
export async function ensureStages(): Promise<string> {
  const [module = ''] = buildModules.find(({ name }) => name === 'kwok')?.requires ?? [];
  return (await downloadedModule(module.replace(' ', '@'))).Dir;
}

/** How simulated nodes and pods come to life and go, in a file for the simulator. */
export async function writeStages({ kubectl, dir }: ControlPlane): Promise<string> {
  const module = await ensureStages();
  const texts = await Promise.all(
    STAGES.map((path) => must(kubectl(['kustomize', join(module, 'kustomize', 'stage', path)]))),
  );
  const stages = texts.flatMap(parseObjects).map((stage) => {
    const { resourceRef } = stage.spec as Fields;
    if (resourceRef.kind !== 'Pod') return stage;
    return { ...stage, spec: { ...stage.spec, delay: { durationMilliseconds: DELAY_MS } } };
  });
  const file = join(dir, 'stages.yaml');
  await writeFile(file, manifest([...new Map(stages.map((stage) => [stage.metadata.name, stage])).values()]));
  return file;
}
