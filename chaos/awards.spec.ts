import { freePort, organisations } from '@innovatienetwerk/runtime';
import { until } from '@innovatienetwerk/testkit';
import {
  awardBody,
  openedCall,
  readyApplication,
  submitted,
  type Draft,
} from '@innovatienetwerk/testkit/grants';
import { add, euros, isMore, remainder, sum } from '@innovatienetwerk/values';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { somebody, type Somebody } from './cast.ts';
import { isOnWheel } from './engine.ts';
import { startVictim, type VictimPlatform } from './platform.ts';
import { chanceFrom } from './random.ts';

/** Twice as many as the ceiling is enough for. */
const applicationsOn = (victim: VictimPlatform): number => (isOnWheel(victim) ? 80 : 200);
const KILLS = 3;
/** They all stand in one line, which is longer on a slower database: whoever is told to come again does so. */
const PATIENCE_MS = 240_000;
const CEILING = euros('100000.00');
const seed = Number(process.env['SEED'] ?? 20_261_125);

interface Receipt {
  readonly applicationId: string;
  readonly position: number;
  readonly requested: { readonly amount: string; readonly currency: 'EUR' };
  readonly state: string;
  readonly awarded?: { readonly amount: string; readonly currency: 'EUR' };
}

let platform: VictimPlatform;
let applicant: Somebody;
let funder: Somebody;
let callId: string;

beforeAll(async () => {
  platform = await startVictim(await freePort(), { RATE_LIMIT_PER_MINUTE: '1000000', LOG_LEVEL: 'warn' });
  [applicant, funder] = await Promise.all([
    somebody(platform, 'specialist', 'utrecht', PATIENCE_MS),
    somebody(platform, 'programme-manager', 'kb', PATIENCE_MS),
  ]);
  callId = await openedCall(funder.client, organisations.kb.id);
});

afterAll(() => platform?.stop());

async function killing<T>(work: readonly Promise<T>[]): Promise<readonly T[]> {
  for (let count = 0; count < KILLS; count += 1) await platform.kill('funding');
  return await Promise.all(work);
}

/** Who has money by the rule alone, when the applications are taken in the order of their places and one that does not fit is skipped. */
function firstCome(receipts: readonly Receipt[]): readonly string[] {
  let left: Receipt['requested'] = CEILING;
  return receipts.flatMap(({ applicationId, requested }) => {
    if (isMore(requested, left)) return [];
    left = remainder(left, requested);
    return [applicationId];
  });
}

const ledger = async () => (await funder.client.get(`/calls/${callId}/ledger`)).body;

test(`200 awards at once (80 on the database of the wheel), with kills in between, never exceed the ceiling by a cent, and the first come are first served (seed ${seed}) [features 50, 51]`, async () => {
  const chance = chanceFrom(seed);
  const applications = applicationsOn(platform);
  const least = 100_000 / applications;
  const organisationId = organisations.utrecht.id;
  const amounts = new Map<string, string>();
  const drafts: Draft[] = [];
  for (let count = 0; count < applications; count += 1) {
    const amount = `${least + chance.below(2 * least)}.${String(chance.below(100)).padStart(2, '0')}`;
    const draft = await readyApplication(applicant.client, { callId, organisationId, amount });
    amounts.set(draft.id, amount);
    drafts.push(draft);
  }

  const places = await killing(drafts.map((draft) => submitted(applicant.client, draft)));
  const received: readonly Receipt[] = (await ledger()).entries;
  expect(received.map(({ position }) => position)).toEqual(
    Array.from({ length: applications }, (_, index) => index + 1),
  );
  // What each applicant was told is what the ledger says.
  for (const { body } of places)
    expect(received[body.position - 1]?.applicationId, `place ${body.position}`).toBe(body.id);

  const answers = await killing(
    drafts.map(({ id }) =>
      funder.client.post(`/applications/${id}/awards`, { body: awardBody(amounts.get(id) ?? '') }),
    ),
  );
  const awarded = answers.filter(({ status }) => status === 201).map(({ body }) => body);
  const refused = answers.filter(({ status }) => status !== 201).map(({ body }) => body.code);
  // For whom there is no money now: too little is left, or somebody before them is still to be decided on.
  const reasons = ['call.ceiling-reached', 'call.not-your-turn'];
  expect(refused.filter((code) => !reasons.includes(code))).toEqual([]);

  const { allocated, reserved, left, positionsWithoutHoles, entries } = await ledger();
  const total = sum(awarded.map(({ amount }) => amount));
  expect(isMore(total, CEILING), `${total.amount} of ${CEILING.amount}`).toBe(false);
  expect({ allocated, reserved, positionsWithoutHoles }).toEqual({
    allocated: total,
    reserved: euros('0.00'),
    positionsWithoutHoles: true,
  });
  expect(add(allocated, left)).toEqual(CEILING);

  const inOrder = firstCome(received);
  expect(new Set(awarded.map(({ applicationId }) => applicationId))).toEqual(new Set(inOrder));
  expect(entries.filter(({ state }: Receipt) => state === 'awarded')).toHaveLength(inOrder.length);

  // What one gives back, goes to the first in line that it is enough for, and to nobody else.
  const [first] = awarded;
  await funder.client.post(`/awards/${first.id}/withdrawals`, {
    body: { reason: 'by-recipient', explanation: { nl: 'Teruggegeven.', en: 'Given back.' } },
  });
  const waiting = received.filter(({ applicationId }) => !inOrder.includes(applicationId));
  const room = add(left, first.amount);
  const next = waiting.find(({ requested }) => !isMore(requested, room));
  await until('the money is free for the next in line', async () => {
    const now: readonly Receipt[] = (await ledger()).entries;
    return now.find(({ applicationId }) => applicationId === next?.applicationId)?.state === 'reserved'
      ? true
      : undefined;
  });
}, 600_000);
