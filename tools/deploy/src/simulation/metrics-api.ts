import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ControlPlane } from '../cluster/control-plane.ts';
import { manifest } from '../cluster/judge.ts';
import { must } from '../cluster/kubectl.ts';
import type { Fields } from '../objects.ts';
import { APP, podsWhere } from './state.ts';

export interface MetricsApi {
  /** From now on each pod of a process takes this much of a processor, in thousandths. */
  load(process: string, milliCpu: number): void;
  stop(): Promise<void>;
}

const GROUP = 'metrics.k8s.io';
const VERSION = 'v1beta1';
const MEMORY = '128Mi';
const IDLE_MILLI_CPU = 50;

const discovery = {
  kind: 'APIResourceList',
  apiVersion: 'v1',
  groupVersion: `${GROUP}/${VERSION}`,
  resources: [
    { name: 'pods', singularName: '', namespaced: true, kind: 'PodMetrics', verbs: ['get', 'list'] },
  ],
};

const metricsOf = (pod: Fields, milliCpu: number): object => ({
  metadata: pod['metadata'],
  timestamp: new Date().toISOString(),
  window: '15s',
  containers: pod['spec'].containers.map(({ name }: Fields) => ({
    name,
    usage: { cpu: `${milliCpu}m`, memory: MEMORY },
  })),
});

/** The server finds it by the name of a service that only points elsewhere: to this machine. */
const registration = (port: number) => [
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'metrics', namespace: 'kube-system' },
    spec: { type: 'ExternalName', externalName: 'localhost' },
  },
  {
    apiVersion: 'apiregistration.k8s.io/v1',
    kind: 'APIService',
    metadata: { name: `${VERSION}.${GROUP}` },
    spec: {
      group: GROUP,
      version: VERSION,
      groupPriorityMinimum: 100,
      versionPriority: 100,
      insecureSkipTLSVerify: true,
      service: { name: 'metrics', namespace: 'kube-system', port },
    },
  },
];

/** Tells the cluster how much its pods use, as a cluster's metrics server does: pods that nobody runs use nothing by themselves. */
export async function startMetricsApi(plane: ControlPlane): Promise<MetricsApi> {
  const loads = new Map<string, number>();
  const certificates = join(plane.dir, 'certificates');
  const server = createServer(
    {
      cert: readFileSync(join(certificates, 'apiserver.crt')),
      key: readFileSync(join(certificates, 'apiserver.key')),
    },
    (request, response) => {
      const url = new URL(request.url ?? '/', 'https://localhost');
      const answer = async (): Promise<object> => {
        const namespace = /\/namespaces\/([^/]+)\/pods$/.exec(url.pathname)?.[1];
        if (namespace === undefined) return discovery;
        const pods = await podsWhere(plane.kubectl, namespace, url.searchParams.get('labelSelector') ?? '');
        const items = pods.map((pod) =>
          metricsOf(pod, loads.get(pod['metadata'].labels[APP]) ?? IDLE_MILLI_CPU),
        );
        return { kind: 'PodMetricsList', apiVersion: `${GROUP}/${VERSION}`, metadata: {}, items };
      };
      answer().then(
        (body) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body)),
        () => response.writeHead(500).end(),
      );
    },
  );
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await must(plane.kubectl(['apply', '--server-side', '-f', '-'], manifest(registration(port))));
  await must(
    plane.kubectl(['wait', '--for=condition=Available', `apiservice/${VERSION}.${GROUP}`, '--timeout=60s']),
  );
  return {
    load(process, milliCpu) {
      loads.set(process, milliCpu);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
