import {
  isDevelopment,
  lastingOwners,
  nameOf,
  ofKind,
  selects,
  type Fields,
  type KubeObject,
  type PodOwner,
} from '../objects.ts';
import { forPods, type Policy } from './policy.ts';

const probes: Policy = forPods(
  'probes',
  'Each process is asked whether it started, lives and is ready, on its ops port; and alive is not ready.',
  ({ containers }) => {
    const lacks = (probe: string): boolean => containers.some((container) => !container[probe]?.httpGet);
    const opsPorts = new Set(['ops', 'monitor']);
    const asked = ['startupProbe', 'livenessProbe', 'readinessProbe'];
    const pathOf = (container: Fields, probe: string): unknown => container[probe]?.httpGet?.path;
    return {
      'is not asked whether it started': lacks('startupProbe'),
      'is not asked whether it lives': lacks('livenessProbe'),
      'is not asked whether it is ready': lacks('readinessProbe'),
      'is asked on another port than that for operators': containers.some((container) =>
        asked.some((probe) => container[probe]?.httpGet && !opsPorts.has(container[probe].httpGet.port)),
      ),
      'is killed when what it depends on is away: its liveness is its readiness': containers.some(
        (container) =>
          pathOf(container, 'livenessProbe') !== undefined &&
          pathOf(container, 'livenessProbe') === pathOf(container, 'readinessProbe'),
      ),
    };
  },
  lastingOwners,
);

const budgetsOf = ({ labels }: PodOwner, objects: readonly KubeObject[]): readonly KubeObject[] =>
  ofKind(objects, 'PodDisruptionBudget').filter(({ spec }) => selects(spec?.['selector'], labels));

const budget: Policy = forPods(
  'disruption-budget',
  'Each process has one disruption budget, which lets one pod go at a time: a drain never takes them all, and never stops for ever.',
  (owner, objects) => {
    const budgets = budgetsOf(owner, objects);
    return {
      'has no disruption budget': budgets.length === 0,
      'has more than one disruption budget, with which nothing can be evicted': budgets.length > 1,
      'does not let exactly one pod go at a time': budgets.some(({ spec }) => spec?.['maxUnavailable'] !== 1),
    };
  },
  lastingOwners,
);

interface Scaler {
  readonly min: number;
  readonly max: number;
}

function scalersOf({ object }: PodOwner, objects: readonly KubeObject[]): readonly Scaler[] {
  const { name } = object.metadata;
  const autoscalers = ofKind(objects, 'HorizontalPodAutoscaler')
    .filter(({ spec }) => spec?.['scaleTargetRef']?.name === name)
    .map(({ spec }) => ({ min: spec?.['minReplicas'] ?? 1, max: spec?.['maxReplicas'] ?? 0 }));
  const scaledObjects = ofKind(objects, 'ScaledObject')
    .filter(({ spec }) => spec?.['scaleTargetRef']?.name === name)
    .map(({ spec }) => ({ min: spec?.['minReplicaCount'] ?? 0, max: spec?.['maxReplicaCount'] ?? 0 }));
  return [...autoscalers, ...scaledObjects];
}

const ofDeployments = (objects: readonly KubeObject[]): readonly PodOwner[] =>
  lastingOwners(objects).filter(({ object }) => object.kind === 'Deployment');

const ENOUGH = 2;

const scaled: Policy = forPods(
  'scaled',
  'Each process is scaled by exactly one scaler, between two (in development one) and some more; its manifest does not say a number that would undo it.',
  (owner, objects) => {
    const scalers = scalersOf(owner, objects);
    const least = isDevelopment(objects) ? 1 : ENOUGH;
    return {
      'is not scaled': scalers.length === 0,
      'is scaled by two at once': scalers.length > 1,
      'may run with fewer than two': scalers.some(({ min }) => min < least),
      'cannot grow': scalers.some(({ min, max }) => max <= min),
      'has a number of its own, which each release would bring back':
        owner.object.spec?.['replicas'] !== undefined,
    };
  },
  ofDeployments,
);

const MAJORITY_OF = 3;

