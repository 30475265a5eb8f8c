import { changePod, type Mutation } from './mutation.ts';

const refusedBy = (policy: string, name: string, ...[write]: Parameters<typeof changePod>): Mutation => ({
  name,
  judge: 'policies',
  policy,
  apply: changePod(write),
});

/** Mistakes in one process that the API server takes without a word. */
export const podMutations: readonly Mutation[] = [
  refusedBy('restricted', 'a file system that can be written', (_, { securityContext }) => {
    securityContext.readOnlyRootFilesystem = false;
  }),
  refusedBy('pinned', 'the tag latest', (_, container) => {
    container.image = 'innovatienetwerk/ideas:latest';
  }),
  refusedBy('pinned', 'no tag', (_, container) => {
    container.image = 'innovatienetwerk/ideas';
  }),
  refusedBy('one-release', 'one process of another release', (_, container) => {
    container.image = 'innovatienetwerk/ideas:0.0.9';
  }),
  refusedBy('bounded', 'no limit to its memory', (_, { resources }) => {
    delete resources.limits.memory;
  }),
  refusedBy('bounded', 'no processor asked for', (_, { resources }) => {
    delete resources.requests.cpu;
  }),
  refusedBy('fits', 'a heap as large as the limit', (_, { env }) => {
    env.find(({ name }: { name: string }) => name === 'NODE_OPTIONS').value = '--max-old-space-size=384';
  }),
  refusedBy('no-token', 'a token for the cluster', (pod) => {
    pod.automountServiceAccountToken = true;
  }),
  refusedBy('probes', 'nobody asks whether it is ready', (_, container) => {
    delete container.readinessProbe;
  }),
  refusedBy('probes', 'killed when the database is away', (_, container) => {
    container.livenessProbe.httpGet.path = '/readyz';
  }),
  refusedBy('probes', 'asked on the port of the API', (_, container) => {
    container.livenessProbe.httpGet.port = 'http';
  }),
  refusedBy('scaled', 'a number of replicas beside a scaler', (_pod, _container, { spec }) => {
    spec.replicas = 2;
  }),
  refusedBy('spread', 'all pods in one zone', (pod) => {
    pod.topologySpreadConstraints = pod.topologySpreadConstraints.slice(1);
  }),
  refusedBy('spread', 'stuck when a zone is drained', (pod) => {
    delete pod.topologySpreadConstraints[0].nodeTaintsPolicy;
  }),
  refusedBy('rollout', 'a release that stops before it starts', (_pod, _container, { spec }) => {
    spec.strategy.rollingUpdate = { maxSurge: 1, maxUnavailable: 1 };
  }),
  refusedBy('grace', 'killed before it has finished', (pod) => {
    pod.terminationGracePeriodSeconds = 5;
  }),
  refusedBy('grace', 'stopped while it is still sent requests', (_, container) => {
    delete container.lifecycle;
  }),
  refusedBy('secrets-by-reference', 'a password in the manifest', (_, { env }) => {
    const password = env.find(({ name }: { name: string }) => name === 'NATS_PASSWORD');
    delete password.valueFrom;
    password.value = 'p0123';
  }),
  refusedBy('secrets-by-reference', 'a password in an address', (_, { env }) => {
    env.push({ name: 'DATABASE', value: 'mongodb://ideas:p0123@mongodb:27017' });
  }),
  refusedBy('own-secrets', 'the password of another service', (_, { env }) => {
    env.find(({ name }: { name: string }) => name === 'MONGODB_URL').valueFrom.secretKeyRef.name =
      'mongodb-funding';
  }),
  refusedBy('maps-there', 'a map that nobody made', (_, { envFrom }) => {
    envFrom.push({ configMapRef: { name: 'elsewhere' } });
  }),
];
