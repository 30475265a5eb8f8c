import { labelsOf, selectorOf, type KubeObject } from './kube-object.ts';
import type { Workload } from './workloads.ts';

export const OPS_PORT = 9090;
export const API_PORT = 8080;

/**
 * Requests still come for a moment after a pod is told to stop, until every load balancer knows. That long it goes on as before.
 * A service gets its requests from the bus, where it takes its name off the list by itself.
 */
const PRE_STOP_SECONDS = { api: 10, bus: 1 } as const;
/** What a process takes at most to finish what it has (9 s), and as much again to spare. */
const DRAIN_SECONDS = 20;
const NON_ROOT = 65_532;

const ops = (path: string): object => ({ httpGet: { path, port: 'ops' }, timeoutSeconds: 3 });

/** Alive is asked apart from ready: a process whose database is away must not be killed for it. */
const probes = {
  // The bus and the database may be later than the process: five minutes are given to the first start.
  startupProbe: { ...ops('/livez'), periodSeconds: 2, failureThreshold: 150 },
  livenessProbe: { ...ops('/livez'), periodSeconds: 10, failureThreshold: 6 },
  readinessProbe: { ...ops('/readyz'), periodSeconds: 5, failureThreshold: 2 },
} as const;

const secretEnv = ({ secrets }: Workload): readonly object[] =>
  Object.entries(secrets).map(([name, { secret, key }]) => ({
    name,
    valueFrom: { secretKeyRef: { name: secret, key } },
  }));

const plainEnv = ({ env, resources }: Workload): readonly object[] =>
  Object.entries({
    OPS_PORT: String(OPS_PORT),
    NODE_OPTIONS: `--max-old-space-size=${resources.heapMB}`,
    ...env,
  }).map(([name, value]) => ({ name, value }));

function container(workload: Workload): object {
  const { name, api, resources } = workload;
  return {
    name,
    // The tag is set by the release; this one is never pulled.
    image: `innovatienetwerk/${name}:unreleased`,
    ports: [
      ...(api ? [{ name: 'http', containerPort: API_PORT }] : []),
      { name: 'ops', containerPort: OPS_PORT },
    ],
    envFrom: [{ configMapRef: { name: 'platform' } }],
    env: [...plainEnv(workload), ...secretEnv(workload)],
    ...probes,
    lifecycle: { preStop: { sleep: { seconds: PRE_STOP_SECONDS[api ? 'api' : 'bus'] } } },
    resources: { requests: resources.requests, limits: resources.limits },
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    },
    volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
  };
}

/**
 * Even over zones, always; and over nodes where that can be. A zone whose nodes take no pods does not count, so that its
 * pods find a place elsewhere; and each release is spread by itself, so that the old one does not hold the places.
 */
const spread = (name: string): readonly object[] =>
  [
    { topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'DoNotSchedule' },
    { topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway' },
  ].map((rule) => ({
    maxSkew: 1,
    ...rule,
    nodeTaintsPolicy: 'Honor',
    labelSelector: selectorOf(name),
    matchLabelKeys: ['pod-template-hash'],
  }));

/** Without a number of replicas: that is for whoever scales it to say. */
export function deployment(workload: Workload): KubeObject {
  const { name, api } = workload;
  const labels = {
    ...labelsOf(name, api ? 'gateway' : 'service'),
    ...(workload.database ? { 'innovatienetwerk.nl/database': 'mongodb' } : {}),
  };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, labels: labelsOf(name, api ? 'gateway' : 'service') },
    spec: {
      selector: selectorOf(name),
      revisionHistoryLimit: 5,
      // A pod counts as there when it has been ready for this long: a release that falls over at once stops by itself.
      minReadySeconds: 5,
      progressDeadlineSeconds: 600,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
      template: {
        metadata: {
          labels,
          annotations: { 'prometheus.io/scrape': 'true', 'prometheus.io/port': String(OPS_PORT) },
        },
        spec: {
          serviceAccountName: name,
          automountServiceAccountToken: false,
          enableServiceLinks: false,
          terminationGracePeriodSeconds: PRE_STOP_SECONDS[api ? 'api' : 'bus'] + DRAIN_SECONDS,
          securityContext: {
            runAsNonRoot: true,
            runAsUser: NON_ROOT,
            runAsGroup: NON_ROOT,
            seccompProfile: { type: 'RuntimeDefault' },
          },
          topologySpreadConstraints: spread(name),
          containers: [container(workload)],
          volumes: [{ name: 'tmp', emptyDir: { sizeLimit: '64Mi' } }],
        },
      },
    },
  };
}
