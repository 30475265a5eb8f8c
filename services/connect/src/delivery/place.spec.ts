import type { EventEnvelope } from '@innovatienetwerk/contract';
import { describe, expect, it } from 'vitest';
import { placeOf } from './place.ts';

const event = { traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` } as EventEnvelope;
const origin = { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), sampled: true };
const fresh = { event, attemptCount: 0, isKept: false, position: 7 };
const linked = { links: [origin], sampled: true };

describe('an event on its way to an endpoint', () => {
  it('that is new goes in the trace of its event', () => {
    expect(placeOf(fresh, 0)).toEqual({ parent: origin });
  });

  it.each([
    ['was tried before', { ...fresh, attemptCount: 1 }, 0],
    ['was kept as waiting', { ...fresh, isKept: true }, 0],
    ['is sent again from an earlier place', fresh, 7],
  ])('that %s has a trace of its own, that links to its event and is as visible', (_, item, sentAgainTo) => {
    expect(placeOf(item, sentAgainTo)).toEqual(linked);
  });

  it('that comes after what is sent again is new', () => {
    expect(placeOf(fresh, 6)).toEqual({ parent: origin });
  });

  it('without a trace begins one', () => {
    expect(placeOf({ ...fresh, event: {} as EventEnvelope }, 0)).toEqual({});
  });
});
