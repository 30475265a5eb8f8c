import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { binary } from './cluster/binaries.ts';
import { kubectlWith, must } from './cluster/kubectl.ts';
import { ofKind, parseObjects, type KubeObject } from './objects.ts';
import type { Overlay } from './render.ts';

const chartDir = join(import.meta.dirname, '..', '..', '..', 'deploy', 'helm', 'innovatienetwerk');
const RELEASE = 'innovatienetwerk';

/** What a chart does not bring along: it is installed into a namespace, beside a bus and what watches it. */
export const notOfChart: ReadonlySet<string> = new Set(['one-namespace', 'bus', 'watched']);

/** Values that an installation may choose, all of them other than those of the chart. */
const OTHER_VALUES = [
  '--set=image.prefix=registry.example/innovatienetwerk',
  '--set=image.version=1.2.3-rc1',
  '--set=image.pullSecrets[0].name=registry',
  '--set=platform.PUBLIC_URL=https://innovatie.example',
  '--set=processes.gateway.minReplicas=4',
  '--set=processes.gateway.maxReplicas=20',
];

/** Helm: ours when it was built, else that of the machine; undefined when there is none. */
export async function findHelm(): Promise<string | undefined> {
  if (existsSync(binary('helm'))) return binary('helm');
  try {
    await must(kubectlWith('helm', [])(['version', '--short']));
    return 'helm';
  } catch {
    return undefined;
  }
}

/** Hooks and the rest of the chart, in a namespace as the guide makes it. */
const installed = (objects: readonly KubeObject[], namespace: KubeObject): readonly KubeObject[] => [
  namespace,
  ...objects.map((object) => ({
    ...object,
    metadata: { ...object.metadata, namespace: namespace.metadata.name },
  })),
];

/**
 * The chart as it is sent to a cluster, with its own values and with others.
 * @param overlays of which one makes the namespace
 * @throws {Error} with what Helm says about a chart that does not fit
 */
export async function renderChart(helm: string, overlays: readonly Overlay[]): Promise<readonly Overlay[]> {
  const run = kubectlWith(helm, []);
  await must(run(['lint', '--strict', chartDir]));
  const [made] = overlays.flatMap(({ objects }) => ofKind(objects, 'Namespace'));
  if (made === undefined) throw new Error('No overlay makes a namespace for the chart');
  // One of its own: a server that took an overlay has these names already in that of the overlay.
  const namespace = { ...made, metadata: { ...made.metadata, name: `${RELEASE}-chart` } };
  const rendered = Object.entries({ chart: [], 'chart, other values': OTHER_VALUES }).map(
    async ([name, values]) => ({
      name,
      objects: installed(
        parseObjects(
          await must(
            run(['template', RELEASE, chartDir, `--namespace=${namespace.metadata.name}`, ...values]),
          ),
        ),
        namespace,
      ),
    }),
  );
  return await Promise.all(rendered);
}
