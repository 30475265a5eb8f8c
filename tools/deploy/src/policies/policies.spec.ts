import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mutations } from '../mutations.ts';
import { parseObjects, type KubeObject, type Labels } from '../objects.ts';
import { kubernetesDir } from '../render.ts';
import { findingsOf, policies, secretsOf } from './index.ts';

const NAMESPACE = 'innovatienetwerk';
const read = (path: string): string => readFileSync(join(kubernetesDir, path), 'utf8');
const objectsIn = (...paths: readonly string[]): readonly KubeObject[] =>
  paths.flatMap((path) => parseObjects(read(path)));

/** The passwords that a patch adds to the server of the bus. */
function withPasswords(objects: readonly KubeObject[]): readonly KubeObject[] {
  const [patch] = objectsIn('overlays/national/passwords.yaml');
  return objects.map((object) => {
    if (object.kind !== 'StatefulSet') return object;
    const copy = structuredClone(object);
    copy.spec?.['template'].spec.containers[0].env.push(
      ...(patch?.spec?.['template'].spec.containers[0].env ?? []),
    );
    return copy;
  });
}

/** What is scaled by its lag has no autoscaler beside it. */
const withScaler = (objects: readonly KubeObject[], scaled: readonly KubeObject[]): readonly KubeObject[] => [
  ...objects.filter(
    ({ kind, metadata }) =>
      kind !== 'HorizontalPodAutoscaler' || scaled.every((object) => object.metadata.name !== metadata.name),
  ),
  ...scaled,
];

const map = (name: string, data: Readonly<Record<string, string>>, labels: Labels = {}): KubeObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, labels },
  data,
});

/** The label that kustomize adds to all pods. */
function withLabel(object: KubeObject): KubeObject {
  const copy = structuredClone(object);
  const labels = copy.spec?.['template']?.metadata?.labels;
  if (labels !== undefined) labels['app.kubernetes.io/part-of'] = 'innovatienetwerk';
  return copy;
}

/**
 * A small platform of files that are in the repository: one service, the gateway, the bus and the way in. It is what an overlay
 * would be, so the rules can be tried where kubectl, which renders overlays, is not there.
 */
function platform(): readonly KubeObject[] {
  const scaled = objectsIn('components/keda/regional/scaled-objects.yaml');
  const files = objectsIn(
    'base/processes/regional/ideas.yaml',
    'base/processes/regional/gateway.yaml',
    'base/bus/nats.yaml',
    'base/provision/job.yaml',
    'components/network-policies/default-deny.yaml',
    'components/gateway-api/gateway.yaml',
  );
  const maps = [
    map('platform-1', { SERVICE_VERSION: '0.1.0' }),
    map('nats', {
      'nats.conf': read('base/bus/nats.conf'),
      'accounts.conf': read('overlays/national/accounts.conf'),
      'cluster.conf': read('components/tls/cluster.conf'),
      'tls.conf': read('components/tls/tls.conf'),
      'leafnodes.conf': read('components/hub/leafnodes.conf'),
    }),
    map('prometheus-innovatienetwerk', {
      'prometheus.yml': read('../observability/prometheus/kubernetes.yml'),
      'alerts.yaml': read('../observability/prometheus/rules/alerts.yaml'),
      'objectives.yaml': read('../observability/prometheus/rules/objectives.yaml'),
    }),
    map(
      'grafana-dashboards',
      { 'bus.json': read('../observability/grafana/dashboards/innovatienetwerk-bus.json') },
      { grafana_dashboard: '1' },
    ),
  ];
  const asReleased = JSON.parse(
    JSON.stringify(withPasswords([...withScaler(files, scaled), ...maps]))
      .replaceAll(':unreleased', ':0.1.0')
      .replaceAll('"configMapRef":{"name":"platform"}', '"configMapRef":{"name":"platform-1"}')
      .replaceAll('"configMapKeyRef":{"name":"platform"', '"configMapKeyRef":{"name":"platform-1"'),
  ) as readonly KubeObject[];
  const placed = asReleased.map(withLabel).map((object) => ({
    ...object,
    metadata: {
      ...object.metadata,
      name: object.kind === 'Job' ? 'provision-0-1-0' : object.metadata.name,
      namespace: NAMESPACE,
    },
  }));
  const [namespace] = objectsIn('base/common/namespace.yaml');
  return [...(namespace === undefined ? [] : [namespace]), ...placed];
}

const good = platform();

describe('manifests', () => {
  it('as they stand in the repository keep every policy', () => {
    expect(findingsOf(good)).toEqual([]);
  });

  it.each(mutations.filter(({ judge }) => judge === 'policies'))(
    'with $name are refused: $policy',
    (mutation) => {
      const after = mutation.apply(good);
      expect(after).not.toEqual(good);
      const broken = findingsOf(after).map(({ policy }) => policy);
      expect(broken).toContain(mutation.policy);
    },
  );

  it('are tried with a mistake against every policy', () => {
    const tried = new Set(mutations.map(({ policy }) => policy));
    expect(policies.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });

  it('name each secret that somebody must make in the guide for operators', () => {
    const guide = readFileSync(join(kubernetesDir, '..', '..', 'docs', 'deploying.md'), 'utf8');
    const missing = [...secretsOf(good)].filter(([name]) => {
      const general = name.replace(/^(bus|mongodb)-.+$/, '$1-');
      return !guide.includes(`\`${general}`);
    });
    expect(missing).toEqual([]);
  });

  it('have a password for each user of the bus whom the guide for operators makes one for', () => {
    const guide = readFileSync(join(kubernetesDir, '..', '..', 'docs', 'deploying.md'), 'utf8');
    const made = /^for user in (.+); do$/m
      .exec(guide)?.[1]
      ?.split(' ')
      .map((user) => `bus-${user}`);
    const passwords = secretsOf(objectsIn('overlays/national/passwords.yaml'));
    const wanted = [...passwords.keys()].filter((name) => !name.startsWith('bus-region-'));
    expect(made?.toSorted()).toEqual(wanted.toSorted());
  });
});
