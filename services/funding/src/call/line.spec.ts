import { describe, expect, test } from 'vitest';
import { after, afterClosing, arriving, distributed, euro } from '../../test/call.ts';
import { allocate } from './ledger.ts';
import { allocatedIn, fill, leftIn, lineOf, reservedIn, roomIn } from './line.ts';
import type { CallState, Receipt } from './state.ts';

const ids = (receipts: readonly Receipt[]) => receipts.map(({ applicationId }) => applicationId);
const placesIn = (state: CallState) =>
  fill(state).map(({ receipt, amount }) => [receipt.applicationId, amount.amount]);

const receipt = (applicationId: string, position: number, changes: Partial<Receipt> = {}): Receipt => ({
  applicationId,
  position,
  organisationId: `organisation-${applicationId}`,
  requested: euro('40.00'),
  receivedAt: afterClosing.toISOString(),
  state: 'waiting',
  ...changes,
});
const has = (amount: string) => ({ state: 'reserved', reserved: euro(amount) }) as const;

describe('the sums of a ledger', () => {
  const state = after(
    distributed({ method: 'hybrid', firstComeShare: 60 }),
    arriving('a', '30.00'),
    arriving('b', '20.00'),
    (call) => allocate(call, { applicationId: 'a', amount: euro('25.00') }, afterClosing),
  );

  test('are the ceiling together', () => {
    expect([allocatedIn(state), reservedIn(state), leftIn(state)]).toEqual(
      ['25.00', '20.00', '55.00'].map(euro),
    );
  });

  test('before the ranking only the share that goes first-come can be given, then all that is left', () => {
    expect(roomIn(state)).toEqual(euro('15.00'));
    expect(roomIn({ ...state, ranking: { rankedAt: afterClosing.toISOString() } })).toEqual(euro('55.00'));
  });
});

describe('the line', () => {
  const receipts = [
    receipt('a', 1, has('40.00')),
    receipt('b', 2, { rank: 2 }),
    receipt('c', 3, { state: 'rejected', rank: 1 }),
    receipt('d', 4, { unranked: true }),
    receipt('e', 5, { rank: 1 }),
  ];

  test('goes by arrival until there is a ranking, and then by rank, behind who had a place', () => {
    const call = { ...distributed({ method: 'hybrid', firstComeShare: 40 }), receipts };
    expect(ids(lineOf(call))).toEqual(['a', 'b', 'd', 'e']);
    expect(ids(lineOf({ ...call, ranking: { rankedAt: '' } }))).toEqual(['a', 'e', 'b']);
  });

  test('of a call that ranks is empty until then', () => {
    expect(lineOf({ ...distributed({ method: 'ranking' }), receipts })).toEqual([]);
  });
});

describe('giving what is left', () => {
  const waiting = [
    receipt('a', 1, has('30.00')),
    receipt('b', 2, { requested: euro('80.00') }),
    receipt('c', 3, { requested: euro('50.00') }),
    receipt('d', 4, { requested: euro('20.00') }),
  ];

  test('skips who asks for more than is left', () => {
    expect(placesIn({ ...distributed({}), receipts: waiting })).toEqual([
      ['c', '50.00'],
      ['d', '20.00'],
    ]);
  });

  test('stops there', () => {
    expect(placesIn({ ...distributed({ whenNotFitting: 'stop' }), receipts: waiting })).toEqual([]);
  });

  test('gives in part, first to who has too little', () => {
    const partial = {
      ...distributed({ whenNotFitting: 'partial', minPartial: euro('5.00') }),
      receipts: waiting,
    };
    expect(placesIn(partial)).toEqual([
      ['a', '40.00'],
      ['b', '60.00'],
    ]);
  });
});
