import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { binary, downloadedModule } from '../cluster/binaries.ts';
import type { ControlPlane } from '../cluster/control-plane.ts';
import { manifest } from '../cluster/judge.ts';
import { must } from '../cluster/kubectl.ts';
import { startDaemon, type Daemon } from '../cluster/process.ts';
import { parseObjects, type Fields, type KubeObject } from '../objects.ts';
import { buildModules } from '../cluster/versions.ts';

export const ZONES = ['a', 'b', 'c'] as const;
const NODES_PER_ZONE = 3;
/** How long a pod takes to be ready, and to go when it is told to: long enough that a release has a middle. */
const DELAY_MS = 1_000;

const node = (zone: string, index: number): KubeObject => ({
  apiVersion: 'v1',
  kind: 'Node',
  metadata: {
    name: `${zone}-${index}`,
    annotations: { 'kwok.x-k8s.io/node': 'fake' },
    labels: {
      'topology.kubernetes.io/zone': zone,
      'kubernetes.io/hostname': `${zone}-${index}`,
      'kubernetes.io/os': 'linux',
    },
  },
  status: {
    capacity: { cpu: '8', memory: '16Gi', pods: '110' },
    allocatable: { cpu: '8', memory: '16Gi', pods: '110' },
  },
});

const nodes = (): readonly KubeObject[] =>
  ZONES.flatMap((zone) => Array.from({ length: NODES_PER_ZONE }, (_, index) => node(zone, index)));

/** A disk for each server of the bus: a simulated cluster has nobody who makes one when it is asked for. */
const disks = (): readonly KubeObject[] => [
  {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: {
      name: 'simulated',
      annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' },
    },
    provisioner: 'kubernetes.io/no-provisioner',
    volumeBindingMode: 'Immediate',
  },
  ...Array.from({ length: ZONES.length }, (_, index) => ({
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: `disk-${index}` },
    spec: {
      capacity: { storage: '20Gi' },
      accessModes: ['ReadWriteOnce'],
      storageClassName: 'simulated',
      hostPath: { path: `/disks/${index}` },
    },
  })),
];

/** How simulated nodes and pods come to life and go, from the module of the simulator. */
async function stagesFile(plane: ControlPlane): Promise<string> {
  const [module = ''] = buildModules.find(({ name }) => name === 'kwok')?.requires ?? [];
  const { Dir } = await downloadedModule(module.replace(' ', '@'));
  const texts = await Promise.all(
    ['stage/fast', 'stage/node/fast'].map((path) =>
      must(plane.kubectl(['kustomize', join(Dir, 'kustomize', path)])),
    ),
  );
  const stages = texts.flatMap(parseObjects).map((stage) => {
    const { resourceRef } = stage.spec as Fields;
    if (resourceRef.kind !== 'Pod') return stage;
    return { ...stage, spec: { ...stage.spec, delay: { durationMilliseconds: DELAY_MS } } };
  });
  const file = join(plane.dir, 'stages.yaml');
  await writeFile(file, manifest([...new Map(stages.map((stage) => [stage.metadata.name, stage])).values()]));
  return file;
}

/** Who schedules, controls and runs the pods: the real scheduler and controllers, and nodes that only say that they run them. */
export async function startRunners(plane: ControlPlane): Promise<Daemon> {
  const { kubectl, kubeconfig, dir } = plane;
  const log = (name: string): string => join(dir, `${name}.log`);
  const stages = await stagesFile(plane);
  await must(kubectl(['apply', '--server-side', '-f', '-'], manifest([...nodes(), ...disks()])));
  const isLeader = async (): Promise<boolean> =>
    (await kubectl(['get', 'serviceaccount', 'default', '-n', 'kube-system'])).ok;
  const daemons = [
    await startDaemon({
      command: binary('kube-controller-manager'),
      args: [
        `--kubeconfig=${kubeconfig}`,
        '--leader-elect=false',
        '--secure-port=0',
        `--service-account-private-key-file=${join(dir, 'accounts.key')}`,
        '--horizontal-pod-autoscaler-sync-period=2s',
        '--horizontal-pod-autoscaler-cpu-initialization-period=1s',
        '--horizontal-pod-autoscaler-initial-readiness-delay=1s',
      ],
      logFile: log('kube-controller-manager'),
      isReady: isLeader,
    }),
    await startDaemon({
      command: binary('kube-scheduler'),
      args: [`--kubeconfig=${kubeconfig}`, '--leader-elect=false', '--secure-port=0'],
      logFile: log('kube-scheduler'),
      isReady: () => Promise.resolve(true),
    }),
    await startDaemon({
      command: binary('kwok'),
      args: [`--kubeconfig=${kubeconfig}`, '--manage-all-nodes', '-c', stages],
      logFile: log('kwok'),
      isReady: async () =>
        (await kubectl(['wait', '--for=condition=Ready', 'node', '--all', '--timeout=60s'])).ok,
    }),
  ];
  return {
    async stop() {
      for (const daemon of daemons.toReversed()) {
        // oxlint-disable-next-line no-await-in-loop -- in order
        await daemon.stop();
      }
    },
  };
}
