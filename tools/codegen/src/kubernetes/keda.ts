import { BUS_ACCOUNT, consumerPlan } from '@innovatienetwerk/bus';
import type { ServiceContract } from '@innovatienetwerk/contract';
import { AVERAGE_CPU, scalingBehaviour } from './around.ts';
import { labelsOf, type KubeObject } from './kube-object.ts';
import type { Workload } from './workloads.ts';

/**
 * Events behind for each process that there may be before another one is started. One process applies some thousands each second, so
 * this is about a second of work.
 */
const LAG_PER_PROCESS = '2000';
/** A second process does not wake up for less than this. */
const ACTIVATION_LAG = '500';

/**
 * KEDA lives in another namespace, so the name has that of the platform in it, which each overlay sets. It asks any server first, and then the
 * one that leads the consumer, whose name it puts before this: only the headless service has names for single servers.
 */
const MONITOR = 'nats-headless.innovatienetwerk.svc:8222';

interface Trigger {
  readonly type: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

function lagTriggers(name: string, contracts: readonly ServiceContract[]): readonly Trigger[] {
  return consumerPlan(contracts)
    .filter(({ service, stream }) => service === name && stream.startsWith('EVT_'))
    .map(({ stream, config }) => ({
      type: 'nats-jetstream',
      metadata: {
        natsServerMonitoringEndpoint: MONITOR,
        account: BUS_ACCOUNT,
        stream,
        consumer: config.durable_name,
        lagThreshold: LAG_PER_PROCESS,
        activationLagThreshold: ACTIVATION_LAG,
        useHttps: 'false',
      },
    }));
}

/**
 * Scales a service by what waits for it on the bus as well as by its processor. @returns undefined for one that listens to nothing:
 * its processor says all there is to say.
 */
export function scaledObject(
  workload: Workload,
  contracts: readonly ServiceContract[],
): KubeObject | undefined {
  const { name, replicas } = workload;
  const lag = lagTriggers(name, contracts);
  if (lag.length === 0) return undefined;
  return {
    apiVersion: 'keda.sh/v1alpha1',
    kind: 'ScaledObject',
    metadata: { name, labels: labelsOf(name, 'service') },
    spec: {
      scaleTargetRef: { name },
      minReplicaCount: replicas.min,
      maxReplicaCount: replicas.max,
      pollingInterval: 15,
      // When the bus does not tell how far behind it is, there are as many as there were.
      fallback: { failureThreshold: 4, replicas: replicas.min, behavior: 'currentReplicasIfHigher' },
      advanced: { horizontalPodAutoscalerConfig: { behavior: scalingBehaviour } },
      triggers: [...lag, { type: 'cpu', metricType: 'AverageValue', metadata: { value: AVERAGE_CPU } }],
    },
  };
}
