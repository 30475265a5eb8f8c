import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contracts } from '@innovatienetwerk/catalogue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completed } from '../src/env-file.ts';
import { secretNames } from '../src/secrets.ts';

/** `docker compose`, or the same program by itself; undefined where there is neither. */
const compose = [['docker', 'compose'], ['docker-compose']].find(
  ([command = '', ...args]) => spawnSync(command, [...args, 'version'], { stdio: 'ignore' }).status === 0,
);
const file = join(import.meta.dirname, '..', '..', '..', 'deploy', 'compose', 'compose.yaml');
let folder: string;
let envFile: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'innovatienetwerk-compose-'));
  envFile = join(folder, 'env');
  const filled = completed('', secretNames(contracts)).text.replaceAll(
    /^(OIDC_ISSUER|SMTP_URL|SECURITY_CONTACT)=$/gm,
    '$1=https://filled.example',
  );
  writeFileSync(envFile, filled);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function config(env: string) {
  const [command = '', ...args] = compose ?? [];
  const all = [...args, '--env-file', env, '--file', file, 'config', '--format', 'json'];
  return spawnSync(command, all, { encoding: 'utf8', env: { PATH: process.env['PATH'] } });
}

it('compose takes the file, and has every process, server and step in it', (context) => {
  if (compose === undefined) context.skip('docker compose is not installed here');
  const { stdout, stderr, status } = config(envFile);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const names = Object.keys((JSON.parse(stdout) as { services: object }).services);
  const services = contracts.filter(({ local }) => local !== true).map(({ name }) => name);
  const servers = [1, 2, 3].flatMap((number) => [`nats-${number}`, `mongodb-${number}`]);
  expect(names.toSorted()).toEqual(
    [...services, 'gateway', 'provision', ...servers, 'nats-folders', 'mongodb-prepare'].toSorted(),
  );
});

describe.each(['OIDC_ISSUER', 'SMTP_URL', 'SECURITY_CONTACT', 'MONGODB_KEY', 'NATS_PASSWORD_IDEAS'])(
  'an installation without a value for %s',
  (name) => {
    it('does not start, and is told which one it is', (context) => {
      if (compose === undefined) context.skip('docker compose is not installed here');
      const without = join(folder, 'without');
      writeFileSync(without, readFileSync(envFile, 'utf8').replace(new RegExp(`^${name}=.*$`, 'm'), ''));
      const { stderr, status } = config(without);
      expect(status).not.toBe(0);
      expect(stderr).toContain(name);
    });
  },
);