const majority: Policy = forPods(
  'majority',
  'What keeps data has three or five copies, so that a majority stays when one is away; each keeps its disk.',
  ({ object }, objects) => {
    const replicas = Number(object.spec?.['replicas'] ?? 1);
    return {
      'has no majority when one is away':
        !isDevelopment(objects) && (replicas < MAJORITY_OF || replicas % 2 === 0),
      'loses its disk when it is deleted':
        object.spec?.['persistentVolumeClaimRetentionPolicy']?.whenDeleted === 'Delete',
    };
  },
  (objects) => lastingOwners(objects).filter(({ object }) => object.kind === 'StatefulSet'),
);

const ZONE = 'topology.kubernetes.io/zone';
const NODE = 'kubernetes.io/hostname';

const spread: Policy = forPods(
  'spread',
  'The pods of a process are spread over zones, strictly, and over nodes; a zone that takes no pods does not stand in the way.',
  ({ pod, labels }) => {
    const rules = (pod['topologySpreadConstraints'] ?? []) as readonly Fields[];
    const zone = rules.find(({ topologyKey }) => topologyKey === ZONE);
    return {
      'is not spread over zones': zone === undefined,
      'may lie in one zone with all its pods':
        zone !== undefined && (zone['whenUnsatisfiable'] !== 'DoNotSchedule' || zone['maxSkew'] !== 1),
      'is not spread over nodes': rules.every(({ topologyKey }) => topologyKey !== NODE),
      'counts zones that take no pods, and cannot move when one is drained': rules.some(
        ({ whenUnsatisfiable, nodeTaintsPolicy }) =>
          whenUnsatisfiable === 'DoNotSchedule' && nodeTaintsPolicy !== 'Honor',
      ),
      'spreads pods that are not its own': rules.some(
        ({ labelSelector }) => !labelSelector?.matchLabels || !selects(labelSelector, labels),
      ),
    };
  },
  lastingOwners,
);

const rollout: Policy = forPods(
  'rollout',
  'A release starts a new pod before it stops an old one, and waits until the new one has been ready for a while.',
  ({ object }) => {
    const { type, rollingUpdate } = object.spec?.['strategy'] ?? {};
    return {
      'does not roll': type !== 'RollingUpdate',
      'stops a pod before another is ready': rollingUpdate?.maxUnavailable !== 0,
      'cannot start one more than there are': !(rollingUpdate?.maxSurge >= 1),
      'trusts a pod the moment it is ready': !(object.spec?.['minReadySeconds'] > 0),
    };
  },
  ofDeployments,
);

/** How long a program takes at most to end in good order, in seconds: its own limit, and a second for what is around it. */
const DRAIN_SECONDS: Readonly<Record<string, number>> = {
  // The grace period and the time in which clients are sent away (nats.conf), and the end of JetStream.
  nats: 45,
};
const PROCESS_DRAIN_SECONDS = 10;

const preStopSeconds = (container: Fields): number =>
  Number(container['lifecycle']?.preStop?.sleep?.seconds ?? 0);

const grace: Policy = forPods(
  'grace',
  'Before it is stopped, a pod goes on until nobody sends it anything; then it has time to finish. Only after that it may be killed.',
  ({ object, pod, containers }) => {
    const given = Number(pod['terminationGracePeriodSeconds'] ?? 30);
    const needed = DRAIN_SECONDS[object.metadata.name] ?? PROCESS_DRAIN_SECONDS;
    return {
      'is stopped while it is still sent requests': containers.some(({ lifecycle }) => !lifecycle?.preStop),
      'may be killed before it has finished': containers.some(
        (container) => given < preStopSeconds(container) + needed,
      ),
    };
  },
  lastingOwners,
);

const budgetsMean: Policy = {
  name: 'budgets-mean-somebody',
  rule: 'Each disruption budget is for pods that are there.',
  check: (objects) =>
    ofKind(objects, 'PodDisruptionBudget')
      .filter(({ spec }) =>
        lastingOwners(objects).every(({ labels }) => !selects(spec?.['selector'], labels)),
      )
      .map((object) => `${nameOf(object)} is for pods that are not there`),
};

export const availabilityPolicies: readonly Policy[] = [
  probes,
  budget,
  scaled,
  majority,
  spread,
  rollout,
  grace,
  budgetsMean,
];
