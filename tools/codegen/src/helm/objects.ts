import {
  autoscaler,
  disruptionBudget,
  networkPolicy,
  service,
  serviceAccount,
} from '../kubernetes/around.ts';
import { deployment } from '../kubernetes/deployment.ts';
import type { KubeObject } from '../kubernetes/kube-object.ts';
import type { Workload } from '../kubernetes/workloads.ts';
import { filled, value, type TemplateObject } from './template.ts';

const VERSION = '.Values.image.version | default .Chart.AppVersion';
const imageOf = (program: string): string => `{{ .Values.image.prefix }}/${program}:${filled(VERSION)}`;
const valueOf = (process: string, field: string): string => value(`.Values.processes.${process}.${field}`);

const PART = { 'app.kubernetes.io/part-of': 'innovatienetwerk' } as const;
const RELEASED = { ...PART, 'app.kubernetes.io/version': filled(VERSION) } as const;

function labelled<T extends KubeObject>(object: T, labels: Readonly<Record<string, string>> = PART): T {
  const { metadata } = object;
  return { ...object, metadata: { ...metadata, labels: { ...metadata.labels, ...labels } } };
}

/* oxlint-disable no-unsafe-type-assertion -- objects of Kubernetes, whose shape the generator of the base made */
interface Pod {
  readonly metadata: {
    readonly labels: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: { readonly containers: readonly Readonly<Record<string, unknown>>[] };
}

/** The same pod, with what an installation chooses. */
const podOf = ({ metadata, spec }: Pod, process: string, more: object): object => ({
  metadata: {
    ...metadata,
    labels: { ...metadata.labels, ...RELEASED },
    annotations: {
      ...metadata.annotations,
      // What all processes know changed: they begin anew, as with a release.
      'checksum/platform': filled('.Values.platform | toJson | sha256sum'),
    },
  },
  spec: {
    ...spec,
    imagePullSecrets: value('.Values.image.pullSecrets'),
    containers: spec.containers.map((container) => ({ ...container, image: imageOf(process), ...more })),
  },
});

function chartDeployment(workload: Workload): KubeObject {
  const base = labelled(deployment(workload), RELEASED);
  const spec = base['spec'] as { readonly template: Pod };
  const resources = { resources: valueOf(workload.name, 'resources') };
  return { ...base, spec: { ...spec, template: podOf(spec.template, workload.name, resources) } };
}

function chartAutoscaler(workload: Workload): KubeObject {
  const base = labelled(autoscaler(workload));
  const limits = {
    minReplicas: valueOf(workload.name, 'minReplicas'),
    maxReplicas: valueOf(workload.name, 'maxReplicas'),
  };
  return { ...base, spec: { ...(base['spec'] as object), ...limits } };
}

const POLICIES = '.Values.networkPolicies';

/** Everything of one process. */
export const processObjects = (workload: Workload): readonly TemplateObject[] => [
  { object: labelled(serviceAccount(workload)) },
  { object: labelled(service(workload)) },
  { object: chartDeployment(workload) },
  { object: labelled(disruptionBudget(workload)) },
  { object: chartAutoscaler(workload) },
  { object: labelled(networkPolicy(workload)), when: POLICIES },
];

/** What all processes know, and what is refused to all that no policy names. */
export const platformObjects = (): readonly TemplateObject[] => [
  {
    object: {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'platform', labels: PART },
      data: value(`merge (dict "SERVICE_VERSION" (${VERSION})) .Values.platform`),
    },
  },
  {
    object: {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'default-deny', labels: PART },
      spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
    },
    when: POLICIES,
  },
  {
    object: {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'mongodb', labels: PART },
      spec: {
        podSelector: { matchLabels: { 'innovatienetwerk.nl/database': 'mongodb' } },
        policyTypes: ['Egress'],
        egress: [
          {
            to: [{ ipBlock: { cidr: filled('.Values.mongodb.cidr') } }],
            ports: [{ protocol: 'TCP', port: value('.Values.mongodb.port') }],
          },
        ],
      },
    },
    when: POLICIES,
  },
];

/** Before the processes of a release come, as each of its steps: first who it is and what it may reach, then the job itself. */
const hook = (weight: number) => ({
  'helm.sh/hook': 'pre-install,pre-upgrade',
  'helm.sh/hook-weight': String(weight),
  'helm.sh/hook-delete-policy': 'before-hook-creation',
});

const hooked = (object: KubeObject, weight: number): KubeObject => {
  const { metadata } = labelled(object);
  return {
    ...object,
    metadata: { ...metadata, annotations: { ...metadata.annotations, ...hook(weight) } },
  };
};

const JOB_ENV = {
  NATS_URL: filled('.Values.platform.NATS_URL'),
  NATS_REPLICAS: filled('.Values.streamReplicas'),
  REGION: filled('.Values.platform.REGION'),
  REGIONS: filled('.Values.platform.REGIONS'),
} as const;

interface EnvEntry {
  readonly name: string;
  readonly value?: string;
}

function provisionJob(job: KubeObject): KubeObject {
  const spec = job['spec'] as { readonly template: Pod };
  const [container] = spec.template.spec.containers;
  const env = ((container?.['env'] ?? []) as readonly EnvEntry[]).map((entry) =>
    entry.name in JOB_ENV ? { ...entry, value: JOB_ENV[entry.name as keyof typeof JOB_ENV] } : entry,
  );
  const named = {
    ...job,
    metadata: { ...job.metadata, name: `provision-${filled(`${VERSION} | replace "." "-"`)}` },
  };
  return hooked({ ...named, spec: { ...spec, template: podOf(spec.template, 'provision', { env }) } }, 0);
}
/* oxlint-enable no-unsafe-type-assertion */

/** What makes the streams, from the objects of the base. */
export const provisionObjects = (base: readonly KubeObject[]): readonly TemplateObject[] =>
  base.map((object) => ({
    object: object.kind === 'Job' ? provisionJob(object) : hooked(object, -10),
    ...(object.kind === 'NetworkPolicy' ? { when: POLICIES } : {}),
  }));
