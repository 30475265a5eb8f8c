import type { EnvelopeOf } from '@innovatienetwerk/contract';
import { events as ideas } from '@innovatienetwerk/ideas/contract';
import { describe, expect, test } from 'vitest';
import { supportersView } from './supporters.ts';

const endorsed: EnvelopeOf<typeof ideas.endorsementGiven> = {
  id: 'event-1',
  type: 'endorsement.given.v1',
  context: 'ideas',
  aggregate: 'endorsement',
  aggregateId: 'endorsement-1',
  sequence: 1,
  region: 'NL-UT',
  time: '2026-03-02T09:30:00.000Z',
  actorId: 'person-1',
  data: {
    endorsementId: 'endorsement-1',
    ideaId: 'idea-1',
    personId: 'person-1',
    organisationId: 'organisation-1',
  },
};

describe('what is known of supporters', () => {
  test('is who supports which idea, and no more: not for which organisation', () => {
    expect(supportersView.handlers.map(({ change }) => change(endorsed))).toEqual([
      { set: { ideaId: 'idea-1', personId: 'person-1' } },
    ]);
  });

  test('comes from endorsements only', () => {
    expect(supportersView.handlers.map(({ event }) => event.type)).toEqual([ideas.endorsementGiven.type]);
  });

  test('is found by idea and in the order of the pages in which they are told', () => {
    expect(supportersView.indexes.map(({ key }) => Object.keys(key))).toContainEqual(['ideaId', '_id']);
  });
});
