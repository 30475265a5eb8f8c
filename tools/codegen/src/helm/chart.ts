import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServiceContract } from '@innovatienetwerk/contract';
import { parseAllDocuments, stringify } from 'yaml';
import { json, NOTICE, type GeneratedFile } from '../generated-file.ts';
import type { KubeObject } from '../kubernetes/kube-object.ts';
import { workloads, type Workload } from '../kubernetes/workloads.ts';
import { platformObjects, processObjects, provisionObjects } from './objects.ts';
import { templateFile } from './template.ts';

const ROOT = 'deploy/helm/innovatienetwerk';
const BASE = join(import.meta.dirname, '..', '..', '..', '..', 'deploy', 'kubernetes', 'base');
const HOME = 'https://github.com/innovatienetwerk/innovatienetwerk';

const documentsIn = (path: string): readonly KubeObject[] =>
  parseAllDocuments(readFileSync(join(BASE, path), 'utf8')).map(
    // oxlint-disable-next-line no-unsafe-type-assertion -- our own manifests
    (document) => document.toJS() as KubeObject,
  );

/** What all processes know in the base, where a release and a bus of its own set it; here the values of an installation do. */
function platformValues(): Readonly<Record<string, string>> {
  // oxlint-disable-next-line no-unsafe-type-assertion -- our own manifests
  const [common] = documentsIn('common/kustomization.yaml') as unknown as readonly [
    { readonly configMapGenerator: readonly { readonly literals: readonly string[] }[] },
  ];
  const literals = common.configMapGenerator.flatMap((map) => map.literals);
  return Object.fromEntries(
    literals
      .map((literal) => [literal.slice(0, literal.indexOf('=')), literal.slice(literal.indexOf('=') + 1)])
      .filter(([name]) => name !== 'SERVICE_VERSION'),
  ) as Readonly<Record<string, string>>;
}

const processValues = (all: readonly Workload[]): object =>
  Object.fromEntries(
    all.map(({ name, replicas, resources: { requests, limits } }) => [
      name,
      { minReplicas: replicas.min, maxReplicas: replicas.max, resources: { requests, limits } },
    ]),
  );

/** The values, each with what it is for. */
function valuesFile(all: readonly Workload[]): string {
  const part = (about: string, fields: object): string =>
    `\n# ${about}\n${stringify(fields, { singleQuote: true })}`;
  return [
    `# ${NOTICE}\n# Copy what you change to a file of your own. Secrets are in none: docs/deploying.md names them and who reads them.\n`,
    part('Where the images are, and of which release; without a version that of the chart.', {
      image: { prefix: 'innovatienetwerk', version: '', pullSecrets: [] },
    }),
    part('What all processes know. A change rolls out like a release.', { platform: platformValues() }),
    part('Copies of each stream: as many as the bus has servers, three at most.', { streamReplicas: 3 }),
    part('Where the database is, for the policy of the network; its addresses stand in the secrets.', {
      mongodb: { cidr: '10.0.0.0/8', port: 27_017 },
    }),
    part('Whether nothing may be reached and nothing may reach out but what a process needs.', {
      networkPolicies: true,
    }),
    part('By process: how few and how many, and what each asks of its node (measured: docs/deploying.md).', {
      processes: processValues(all),
    }),
  ].join('');
}

const amount = { type: 'object', additionalProperties: { type: 'string' } } as const;

/** What Helm refuses before it sends anything. */
const valuesSchema = (all: readonly Workload[]): object => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  required: ['image', 'platform', 'processes'],
  properties: {
    image: {
      type: 'object',
      additionalProperties: false,
      required: ['prefix'],
      properties: {
        prefix: { type: 'string', minLength: 1 },
        version: { type: 'string', pattern: '^(\\d+\\.\\d+\\.\\d+(-[a-z0-9]+)?)?$' },
        pullSecrets: { type: 'array', items: { type: 'object', required: ['name'] } },
      },
    },
    platform: { type: 'object', additionalProperties: { type: 'string' } },
    streamReplicas: { enum: [1, 3, 5] },
    mongodb: {
      type: 'object',
      additionalProperties: false,
      properties: { cidr: { type: 'string' }, port: { type: 'integer' } },
    },
    networkPolicies: { type: 'boolean' },
    processes: {
      type: 'object',
      additionalProperties: false,
      required: all.map(({ name }) => name),
      properties: Object.fromEntries(
        all.map(({ name }) => [
          name,
          {
            type: 'object',
            additionalProperties: false,
            properties: {
              // With one of a kind each release and each drained node is an outage.
              minReplicas: { type: 'integer', minimum: 2 },
              maxReplicas: { type: 'integer', minimum: 2 },
              resources: {
                type: 'object',
                required: ['requests', 'limits'],
                properties: { requests: amount, limits: amount },
              },
            },
          },
        ]),
      ),
    },
  },
});

const chartFile = (version: string): string =>
  `# ${NOTICE}\n${stringify({
    apiVersion: 'v2',
    name: 'innovatienetwerk',
    description:
      'The processes of the platform on which the Dutch public libraries run their innovation network.',
    type: 'application',
    version,
    appVersion: version,
    // Pods are spread by release and stopped by a pause that the kubelet keeps itself.
    kubeVersion: '>=1.34.0-0',
    home: HOME,
    sources: [HOME],
    annotations: { licenses: 'EUPL-1.2' },
  })}`;

/**
 * A chart for installations by Helm, of the same objects as the base of the manifests: what an installation chooses stands in its values. The bus
 * and the database are none of it: both are there before, by an operator or a chart of their own.
 */
export function chartFiles(contracts: readonly ServiceContract[], version: string): readonly GeneratedFile[] {
  const all = workloads(contracts);
  return [
    { path: `${ROOT}/Chart.yaml`, content: chartFile(version) },
    { path: `${ROOT}/values.yaml`, content: valuesFile(all) },
    { path: `${ROOT}/values.schema.json`, content: json(valuesSchema(all)) },
    { path: `${ROOT}/templates/platform.yaml`, content: templateFile(platformObjects()) },
    {
      path: `${ROOT}/templates/provision.yaml`,
      content: templateFile(provisionObjects(documentsIn('provision/job.yaml'))),
    },
    ...all.map((workload) => ({
      path: `${ROOT}/templates/${workload.name}.yaml`,
      content: templateFile(processObjects(workload)),
    })),
  ];
}
