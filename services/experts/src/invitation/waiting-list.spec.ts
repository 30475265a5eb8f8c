import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { invitationStatuses } from '../../contract/index.ts';
import { invited } from '../../test/sample.ts';
import { leavesPlace, nextOf, placeLeft } from './waiting-list.ts';
import { noInvitation } from './state.ts';

describe('the waiting list', () => {
  test('goes by place, whatever the order in which it is read, and never names who does not wait', () => {
    const entry = fc.record({ rank: fc.nat(20), status: fc.constantFrom(...invitationStatuses) });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 10 }), (entries) => {
        const all = entries.map((one, index) => ({ id: String(index), state: { ...noInvitation, ...one } }));
        const ranks = entries.filter(({ status }) => status === 'waiting').map(({ rank }) => rank);
        const next = nextOf(all);
        if (ranks.length === 0) expect(next).toBeUndefined();
        else {
          expect(next?.state.status).toBe('waiting');
          expect(next?.state.rank).toBe(Math.min(...ranks));
        }
      }),
    );
  });

  test('names the older of two with the same place', () => {
    const waiting = { ...noInvitation, status: 'waiting' as const, rank: 1 };
    expect(
      nextOf([
        { id: 'older', state: waiting },
        { id: 'newer', state: waiting },
      ])?.id,
    ).toBe('older');
  });

  test('is asked after who was asked, and not after who only waited', () => {
    expect(leavesPlace({ ...invited, status: 'declined' })).toBe(true);
    expect(leavesPlace({ ...noInvitation, status: 'skipped', replacesId: 'gone' })).toBe(true);
    expect(leavesPlace({ ...noInvitation, status: 'cancelled' })).toBe(false);
  });

  test('goes on after the last who said no, unless somebody took the place or is being asked', () => {
    const asked = (id: string, changes: object) => ({ id, state: { ...invited, ...changes } });
    const gone = asked('gone', { status: 'declined' });
    const late = asked('late', { status: 'expired' });
    const waiting = { id: 'waiting', state: { ...noInvitation, status: 'waiting' as const } };
    expect(placeLeft([waiting])).toBeUndefined();
    expect(placeLeft([gone, late, waiting])?.id).toBe('late');
    expect(placeLeft([gone, asked('next', { status: 'declined', replacesId: 'gone' })])?.id).toBe('next');
    expect(placeLeft([gone, asked('next', { status: 'invited', replacesId: 'gone' })])).toBeUndefined();
    expect(placeLeft([gone, asked('other', { status: 'accepted' })])).toBeUndefined();
  });
});
