import { join } from 'node:path';
import { binary } from '../cluster/binaries.ts';
import type { ControlPlane } from '../cluster/control-plane.ts';
import { manifest } from '../cluster/judge.ts';
import { must } from '../cluster/kubectl.ts';
import { startDaemon, type Daemon } from '../cluster/process.ts';
import type { KubeObject } from '../objects.ts';
import { writeStages } from './stages.ts';

export const ZONES = ['a', 'b', 'c'] as const;
const NODES_PER_ZONE = 3;
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

/** Who schedules, controls and runs the pods: the real scheduler and controllers, and nodes that only say that they run them. */
export async function startRunners(plane: ControlPlane): Promise<Daemon> {
  const { kubectl, kubeconfig, dir } = plane;
  const log = (name: string): string => join(dir, `${name}.log`);
  const stages = await writeStages(plane);
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
        // No node fails here: one that is late is on a busy machine.
        '--node-monitor-grace-period=300s',
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
