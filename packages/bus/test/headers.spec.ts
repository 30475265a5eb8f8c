import { connect, headers, type NatsConnection } from '@nats-io/transport-node';
import { startNats, type NatsServer } from '@innovatienetwerk/runtime';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readHeaders, type Headers } from '../src/headers.ts';

let dataDir: string;
let server: NatsServer;
let nats: NatsConnection;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'headers-'));
  server = await startNats({ dataDir });
  nats = await connect({ servers: server.url });
});
afterAll(async () => {
  await nats?.close();
  await server?.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** What arrives, with our reading beside that of the library. */
async function arrived(
  send: readonly { readonly set: Readonly<Record<string, string>>; readonly payload: string }[],
): Promise<readonly { readonly ours: Headers; readonly theirs: Headers }[]> {
  const subject = crypto.randomUUID();
  const got: { ours: Headers; theirs: Headers }[] = [];
  await new Promise<void>((resolve) => {
    nats.subscribe(subject, {
      max: send.length,
      callback: (_error, message) => {
        const ours = { ...readHeaders(message) };
        const theirs = Object.fromEntries(
          [...(message.headers ?? [])].map(([name, [value]]) => [name, value ?? '']),
        );
        got.push({ ours, theirs });
        if (got.length === send.length) resolve();
      },
    });
    for (const { set, payload } of send) {
      const own = headers();
      for (const [name, value] of Object.entries(set)) own.set(name, value);
      nats.publish(subject, payload, Object.keys(set).length === 0 ? {} : { headers: own });
    }
  });
  return got;
}

it('reads what the library reads, of messages with and without headers and payload, side by side on the wire', async () => {
  const sets = [
    {},
    { a: '1' },
    { 'ce-id': 'x', traceparent: '00-ab', empty: '' },
    { text: 'één · twee: drie' },
  ];
  const payloads = ['', '{}', 'NATS/1.0\r\nfake: header\r\n\r\n', 'x'.repeat(100_000)];
  const send = Array.from({ length: 3 }, () =>
    sets.flatMap((set) => payloads.map((payload) => ({ set, payload }))),
  ).flat();
  const got = await arrived(send);
  expect(got.map(({ ours }) => ours)).toEqual(got.map(({ theirs }) => theirs));
  expect(got.map(({ ours }) => ours)).toEqual(send.map(({ set }) => set));
});
