import { freePort } from '@innovatienetwerk/runtime';
import { until } from '@innovatienetwerk/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { somebody, type Somebody } from './cast.ts';
import { startVictim, type VictimPlatform } from './platform.ts';
import { readStream } from './stream.ts';

const LINES = 200;
const KILLS = 3;

let platform: VictimPlatform;
let system: Somebody;

beforeAll(async () => {
  platform = await startVictim(await freePort(), { RATE_LIMIT_PER_MINUTE: '1000000', LOG_LEVEL: 'warn' });
  system = await somebody(platform, 'service-account', 'bisc');
});

afterAll(() => platform?.stop());

test('an import that is cut off and sent again with its key ends as if nothing had happened [features 12]', async () => {
  const lines = Array.from({ length: LINES }, (_, index) => ({
    externalKey: `nacht ${index}`,
    title: `Idee ${index}`,
    region: 'NL-UT',
  }));
  const existing = lines.slice(0, LINES / 2).map((line) => ({ ...line, title: 'Zoals gisteren' }));
  expect((await system.client.post('/idea-imports', { body: { lines: existing } })).status).toBe(200);

  // The client asks again with the same key until it has an answer, as every client does.
  const sent = system.client.post('/idea-imports', { body: { lines } });
  for (let count = 0; count < KILLS; count += 1) await platform.kill('ideas');
  const { status, body } = await sent;
  expect(status, JSON.stringify(body)).toBe(200);
  expect(body.counts).toEqual({ created: LINES / 2, updated: LINES / 2, unchanged: 0, refused: 0 });

  const { body: again } = await system.client.post('/idea-imports', { body: { lines } });
  expect(again.counts.unchanged).toBe(LINES);
  const ids: readonly string[] = body.lines.map(({ id }: { readonly id: string }) => id);
  const told = await until(
    'every change is told',
    async () => {
      const events = await readStream(platform.run().natsUrl, platform.operatorPassword(), 'ideas');
      const own = events.filter(({ aggregateId }) => ids.includes(aggregateId));
      return own.length >= LINES * 1.5 ? own : undefined;
    },
    30_000,
  );
  for (const [index, id] of ids.entries()) {
    const sequences = told.filter(({ aggregateId }) => aggregateId === id).map(({ sequence }) => sequence);
    expect(sequences).toEqual(index < LINES / 2 ? [1, 2] : [1]);
  }
});
