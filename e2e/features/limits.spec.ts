import { connectBus, GATEWAY_USER, inboxPrefixOf } from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import type { ServiceContract } from '@innovatienetwerk/contract';
import { createGateway } from '@innovatienetwerk/gateway';
import { AUDIENCE, organisations, readPasswords } from '@innovatienetwerk/runtime';
import { startTelemetry } from '@innovatienetwerk/telemetry';
import { tokenFor } from '@innovatienetwerk/testkit';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { run, utrecht } from './people.ts';

const PER_MINUTE = 4;
const OLD = {
  since: '2026-09-01',
  sunsetOn: '2027-03-01',
  link: 'https://innovatienetwerk.example/docs',
} as const;

/** The contracts as they will be when the list of ideas is replaced by something better. */
const withOldIdeas = contracts.map((contract): ServiceContract => {
  const { listIdeas } = contract.operations;
  return listIdeas === undefined
    ? contract
    : { ...contract, operations: { ...contract.operations, listIdeas: { ...listIdeas, deprecated: OLD } } };
});

/** One more gateway before the running platform: one that lets little through, and knows what is on its way out. */
async function openStrictDoor() {
  const telemetry = startTelemetry({ service: 'gateway', version: '0.1.0', logLevel: 'silent' });
  const bus = await connectBus({
    servers: run().natsUrl,
    name: GATEWAY_USER,
    inboxPrefix: inboxPrefixOf(GATEWAY_USER),
    user: GATEWAY_USER,
    password: readPasswords(inject('dataDir'))[GATEWAY_USER],
  });
  const gateway = createGateway({
    contracts: withOldIdeas,
    bus,
    telemetry,
    auth: { issuer: run().issuer, audience: AUDIENCE },
    publicUrl: run().url,
    corsOrigins: [],
    trustedTraceClients: [],
    rateLimitPerMinute: PER_MINUTE,
    apiVersion: '0.1.0',
  });
  return {
    url: `http://127.0.0.1:${await gateway.listen(0)}`,
    async close() {
      await gateway.close();
      await bus.close();
      await telemetry.shutdown();
    },
  };
}

let door: Awaited<ReturnType<typeof openStrictDoor>>;
beforeAll(async () => {
  door = await openStrictDoor();
});
afterAll(() => door?.close());

const application = (clientId: string): Promise<string> =>
  tokenFor(run(), {
    clientId,
    grants: [{ role: 'staff', organisationId: utrecht, regions: ['NL-UT'] }],
  });
const ask = (token: string, path: string, base = door.url): Promise<Response> =>
  fetch(`${base}/v1${path}`, { headers: { authorization: `Bearer ${token}`, 'accept-language': 'en' } });
// oxlint-disable-next-line typescript/no-explicit-any -- whatever was answered
const jsonOf = (answer: Response): Promise<any> => answer.json();
const rateOf = ({ headers }: Response): readonly (string | null)[] =>
  ['limit', 'remaining'].map((name) => headers.get(`ratelimit-${name}`));

describe('how often somebody may ask [features 88]', () => {
  test('stands on every answer of the platform, on refusals too', async () => {
    const token = await application('polite');
    const organisation = organisations.utrecht.id;
    const answers = [
      await ask(token, `/organisations/${organisation}`, run().url),
      await ask(token, `/organisations/${crypto.randomUUID()}`, run().url),
      await ask('no-token', '/ideas', run().url),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 401]);
    for (const { headers } of answers) {
      const [limit, left, reset] = ['limit', 'remaining', 'reset'].map((name) =>
        Number(headers.get(`ratelimit-${name}`) ?? Number.NaN),
      );
      expect(limit).toBeGreaterThan(left ?? Number.NaN);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(reset).toBeGreaterThan(0);
      expect(reset).toBeLessThanOrEqual(60);
    }
  });

  test('is a quota of its own for each application; after it comes a refusal that says how long to wait', async () => {
    const token = await application('greedy');
    const path = `/organisations/${organisations.utrecht.id}`;
    const taken: Response[] = [];
    for (let count = 0; count < PER_MINUTE; count += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after another, so that what is left is known
      taken.push(await ask(token, path));
    }
    expect(taken.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(taken.map(rateOf)).toEqual([3, 2, 1, 0].map((left) => [String(PER_MINUTE), String(left)]));

    const refused = await ask(token, path);
    const wait = Number(refused.headers.get('retry-after'));
    expect([refused.status, ...rateOf(refused)]).toEqual([429, String(PER_MINUTE), '0']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(refused.headers.get('ratelimit-reset')).toBe(String(wait));
    expect(await refused.json()).toMatchObject({ code: 'request.rate-limited', title: 'Too many requests' });

    const other = await ask(await application('patient'), path);
    expect([other.status, ...rateOf(other)]).toEqual([200, String(PER_MINUTE), '3']);
  });
});

describe('an operation that is on its way out [features 88]', () => {
  test('still answers, and says since when, until when and where to read on', async () => {
    const answer = await ask(await application('old-fashioned'), '/ideas?limit=1');
    expect(answer.status).toBe(200);
    expect((await jsonOf(answer)).items).toHaveLength(1);
    expect(answer.headers.get('deprecation')).toBe(`@${Date.parse(OLD.since) / 1_000}`);
    expect(answer.headers.get('sunset')).toBe('Mon, 01 Mar 2027 00:00:00 GMT');
    expect(answer.headers.get('link')).toContain(`<${OLD.link}>; rel="deprecation"`);
    const current = await ask(await application('modern'), '/challenges?limit=1');
    expect([current.headers.get('deprecation'), current.headers.get('sunset')]).toEqual([null, null]);
  });

  test('is marked in the document, with the headers that it sends', async () => {
    const { paths } = await jsonOf(await ask('', '/openapi.json'));
    const { get } = paths['/ideas'] ?? paths['/v1/ideas'];
    expect(get.deprecated).toBe(true);
    expect(Object.keys(get.responses['200'].headers)).toEqual(
      expect.arrayContaining(['Deprecation', 'Sunset', 'RateLimit-Limit']),
    );
    expect((paths['/challenges'] ?? paths['/v1/challenges']).get.deprecated).toBeUndefined();
  });
});
