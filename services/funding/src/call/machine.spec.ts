import type { Money } from '@innovatienetwerk/contract';
import { isRefused, type Decision } from '@innovatienetwerk/service';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  distributionMethods,
  fitRules,
  tieRules,
  type Distribution,
  type NewRanking,
} from '../../contract/index.ts';
import { afterClosing, arriving, distributed, euro, terms } from '../../test/call.ts';
import { allocate, giveUp, maximumFor, receiptOf, release } from './ledger.ts';
import { lineOf, roomIn } from './line.ts';
import { rank } from './ranking.ts';
import { evolve, type CallEvent, type CallState, type Receipt } from './state.ts';

/** Money in cents, so that the test counts in another way than the code. */
const cents = ({ amount }: Money): number => Number(amount.replace('.', ''));
const held = ({ state, reserved, awarded }: Receipt): number =>
  state === 'awarded' && awarded !== undefined
    ? cents(awarded)
    : state === 'reserved' && reserved !== undefined
      ? cents(reserved)
      : 0;
const heldIn = ({ receipts }: CallState): number =>
  receipts.reduce((total, receipt) => total + held(receipt), 0);
const ceiling = cents(terms.ceiling);
const minPartial = euro('8.00');

type Step = (state: CallState) => Decision<CallEvent>;

const amounts = ['0.01', '5.00', '12.50', '20.00', '33.33', '40.00', '66.67', '100.00', '250.00'];
const amount = fc.constantFrom(...amounts);
const applicationId = fc.nat({ max: 9 }).map((number) => `application-${number}`);
const ending = fc.constantFrom('rejected' as const, 'withdrawn' as const);

/** Nobody arrives any more when there is a ranking. */
const arrivals = fc.tuple(applicationId, amount, fc.constantFrom('a', 'b')).map(
  ([id, requested, part]): Step =>
    (state) =>
      state.ranking === undefined ? arriving(id, requested, { part })(state) : [],
);
const allocations = fc.tuple(applicationId, amount).map(([id, given]): Step => (state) => {
  // As often what was asked for or set aside as anything else, or hardly any would be allowed.
  const receipt = receiptOf(state, id);
  const wanted = given === '0.01' ? (receipt?.reserved ?? receipt?.requested ?? euro(given)) : euro(given);
  return allocate(state, { applicationId: id, amount: wanted }, afterClosing);
});
const releases = fc.tuple(applicationId, fc.option(amount, { nil: undefined }), ending).map(
  ([id, freed, as]): Step =>
    (state) =>
      release(
        state,
        { applicationId: id, as, amount: freed === undefined ? undefined : euro(freed) },
        afterClosing,
      ),
);
const ends = fc.tuple(applicationId, ending).map(
  ([id, as]): Step =>
    (state) =>
      giveUp(state, id, as, afterClosing),
);
const rankings = fc
  .array(fc.nat({ max: 3 }), { minLength: 10, maxLength: 10 })
  .map((points): Step => (state) => {
    const open = state.receipts.filter(
      ({ state: where, rank: place }) => where === 'waiting' || (where === 'reserved' && place !== undefined),
    );
    const ranking: NewRanking = {
      lotSeed: 'notaris-2026',
      applications: open.map(({ applicationId: id, position }) => ({
        applicationId: id,
        scores: terms.criteria.map(({ code }) => ({
          criterion: code,
          points: (points[position - 1] ?? 0) * 25,
        })),
      })),
    };
    return open.length === 0 ? [] : rank(state, ranking, afterClosing);
  });

const calls = fc
  .record<Distribution>({
    method: fc.constantFrom(...distributionMethods),
    ties: fc.constantFrom(...tieRules),
    whenNotFitting: fc.constantFrom(...fitRules),
    minPartial: fc.constant(minPartial),
    firstComeShare: fc.constantFrom(1, 40, 99),
  })
  .map((distribution) =>
    distributed(distribution, distribution.method === 'first-come' ? {} : { minScore: 25 }),
  );
const plays = fc.record({
  call: calls,
  steps: fc.array(fc.oneof({ weight: 3, arbitrary: arrivals }, allocations, releases, ends, rankings), {
    maxLength: 60,
  }),
});

interface Played {
  readonly before: CallState;
  readonly after: CallState;
  readonly events: readonly CallEvent[];
}

/** Every step that was allowed, with what it changed. */
function play({
  call,
  steps,
}: {
  readonly call: CallState;
  readonly steps: readonly Step[];
}): readonly Played[] {
  const played: Played[] = [];
  let before = call;
  for (const step of steps) {
    const events = step(before);
    if (isRefused(events)) continue;
    const after = events.reduce(evolve, before);
    played.push({ before, after, events });
    before = after;
  }
  return played;
}

const always = (check: (step: Played) => void) => {
  fc.assert(
    fc.property(plays, (plan) => play(plan).forEach(check)),
    { numRuns: 400 },
  );
};

