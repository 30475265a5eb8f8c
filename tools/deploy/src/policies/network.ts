import { nameOf, ofKind, podOwners, selects, type Fields, type KubeObject } from '../objects.ts';
import { complain, forPods, type Policy } from './policy.ts';

const BOTH = ['Ingress', 'Egress'];
const isDefault = ({ spec }: KubeObject): boolean =>
  Object.keys((spec?.['podSelector'] ?? {}) as Fields).length === 0;
const holdsBoth = ({ spec }: KubeObject): boolean =>
  BOTH.every((direction) => spec?.['policyTypes']?.includes(direction));

const guarded: Policy = forPods(
  'guarded',
  'Each pod has a network policy of its own, for what comes in and what goes out.',
  ({ labels }, objects) => ({
    'has no network policy of its own': !ofKind(objects, 'NetworkPolicy').some(
      (policy) => !isDefault(policy) && holdsBoth(policy) && selects(policy.spec?.['podSelector'], labels),
    ),
  }),
);

const defaultDeny: Policy = {
  name: 'default-deny',
  rule: 'What has no policy may neither be reached nor reach out.',
  check: (objects) =>
    ofKind(objects, 'NetworkPolicy').some(
      (policy) =>
        isDefault(policy) && holdsBoth(policy) && !policy.spec?.['ingress'] && !policy.spec?.['egress'],
    )
      ? []
      : ['The namespace does not refuse by default'],
};

/** Where the whole world may come in: the door for the servers of regions, which have certificates and passwords. */
const DOORS = new Set([7422]);
const WORLD = ['0.0.0.0/0', '::/0'];
const meansWorld = (peers: readonly Fields[] | undefined): boolean =>
  peers === undefined ||
  peers.length === 0 ||
  peers.some(({ ipBlock }) => WORLD.includes(ipBlock?.cidr) && ipBlock.except === undefined);

const noOpenDoor: Policy = {
  name: 'no-open-door',
  rule: 'Nobody comes in from everywhere, but servers of regions; and nothing goes out everywhere on all ports.',
  check: (objects) =>
    ofKind(objects, 'NetworkPolicy').flatMap((policy) => {
      const { ingress = [], egress = [] } = policy.spec ?? {};
      return complain(policy, {
        'lets in whoever wants': (ingress as readonly Fields[]).some(
          ({ from, ports = [] }) =>
            meansWorld(from) && (ports.length === 0 || ports.some(({ port }: Fields) => !DOORS.has(port))),
        ),
        'lets out everything everywhere': (egress as readonly Fields[]).some(
          ({ to, ports = [] }) => meansWorld(to) && ports.length === 0,
        ),
      });
    }),
};

const namesOfPorts = (containers: readonly Fields[]): readonly string[] =>
  containers.flatMap(({ ports = [] }) => ports.map(({ name }: Fields) => name));

const services: Policy = {
  name: 'services-lead-somewhere',
  rule: 'Each service leads to pods that have the port it names.',
  check: (objects) =>
    ofKind(objects, 'Service').flatMap((service) => {
      const selector = { matchLabels: service.spec?.['selector'] };
      const owners = podOwners(objects).filter(({ labels }) => selects(selector, labels));
      const known = new Set(owners.flatMap(({ containers }) => namesOfPorts(containers)));
      const ports = (service.spec?.['ports'] ?? []) as readonly Fields[];
      return complain(service, {
        'leads to no pods': owners.length === 0,
        'leads to a port that its pods do not have':
          owners.length > 0 && ports.some(({ targetPort }) => !known.has(targetPort)),
      });
    }),
};

const routes: Policy = {
  name: 'routes-lead-to-the-gateway',
  rule: 'Requests from outside reach the gateway and nothing else, and only with TLS.',
  check: (objects) =>
    ofKind(objects, 'HTTPRoute').flatMap((route) => {
      const rules = (route.spec?.['rules'] ?? []) as readonly Fields[];
      const backends = rules.flatMap(({ backendRefs = [] }) => backendRefs as readonly Fields[]);
      const parents = (route.spec?.['parentRefs'] ?? []) as readonly Fields[];
      return complain(route, {
        'leads past the gateway': backends.some(({ name, port }) => name !== 'gateway' || port !== 8080),
        'serves without TLS':
          backends.length > 0 && parents.some(({ sectionName }) => sectionName !== 'https'),
      });
    }),
};

const found: Policy = {
  name: 'found-from-outside',
  rule: 'KEDA, which lives elsewhere, finds each server of the bus by the name of the headless service and the namespace.',
  check(objects) {
    const namespace = ofKind(objects, 'Namespace')[0]?.metadata.name;
    return ofKind(objects, 'ScaledObject').flatMap((object) =>
      complain(object, {
        'asks for the bus where it is not': ((object.spec?.['triggers'] ?? []) as readonly Fields[]).some(
          ({ type, metadata }) =>
            type === 'nats-jetstream' &&
            metadata.natsServerMonitoringEndpoint !== `nats-headless.${namespace}.svc:8222`,
        ),
      }),
    );
  },
};

/** Kinds that lie in no namespace. */
const CLUSTER_WIDE = new Set(['Namespace']);

const oneNamespace: Policy = {
  name: 'one-namespace',
  rule: 'All of an overlay lies in one namespace, which it makes, and in which pods are held to the restricted standard.',
  check(objects) {
    const namespaces = ofKind(objects, 'Namespace');
    const [namespace] = namespaces;
    if (namespace === undefined || namespaces.length > 1)
      return [`The overlay makes ${namespaces.length} namespaces`];
    const elsewhere = objects.filter(
      ({ kind, metadata }) => !CLUSTER_WIDE.has(kind) && metadata.namespace !== namespace.metadata.name,
    );
    return [
      ...complain(namespace, {
        'does not hold pods to the restricted standard':
          namespace.metadata.labels?.['pod-security.kubernetes.io/enforce'] !== 'restricted',
      }),
      ...elsewhere.map((object) => `${nameOf(object)} lies outside the namespace`),
    ];
  },
};

export const networkPolicies: readonly Policy[] = [
  guarded,
  defaultDeny,
  noOpenDoor,
  services,
  routes,
  found,
  oneNamespace,
];
