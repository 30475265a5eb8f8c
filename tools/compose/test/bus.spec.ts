import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  busUsers,
  connectBus,
  inboxPrefixOf,
  OPERATOR_USER,
  provisionBus,
  streamPlan,
} from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import { findNats, freePort } from '@innovatienetwerk/runtime';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { completed } from '../src/env-file.ts';
import { busPassword, secretNames } from '../src/secrets.ts';

const deployed = join(import.meta.dirname, '..', '..', '..', 'deploy', 'compose', 'nats');
const secrets = new Map(
  completed('', secretNames(contracts))
    .text.split('\n')
    .filter((line) => line.includes('PASSWORD'))
    .map((line) => line.split('=') as [string, string]),
);

interface Node {
  readonly url: string;
  readonly health: string;
  readonly child: ChildProcess;
}
let folder: string;
let nodes: Node[];

/** The configuration that containers get, with other addresses: here all three share one machine. */
async function startNode(command: string, index: number, clusterPorts: readonly number[]): Promise<Node> {
  const [port, monitor] = [await freePort(), await freePort()];
  const cluster = (clusterPort = 0): string =>
    `nats://cluster:${secrets.get('NATS_PASSWORD_CLUSTER')}@127.0.0.1:${clusterPort}`;
  const args = [
    `--config=${join(folder, 'nats.conf')}`,
    `--name=nats-${index + 1}`,
    `--addr=127.0.0.1`,
    `--port=${port}`,
    `--http_port=${monitor}`,
    `--store_dir=${join(folder, String(index))}`,
    `--cluster=${cluster(clusterPorts[index])}`,
    `--routes=${clusterPorts.map(cluster).join(',')}`,
  ];
  const child = spawn(command, args, {
    stdio: 'ignore',
    env: { ...process.env, ...Object.fromEntries(secrets) },
  });
  return { url: `nats://127.0.0.1:${port}`, health: `http://127.0.0.1:${monitor}/healthz`, child };
}

const isHealthy = async ({ health }: Node): Promise<boolean> =>
  await fetch(health, { signal: AbortSignal.timeout(1_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
const servers = (): string => nodes.map(({ url }) => url).join(',');
const connectAs = (user: string) =>
  connectBus({
    servers: servers(),
    name: user,
    user,
    password: secrets.get(busPassword(user)) ?? '',
    inboxPrefix: inboxPrefixOf(user),
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'innovatienetwerk-compose-bus-'));
  for (const file of ['nats.conf', 'accounts.conf']) copyFileSync(join(deployed, file), join(folder, file));
  const { command } = await findNats(() => {});
  const clusterPorts = [await freePort(), await freePort(), await freePort()];
  nodes = await Promise.all([0, 1, 2].map((index) => startNode(command, index, clusterPorts)));
  await vi.waitUntil(async () => (await Promise.all(nodes.map(isHealthy))).every(Boolean), {
    timeout: 150_000,
    interval: 100,
  });
}, 170_000);

afterAll(async () => {
  for (const { child } of nodes) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
  rmSync(folder, { recursive: true, force: true });
});

describe('the three nodes of the bus, configured as the containers are', () => {
  it('keep every stream three times, made by the operator', { timeout: 170_000 }, async () => {
    const operator = {
      servers: servers(),
      user: OPERATOR_USER,
      password: secrets.get(busPassword(OPERATOR_USER)),
    };
    await provisionBus(operator, contracts, { replicas: 3 });
    const monitor = (nodes[0] as Node).health.replace('/healthz', '/jsz?streams=true&config=true');
    const report = (await (await fetch(monitor)).json()) as {
      account_details: { stream_detail: { name: string; config: { num_replicas: number } }[] }[];
    };
    const kept = report.account_details.flatMap(({ stream_detail: details }) => details);
    expect(kept.map(({ name }) => name).toSorted()).toEqual(
      streamPlan(contracts)
        .map(({ name }) => name)
        .toSorted(),
    );
    expect(kept.filter(({ config }) => config.num_replicas !== 3)).toEqual([]);
  });

  it('know every user by the password in its variable, and nobody by another', async () => {
    for (const { name } of busUsers(contracts)) {
      const bus = await connectAs(name);
      expect(bus.status).toBe('connected');
      await bus.close();
    }
    secrets.set(busPassword('gateway'), 'p-wrong');
    await expect(connectAs('gateway')).rejects.toThrow();
  });

  it('go on when one of them is gone', { timeout: 170_000 }, async () => {
    const { child } = nodes[0] as Node;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    const left = nodes.slice(1);
    await vi.waitUntil(async () => (await Promise.all(left.map(isHealthy))).every(Boolean), {
      timeout: 150_000,
      interval: 100,
    });
    const operator = {
      servers: left.map(({ url }) => url).join(','),
      user: OPERATOR_USER,
      password: secrets.get(busPassword(OPERATOR_USER)),
    };
    const provisioned = (): Promise<boolean> =>
      provisionBus(operator, contracts, { replicas: 3 }).then(
        () => true,
        () => false,
      );
    // What the lost node led needs a new leader first; the container that provisions is started again too.
    await vi.waitUntil(provisioned, { timeout: 150_000, interval: 500 });
  });
});
