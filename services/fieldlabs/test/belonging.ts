import type { Belonging } from '../src/learning/belonging.ts';

/** One Fieldlab in Utrecht, to which what the tests make belongs. */
export const fieldlabId = 'fieldlab-1';
export const lead = 'organisation-lead';
export const belonging: Belonging = {
  fieldlabId,
  region: 'NL-UT',
  organisationId: lead,
  personIds: ['person-coordinator'],
};
export const today = '2026-09-01';
export const now = new Date('2026-09-01T10:00:00.000Z');
