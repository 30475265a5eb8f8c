import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { busUsers, consumerPlan } from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import { undivided } from '@innovatienetwerk/contract';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { accountsFile } from './accounts.ts';
import { kubernetesFiles } from './files.ts';
import type { KubeObject } from './kube-object.ts';
import { overlaySeats } from './seats.ts';
import { workloads } from './workloads.ts';

const files = kubernetesFiles(contracts);
const objectsIn = (path: string): readonly KubeObject[] =>
  files
    .filter((file) => file.path.endsWith(path))
    .flatMap(({ content }) => parseAllDocuments(content).map((document) => document.toJS() as KubeObject));

const KINDS = [
  'ServiceAccount',
  'Service',
  'Deployment',
  'PodDisruptionBudget',
  'HorizontalPodAutoscaler',
  'NetworkPolicy',
];

describe('the manifests that follow from the contracts', () => {
  it('have a process for the gateway and each service that is not answered inside it', () => {
    const services = contracts.filter(({ local }) => local !== true).map(({ name }) => name);
    expect(workloads(contracts).map(({ name }) => name)).toEqual(['gateway', ...services]);
  });

  it.each(workloads(contracts).map(({ name }) => name))('have all that surrounds %s in one file', (name) => {
    expect(objectsIn(`/${name}.yaml`).map(({ kind }) => kind)).toEqual(KINDS);
  });

  // Each service says in one sentence which variable it cannot do without.
  const root = join(import.meta.dirname, '..', '..', '..', '..');
  const demanded = globSync('services/*/src/**/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/Error\(\s*[`']Set ([A-Z_]+)/g)].map(
      ([, variable = '']) => [file.split('/')[1] ?? '', variable] as const,
    ),
  );

  it.each(demanded)('give %s its %s, from a secret that the guide says how to make', (service, variable) => {
    const given = workloads(contracts).find(({ name }) => name === service)?.secrets[variable];
    expect(given).toBeDefined();
    expect(readFileSync(join(root, 'docs', 'deploying.md'), 'utf8')).toContain(
      `| \`${given?.secret}\` | \`${given?.key}\``,
    );
  });

  it('scale each service by every stream of events that it consumes', () => {
    const planned = consumerPlan(contracts)
      .filter(({ stream }) => stream.startsWith('EVT_'))
      .map(({ stream, config }) => `${stream}/${config.durable_name}`);
    const scaled = objectsIn('/scaled-objects.yaml').flatMap(({ spec }) =>
      (spec as { triggers: { type: string; metadata: Record<string, string> }[] }).triggers
        .filter(({ type }) => type === 'nats-jetstream')
        .map(({ metadata }) => `${metadata['stream']}/${metadata['consumer']}`),
    );
    expect(scaled.toSorted()).toEqual(planned.toSorted());
  });

  it('give each user of the bus its password by reference', () => {
    const text = accountsFile(contracts, undivided);
    for (const { name } of busUsers(contracts)) {
      expect(text).toContain(`"user": "${name}",\n        "password": $BUS_PASSWORD_${name.toUpperCase()},`);
    }
  });

  it.each(overlaySeats())('let into the bus of $overlay whom its seat has', ({ overlay, seat }) => {
    const text = files.find(({ path }) => path.endsWith(`${overlay}/accounts.conf`))?.content ?? '';
    const users = [...text.matchAll(/"user": "([^"]+)"/g)].map(([, name = '']) => name);
    expect(users).toEqual(busUsers(contracts, seat).map(({ name }) => name));
  });

  it('know a seat for each overlay, and the same regions in all that are divided', () => {
    const divisions = overlaySeats()
      .map(({ seat }) => seat.division)
      .filter(({ length }) => length > 0);
    expect(divisions.length).toBeGreaterThan(1);
    for (const division of divisions) expect(division).toEqual(divisions[0]);
  });
});
