import { organisations } from '@innovatienetwerk/runtime';
import {
  clientWith,
  startTestPlatform,
  tokenFor,
  type Client,
  type TestPlatform,
} from '@innovatienetwerk/testkit';
import type { Grant } from '@innovatienetwerk/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** The directory on a platform that has no data yet. */
let platform: TestPlatform;
let manager: Client;
let coordinator: Client;

const clientOf = async (grant: Grant): Promise<Client> =>
  clientWith(platform.run, await tokenFor(platform.run, { grants: [grant] }));

beforeAll(async () => {
  platform = await startTestPlatform();
  manager = await clientOf({
    role: 'programme-manager',
    organisationId: organisations.kb.id,
    regions: ['NL'],
  });
  coordinator = await clientOf({
    role: 'coordinator',
    organisationId: organisations.bisc.id,
    regions: ['NL-UT'],
  });
});
afterAll(() => platform?.stop());

test('a province has one POI, however many are registered for it at the same moment', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `POI ${index}`);
  const answers = await Promise.all(
    names.map((name, index) =>
      manager.post('/organisations', {
        body: { kind: 'poi', name, regions: index % 2 === 0 ? ['NL-FL'] : ['NL-GE', 'NL-FL'] },
      }),
    ),
  );
  const refused = answers.filter(({ status }) => status !== 201);
  expect(answers.length - refused.length).toBe(1);
  expect(new Set(refused.map(({ status, body }) => `${status} ${body.code}`))).toEqual(
    new Set(['409 organisation.province-taken']),
  );
  const { body } = await manager.get('/organisations?kind=poi');
  expect(body.items).toHaveLength(1);
});

test('what somebody may not register somewhere they may not move there either', async () => {
  const library = { kind: 'library', name: 'de Bibliotheek', regions: ['NL-UT'] };
  const elsewhere = await coordinator.post('/organisations', { body: { ...library, regions: ['NL-LI'] } });
  expect([elsewhere.status, elsewhere.body.code]).toEqual([403, 'access.out-of-reach']);

  const { body, etag } = await coordinator.post('/organisations', { body: library });
  const path = `/organisations/${body.id}`;
  const moved = await coordinator.patch(path, { ifMatch: etag, body: { regions: ['NL-LI'] } });
  expect([moved.status, moved.body.code]).toEqual([403, 'access.out-of-reach']);
  const renamed = await coordinator.patch(path, { ifMatch: etag, body: { name: 'de Nieuwe Bibliotheek' } });
  expect(renamed.status).toBe(200);
  const byManager = await manager.patch(path, { ifMatch: renamed.etag, body: { regions: ['NL-LI'] } });
  expect([byManager.status, byManager.body.regions]).toEqual([200, ['NL-LI']]);
});
