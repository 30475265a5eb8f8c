import { describe, expect, it } from 'vitest';
import { leastOf, summaryOf, worstOf, type Count } from './watch.ts';

const seen = (...moments: readonly (readonly Count[])[]): ReadonlyMap<string, Count> => {
  let worst: ReadonlyMap<string, Count> = new Map();
  for (const moment of moments) worst = worstOf(worst, moment);
  return worst;
};
const ideas = (had: number, needed = 2): Count => ({ name: 'ideas', had, needed });
const nats = (had: number): Count => ({ name: 'nats', had, needed: 2 });

describe('what is watched', () => {
  it('is at fault for one moment with too few, though it was well before and after', () => {
    const watched = summaryOf(seen([ideas(3), nats(3)], [ideas(1), nats(2)], [ideas(3), nats(3)]), 3);
    expect(watched.faults).toEqual(['ideas had 1 pods where 2 are needed']);
    expect(leastOf(watched)).toBe('at the least 1 pods where 2 are needed (ideas)');
  });

  it('is not at fault when it came down to what it needs', () => {
    const watched = summaryOf(seen([ideas(3)], [ideas(2)]), 2);
    expect(watched).toEqual({ faults: [], changes: 2, tightest: ideas(2) });
  });

  it('keeps the moment that was worst against what was needed then', () => {
    expect(seen([ideas(5, 6)], [ideas(3, 3)]).get('ideas')).toEqual(ideas(5, 6));
  });
});
