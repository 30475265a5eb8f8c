import type { DelegationRecord } from '@innovatienetwerk/contract';
import { delegationsView } from '@innovatienetwerk/network/contract';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startConnectStage, type ConnectStage } from './connect-stage.ts';
import { maker, ORGANISATION, startEndpoint, subscribe, type Endpoint } from './delivery-story.ts';

const DELEGATE = '019a2b3c-0000-7000-8000-000000000003';
const delegate = {
  subjectId: '019a2b3c-0000-7000-8000-000000000004',
  clientId: 'tests',
  grants: [{ role: 'coordinator', organisationId: DELEGATE, regions: ['NL-FL'] }],
  actingFor: ORGANISATION,
} as const;

let stage: ConnectStage;
let endpoint: Endpoint;
beforeAll(async () => {
  [stage, endpoint] = await Promise.all([startConnectStage(), startEndpoint()]);
  await stage.start();
});
afterAll(async () => {
  endpoint?.close();
  await stage?.close();
});

test('what was made by a delegation stops when that is over, and goes on by the rights of whoever resumes it', async () => {
  const validUntil = new Date(Date.now() + 8_000).toISOString();
  await stage.store.view<DelegationRecord>(delegationsView.name, []).apply({
    id: crypto.randomUUID(),
    sequence: 1,
    set: {
      organisationId: ORGANISATION,
      delegateId: DELEGATE,
      roles: ['coordinator'],
      regions: ['NL-UT'],
      validFrom: new Date(0).toISOString(),
      validUntil,
    },
  });
  const id = await subscribe(stage, endpoint.url, delegate);
  const shown = async () =>
    (await stage.ask('getSubscription', maker, { params: { subscriptionId: id } })).body;
  expect((await shown()).status).toBe('active');
  await vi.waitFor(
    async () => expect(await shown()).toMatchObject({ status: 'stopped', stopReason: 'rights-ended' }),
    { timeout: 25_000, interval: 100 },
  );
  const resumed = await stage.ask('resumeSubscription', maker, { params: { subscriptionId: id } });
  expect(resumed.body).toMatchObject({ status: 'active', regions: ['NL-UT'] });
});
