import type { EnvelopeOf } from '@innovatienetwerk/contract';
import { events as ideas } from '@innovatienetwerk/ideas/contract';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decidedIdeasView } from './decided-ideas.ts';

type Decided = EnvelopeOf<typeof ideas.ideaDecided>;

const decided = (told: Pick<Decided['data'], 'outcome' | 'explanation'>): Decided => ({
  id: 'event-1',
  type: 'idea.decided.v1',
  context: 'ideas',
  aggregate: 'idea',
  aggregateId: 'idea-1',
  sequence: 4,
  region: 'NL-UT',
  time: '2026-03-02T09:30:00.000Z',
  data: { ideaId: 'idea-1', authorId: 'person-1', decisionId: 'decision-1', ...told },
});

const changesBy = (event: Decided) => decidedIdeasView.handlers.map(({ change }) => change(event));

describe('what is known of a decided idea', () => {
  test('is always what a late supporter is told, and never who the author is', () => {
    const told = fc.record({
      outcome: fc.constantFrom('accepted' as const, 'declined' as const),
      explanation: fc.constantFrom({ nl: 'Past bij de agenda.' }, { nl: 'Nee.', en: 'No.' }),
    });
    fc.assert(
      fc.property(told, (what) => {
        expect(changesBy(decided(what))).toEqual([{ set: what }]);
      }),
    );
  });

  test('comes from the published decision only', () => {
    expect(decidedIdeasView.handlers.map(({ event }) => event.type)).toEqual([ideas.ideaDecided.type]);
  });
});
