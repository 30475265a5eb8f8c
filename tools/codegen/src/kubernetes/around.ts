import { API_PORT, OPS_PORT } from './deployment.ts';
import { APP, labelsOf, selectorOf, type KubeObject } from './kube-object.ts';
import type { Outbound, Workload } from './workloads.ts';

const metadata = ({ name, api }: Workload) => ({
  name,
  labels: labelsOf(name, api ? 'gateway' : 'service'),
});

export const serviceAccount = (workload: Workload): KubeObject => ({
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: metadata(workload),
  automountServiceAccountToken: false,
});

/** Of the gateway the API and the ops port; of a service only the ops port, for it gets its requests from the bus. */
export function service(workload: Workload): KubeObject {
  const ports = [
    ...(workload.api ? [{ name: 'http', port: API_PORT, targetPort: 'http', appProtocol: 'http' }] : []),
    { name: 'ops', port: OPS_PORT, targetPort: 'ops', appProtocol: 'http' },
  ];
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadata(workload),
    spec: { selector: { [APP]: workload.name }, ports },
  };
}

/** One at a time, and one that is not ready may always go: it is of no use where it is. */
export const disruptionBudget = (workload: Workload): KubeObject => ({
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: metadata(workload),
  spec: {
    maxUnavailable: 1,
    unhealthyPodEvictionPolicy: 'AlwaysAllow',
    selector: selectorOf(workload.name),
  },
});

/** Up at once, down slowly: a process that starts compiles for a second, and load in waves must not make it come and go. */
export const scalingBehaviour = {
  scaleUp: { stabilizationWindowSeconds: 0, policies: [{ type: 'Percent', value: 100, periodSeconds: 30 }] },
  scaleDown: { stabilizationWindowSeconds: 300, policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }] },
} as const;

/** Of one processor, which is all that the thread of a process can use. The request is less, so the share of it is more. */
export const AVERAGE_CPU = '600m';

export const autoscaler = (workload: Workload): KubeObject => ({
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  metadata: metadata(workload),
  spec: {
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: workload.name },
    minReplicas: workload.replicas.min,
    maxReplicas: workload.replicas.max,
    metrics: [
      {
        type: 'Resource',
        resource: { name: 'cpu', target: { type: 'AverageValue', averageValue: AVERAGE_CPU } },
      },
    ],
    behavior: scalingBehaviour,
  },
});

const namespaceOf = (name: string): object => ({
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } },
});
const tcp = (...ports: readonly number[]): readonly object[] =>
  ports.map((port) => ({ protocol: 'TCP', port }));

/** What is not the public internet: addresses of the cluster, of the machine and of private networks. */
const PRIVATE_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '224.0.0.0/4',
];
const PRIVATE_V6 = ['::1/128', 'fc00::/7', 'fe80::/10', 'ff00::/8'];

const outboundRule = ({ ports, publicOnly }: Outbound): object => ({
  to: [
    { ipBlock: { cidr: '0.0.0.0/0', ...(publicOnly ? { except: PRIVATE_V4 } : {}) } },
    { ipBlock: { cidr: '::/0', ...(publicOnly ? { except: PRIVATE_V6 } : {}) } },
  ],
  ports: tcp(...ports),
});

/**
 * Who may speak with the pods of a process, and with whom they may. What is not named here is refused, for a pod
 * that a policy selects takes nothing else. The database is added by the component that says where it is.
 */
export function networkPolicy(workload: Workload): KubeObject {
  const { name, api, outbound } = workload;
  const reasons = outbound.map(({ why }) => why);
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: {
      ...metadata(workload),
      ...(reasons.length === 0
        ? {}
        : { annotations: { 'innovatienetwerk.nl/outbound': reasons.join('; ') } }),
    },
    spec: {
      podSelector: selectorOf(name),
      policyTypes: ['Ingress', 'Egress'],
      ingress: [
        { from: [namespaceOf('monitoring')], ports: tcp(OPS_PORT) },
        ...(api ? [{ from: [namespaceOf('ingress')], ports: tcp(API_PORT) }] : []),
      ],
      egress: [
        {
          to: [{ ...namespaceOf('kube-system'), podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } }],
          ports: [{ protocol: 'UDP', port: 53 }, ...tcp(53)],
        },
        { to: [{ podSelector: selectorOf('nats') }], ports: tcp(4222) },
        { to: [namespaceOf('monitoring')], ports: tcp(4318) },
        ...outbound.map(outboundRule),
      ],
    },
  };
}
