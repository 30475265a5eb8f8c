import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contracts } from '@innovatienetwerk/catalogue';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { composeFile } from './document.ts';
import { secretNames, servicesOf } from './secrets.ts';

interface Entry {
  readonly environment?: Readonly<Record<string, string>>;
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
}

const folder = join(import.meta.dirname, '..', '..', '..', 'deploy', 'compose');
const read = (file: string) =>
  parse(readFileSync(join(folder, file), 'utf8')) as { readonly services: Readonly<Record<string, object>> };
const { services } = parse(composeFile(contracts)) as { readonly services: Readonly<Record<string, Entry>> };
const names = servicesOf(contracts);
const processes = [...names, 'gateway', 'provision'];
const secretsOf = (entry: Entry | undefined): readonly string[] =>
  secretNames(contracts).filter((name) => JSON.stringify(entry).includes(`\${${name}:`));

describe('the processes of the platform', () => {
  it.each(processes)('%s is given its own secrets and those of no other', (name) => {
    const upper = name.toUpperCase();
    const foreign = secretsOf(services[name]).filter((secret) => !secret.endsWith(`_${upper}`));
    const own = {
      provision: ['NATS_PASSWORD_OPERATOR'],
      notify: ['UNSUBSCRIBE_KEY'],
      connect: ['CONNECT_KEYS'],
      accountability: ['ACCOUNTABILITY_KEY'],
    };
    expect(foreign).toEqual(own[name as keyof typeof own] ?? []);
  });

  it.each(processes)('%s reaches the database and the world only when it must', (name) => {
    const networks = services[name]?.networks ?? [];
    expect(networks.includes('data')).toBe(names.includes(name));
    expect(networks.includes('outside')).toBe(['gateway', 'notify', 'connect'].includes(name));
  });

  it('is reached from the machine only through the gateway, and only on the machine itself', () => {
    const open = Object.entries(services).filter(([, { ports = [] }]) => ports.length > 0);
    expect(open.map(([name]) => name)).toEqual(['gateway']);
    expect(services['gateway']?.ports?.[0]).toMatch(/^127\.0\.0\.1:/);
  });

  it('start when the bus and the database are prepared, the gateway when all of them are healthy', () => {
    for (const name of names)
      expect(Object.keys(services[name]?.depends_on ?? {})).toEqual(['provision', 'mongodb-prepare']);
    expect(Object.keys(services['gateway']?.depends_on ?? {})).toEqual(names);
  });
});

it('a node of the bus knows the passwords of its users and nothing of the database', () => {
  expect(secretsOf(services['nats-2']).filter((name) => !name.startsWith('NATS_PASSWORD_'))).toEqual([]);
});

it.each(Object.entries(read('templates.yaml').services))(
  '%s gives up every right that it does not need',
  (_, entry) => {
    expect(entry).toMatchObject({ cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
  },
);
