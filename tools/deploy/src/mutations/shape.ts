import { change, changePod, is, PROCESS, type Mutation } from './mutation.ts';

const refusedByServer = (name: string, apply: Mutation['apply']): Mutation => ({
  name,
  judge: 'server',
  apply,
});

/** Objects that the API server does not take, and pods that the restricted standard does not let in. */
export const shapeMutations: readonly Mutation[] = [
  refusedByServer(
    'a field with a typing error',
    changePod((_, container) => {
      container.livenessProb = container.livenessProbe;
    }),
  ),
  refusedByServer(
    'a word where a number belongs',
    change(is('PodDisruptionBudget', PROCESS), ({ spec }) => {
      spec.maxUnavailable = { at: 'most one' };
    }),
  ),
  refusedByServer(
    'a budget that says both what may go and what must stay',
    change(is('PodDisruptionBudget', PROCESS), ({ spec }) => {
      spec.minAvailable = 1;
    }),
  ),
  refusedByServer(
    'a selector that does not find its own pods',
    change(is('StatefulSet', 'nats'), ({ spec }) => {
      spec.template.metadata.labels['app.kubernetes.io/name'] = 'other';
    }),
  ),
  refusedByServer(
    'more memory asked for than there may be',
    changePod((_, { resources }) => {
      resources.requests.memory = '1Gi';
    }),
  ),
  refusedByServer(
    'a mount of a volume that is not there',
    changePod((_, { volumeMounts }) => {
      volumeMounts.push({ name: 'elsewhere', mountPath: '/elsewhere' });
    }),
  ),
  refusedByServer(
    'no surge and none unavailable: a release that can never begin',
    change(is('Deployment', PROCESS), ({ spec }) => {
      spec.strategy.rollingUpdate = { maxSurge: 0, maxUnavailable: 0 };
    }),
  ),
  refusedByServer(
    'a scaler of KEDA that scales nothing',
    change(is('ScaledObject', PROCESS), ({ spec }) => {
      delete spec.scaleTargetRef;
    }),
  ),
  refusedByServer(
    'a certificate from nobody',
    change(is('Certificate', 'bus'), ({ spec }) => {
      delete spec.issuerRef;
    }),
  ),
  refusedByServer(
    'a route by a kind of path that does not exist',
    change(is('HTTPRoute', 'api'), ({ spec }) => {
      spec.rules[0].matches[0].path.type = 'Glob';
    }),
  ),
  refusedByServer(
    'a privileged container',
    changePod((_, { securityContext }) => {
      securityContext.privileged = true;
      securityContext.allowPrivilegeEscalation = true;
    }),
  ),
  refusedByServer(
    'a pod that may run as root',
    changePod((pod) => {
      pod.securityContext.runAsNonRoot = false;
      pod.securityContext.runAsUser = 0;
    }),
  ),
  refusedByServer(
    'a pod on the network of its node',
    changePod((pod) => {
      pod.hostNetwork = true;
    }),
  ),
  refusedByServer(
    'a folder of the node in a pod',
    changePod((pod) => {
      pod.volumes.push({ name: 'node', hostPath: { path: '/' } });
    }),
  ),
  refusedByServer(
    'a capability kept',
    changePod((_, { securityContext }) => {
      securityContext.capabilities = { drop: ['ALL'], add: ['NET_ADMIN'] };
    }),
  ),
  refusedByServer(
    'no seccomp profile',
    changePod((pod) => {
      delete pod.securityContext.seccompProfile;
    }),
  ),
];
