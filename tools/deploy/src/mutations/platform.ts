import type { KubeObject } from '../objects.ts';
import { change, is, PROCESS, without, type Mutation } from './mutation.ts';

const refusedBy = (policy: string, name: string, apply: Mutation['apply']): Mutation => ({
  name,
  judge: 'policies',
  policy,
  apply,
});

const isBusConfig = ({ kind, data }: KubeObject): boolean =>
  kind === 'ConfigMap' && data?.['nats.conf'] !== undefined;

/** Mistakes around the processes that the API server takes without a word. */
export const platformMutations: readonly Mutation[] = [
  refusedBy('disruption-budget', 'no disruption budget', without(is('PodDisruptionBudget', PROCESS))),
  refusedBy(
    'disruption-budget',
    'a budget under which no node can ever be drained',
    change(is('PodDisruptionBudget', PROCESS), ({ spec }) => {
      spec.maxUnavailable = 0;
    }),
  ),
  refusedBy(
    'budgets-mean-somebody',
    'a budget for nobody',
    change(is('PodDisruptionBudget', PROCESS), ({ spec }) => {
      spec.selector.matchLabels['app.kubernetes.io/name'] = 'idea';
    }),
  ),
  refusedBy('scaled', 'no scaler', (objects) =>
    without(is('ScaledObject', PROCESS))(without(is('HorizontalPodAutoscaler', PROCESS))(objects)),
  ),
  refusedBy('scaled', 'two scalers', (objects) => [
    ...objects,
    {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: { name: 'second', namespace: objects[0]?.metadata.name ?? '' },
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: PROCESS },
        minReplicas: 3,
        maxReplicas: 9,
      },
    },
  ]),
  refusedBy(
    'observed',
    'a process that Prometheus does not find',
    change(is('Deployment', PROCESS), ({ spec }) => {
      delete spec.template.metadata.annotations['prometheus.io/scrape'];
    }),
  ),
  refusedBy(
    'observed',
    'measures asked for on the port of the API',
    change(is('Deployment', 'gateway'), ({ spec }) => {
      spec.template.metadata.annotations['prometheus.io/port'] = '8080';
    }),
  ),
  refusedBy('watched', 'no rules for alerts', without(is('ConfigMap', 'prometheus-innovatienetwerk'))),
  refusedBy(
    'watched',
    'dashboards that Grafana does not find',
    change(is('ConfigMap', 'grafana-dashboards'), ({ metadata }) => {
      delete metadata.labels;
    }),
  ),
  refusedBy(
    'majority',
    'a bus of two servers',
    change(is('StatefulSet', 'nats'), ({ spec }) => {
      spec.replicas = 2;
    }),
  ),
  refusedBy('guarded', 'no network policy', without(is('NetworkPolicy', PROCESS))),
  refusedBy('default-deny', 'no refusal by default', without(is('NetworkPolicy', 'default-deny'))),
  refusedBy(
    'no-open-door',
    'a door that is open to everybody',
    change(is('NetworkPolicy', PROCESS), ({ spec }) => {
      spec.ingress = [{ ports: [{ protocol: 'TCP', port: 9090 }] }];
    }),
  ),
  refusedBy(
    'no-open-door',
    'a way out to everywhere',
    change(is('NetworkPolicy', PROCESS), ({ spec }) => {
      spec.egress = [{}];
    }),
  ),
  refusedBy(
    'services-lead-somewhere',
    'a service that leads to a port that is not there',
    change(is('Service', PROCESS), ({ spec }) => {
      spec.ports[0].targetPort = 'opz';
    }),
  ),
  refusedBy(
    'routes-lead-to-the-gateway',
    'a route past the gateway',
    change(is('HTTPRoute', 'api'), ({ spec }) => {
      spec.rules[0].backendRefs[0].name = PROCESS;
    }),
  ),
  refusedBy(
    'found-from-outside',
    'a name of the bus that is known inside only',
    change(is('ScaledObject', PROCESS), ({ spec }) => {
      spec.triggers[0].metadata.natsServerMonitoringEndpoint = 'nats-monitor:8222';
    }),
  ),
  refusedBy(
    'one-namespace',
    'an object in another namespace',
    change(is('Service', PROCESS), ({ metadata }) => {
      metadata.namespace = 'default';
    }),
  ),
  refusedBy(
    'one-namespace',
    'a namespace that holds its pods to nothing',
    change(is('Namespace'), ({ metadata }) => {
      delete metadata.labels['pod-security.kubernetes.io/enforce'];
    }),
  ),
  refusedBy('secrets-by-reference', 'a secret among the manifests', (objects) => [
    ...objects,
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'bus-ideas', namespace: objects[0]?.metadata.name ?? '' },
      stringData: { password: 'p0123' },
    },
  ]),
  refusedBy(
    'bus',
    'a bus that confirms before it is on disk',
    change(isBusConfig, ({ data }) => {
      data['nats.conf'] = data['nats.conf'].replace('sync_interval: always', 'sync_interval: 2m');
    }),
  ),
  refusedBy(
    'bus',
    'a bus without TLS',
    change(isBusConfig, ({ data }) => {
      data['tls.conf'] = '';
    }),
  ),
  refusedBy(
    'bus',
    'a user of the bus who may do everything',
    change(isBusConfig, ({ data }) => {
      data['accounts.conf'] = data['accounts.conf'].replace('"allow": [', '"allow": [">",');
    }),
  ),
  refusedBy(
    'bus',
    'a password that the bus does not get',
    change(is('StatefulSet', 'nats'), ({ spec }) => {
      const [container] = spec.template.spec.containers;
      container.env = container.env.filter(({ name }: { name: string }) => name !== 'BUS_PASSWORD_IDEAS');
    }),
  ),
];
