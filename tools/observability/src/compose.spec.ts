import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Service {
  readonly image?: string;
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
  readonly networks?: Readonly<Record<string, unknown>>;
}

const deploy = join(import.meta.dirname, '..', '..', '..', 'deploy');
/** Of the platform, which comes first: paths count from its folder. */
const base = join(deploy, 'compose');
const read = (file: string): Compose => parse(readFileSync(file, 'utf8')) as Compose;
const layer = read(join(deploy, 'observability', 'compose.yaml'));
const platform = read(join(base, 'compose.yaml'));
const services = Object.entries(layer.services);

describe('the layer of observability over the compose file', () => {
  test.each(services)('%s mounts only what is there', (_name, { volumes = [] }) => {
    for (const volume of volumes) {
      const [from = ''] = volume.split(':');
      if (from.startsWith('.')) expect(existsSync(join(base, from)), from).toBe(true);
      else expect(layer.volumes).toHaveProperty(from);
    }
  });

  test.each(services)('%s is of a version that is named exactly', (_name, { image }) => {
    expect(image).toMatch(/:v?\d+\.\d+\.\d+$/);
  });

  test('adds nothing under a name that the platform has', () => {
    for (const [name] of services) expect(platform.services).not.toHaveProperty(name);
  });

  test('reaches the processes where they are', () => {
    for (const name of ['prometheus', 'collector'])
      expect(layer.services[name]?.networks).toEqual(['bus', 'default']);
    expect(platform.services['ideas']?.networks ?? platform.services['gateway']?.networks).toContain('bus');
    expect(layer.networks?.['bus']).toEqual(platform.networks?.['bus']);
  });
});