describe('after any sequence of arrivals, allocations, releases and rankings', () => {
  test('no more is set aside and allocated than the ceiling', () => {
    always(({ after }) => expect(heldIn(after)).toBeLessThanOrEqual(ceiling));
  });

  test('no more than its share goes by arrival in a hybrid call', () => {
    always(({ after }) => {
      const { method, firstComeShare = 0 } = after.terms.distribution;
      if (method !== 'hybrid' || after.ranking !== undefined) return;
      expect(heldIn(after)).toBeLessThanOrEqual((ceiling * firstComeShare) / 100);
    });
  });

  test('nobody has more than was asked for, nor is awarded more than the maximum', () => {
    always(({ after }) => {
      for (const receipt of after.receipts) {
        expect(held(receipt)).toBeLessThanOrEqual(cents(receipt.requested));
        if (receipt.state === 'awarded')
          expect(held(receipt)).toBeLessThanOrEqual(cents(maximumFor(after, receipt)));
      }
    });
  });

  test('places run on from 1, and nobody is put in between', () => {
    always(({ before, after }) => {
      const who = (state: CallState) => state.receipts.map((receipt) => receipt.applicationId);
      expect(after.receipts.map(({ position }) => position)).toEqual(
        after.receipts.map((_, index) => index + 1),
      );
      expect(who(after).slice(0, before.receipts.length)).toEqual(who(before));
    });
  });

  test('no award is lost or lowered but by its own release', () => {
    always(({ before, after, events }) => {
      const [first] = events;
      for (const receipt of before.receipts.filter(({ state }) => state === 'awarded')) {
        const isReleased =
          first?.type === 'call.released.v1' && first.data.applicationId === receipt.applicationId;
        if (!isReleased) expect(receiptOf(after, receipt.applicationId)).toEqual(receipt);
      }
    });
  });
});

describe('the line', () => {
  const isWaiting = ({ state }: Receipt) => state === 'waiting';

  test('leaves no money lying for which somebody is next', () => {
    always(({ after }) => {
      const room = cents(roomIn(after));
      const line = lineOf(after);
      const { whenNotFitting } = after.terms.distribution;
      if (whenNotFitting === 'skip')
        for (const receipt of line.filter(isWaiting)) expect(cents(receipt.requested)).toBeGreaterThan(room);
      const first = line.find((receipt) => held(receipt) < cents(receipt.requested));
      if (first === undefined || whenNotFitting === 'skip') return;
      if (whenNotFitting === 'stop' && isWaiting(first)) expect(cents(first.requested)).toBeGreaterThan(room);
      if (whenNotFitting === 'partial' && room > 0)
        expect(held(first) + room).toBeLessThan(cents(minPartial));
    });
  });

  test('is not overtaken: who gets money goes after all before it, but those for whom it was too little', () => {
    always(({ before, after, events }) => {
      // A ranking makes the line; until then it is the order of arrival.
      const line = lineOf(events[0]?.type === 'call.ranked.v1' ? after : before);
      const arrived = after.receipts.slice(before.receipts.length);
      const order = [...line, ...(lineOf(after).length > 0 ? arrived : [])].map(
        (receipt) => receipt.applicationId,
      );
      const gained = (id: string) => {
        const [was, is] = [receiptOf(before, id), receiptOf(after, id)];
        return is === undefined ? 0 : Math.max(0, held(is) - (was === undefined ? 0 : held(was)));
      };
      for (const [place, id] of order.entries()) {
        const receipt = receiptOf(after, id);
        if (receipt === undefined || !isWaiting(receipt)) continue;
        const later = order.slice(place + 1);
        const overtaking = later.filter((other) => gained(other) > 0);
        if (overtaking.length === 0) continue;
        const given = overtaking.reduce((total, other) => total + gained(other), 0);
        expect(after.terms.distribution.whenNotFitting, 'only where one may be skipped').toBe('skip');
        expect(cents(receipt.requested), 'and only when it was too little').toBeGreaterThan(
          cents(roomIn(after)) + given,
        );
      }
    });
  });
});

interface Line {
  readonly state: Receipt['state'];
  readonly money: number;
  readonly byRank?: boolean;
}

/** The ledger by what was told alone, as anybody can keep it who hears the events. */
function keepBook(book: Map<string, Line>, event: CallEvent): void {
  switch (event.type) {
    case 'call.application-received.v1':
      book.set(event.data.applicationId, { state: 'waiting', money: 0 });
      break;
    case 'call.place-reserved.v1': {
      const { applicationId: id, amount: reserved } = event.data;
      book.set(id, { ...book.get(id), state: 'reserved', money: cents(reserved) });
      break;
    }
    case 'call.allocated.v1': {
      const { applicationId: id, amount: awarded } = event.data;
      book.set(id, { ...book.get(id), state: 'awarded', money: cents(awarded) });
      break;
    }
    case 'call.released.v1': {
      const { applicationId: id, state, awarded } = event.data;
      expect((book.get(id)?.money ?? 0) - cents(event.data.amount)).toBe(
        awarded === undefined ? 0 : cents(awarded),
      );
      book.set(id, { state, money: awarded === undefined ? 0 : cents(awarded) });
      break;
    }
    case 'call.ranked.v1':
      if (event.data.batch === 1)
        for (const [id, { state, byRank }] of book)
          if (byRank === true && state === 'reserved') book.set(id, { state: 'waiting', money: 0 });
      for (const { applicationId: id, rank: place, reserved } of event.data.applications)
        book.set(id, {
          state: reserved === undefined ? 'waiting' : 'reserved',
          money: reserved === undefined ? 0 : cents(reserved),
          byRank: place !== undefined,
        });
      break;
    default:
      break;
  }
}

describe('the events', () => {
  test('alone give the ledger, with the total that each of them tells', () => {
    fc.assert(
      fc.property(plays, (plan) => {
        const book = new Map<string, Line>();
        for (const { after, events } of play(plan)) {
          for (const event of events) {
            keepBook(book, event);
            if (event.type !== 'call.allocated.v1' && event.type !== 'call.released.v1') continue;
            const awarded = [...book.values()].filter(({ state }) => state === 'awarded');
            expect(awarded.reduce((total, { money }) => total + money, 0)).toBe(cents(event.data.allocated));
          }
          const told = [...book].map(([id, { state, money }]) => [id, state, money]);
          const kept = after.receipts.map((receipt) => [receipt.applicationId, receipt.state, held(receipt)]);
          expect(told).toEqual(kept);
        }
      }),
      { numRuns: 400 },
    );
  });
});
