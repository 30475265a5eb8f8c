import { id } from '@innovatienetwerk/contract';
import { Type } from 'typebox';

/** Quarters of an hour can be told exactly in a number, so sums of hours are exact too. */
const quarters = { multipleOf: 0.25 } as const;

/** @param most a week has 168 hours */
export const weeklyHours = (description: string, example = 4, most = 168) =>
  Type.Number({ minimum: 0.25, maximum: most, ...quarters, description, examples: [example] });

export const hoursOrNone = (description: string, example = 4) =>
  Type.Number({ minimum: 0, maximum: 168, ...quarters, description, examples: [example] });

export const WEEK_PATTERN = String.raw`^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$`;

/** A week by ISO 8601. As text, weeks stand in the order of time. */
export const week = (description: string, example = '2026-W10') =>
  Type.String({ pattern: WEEK_PATTERN, description, examples: [example] });

export const skillCode = Type.String({
  pattern: '^[a-z][a-z0-9-]{0,59}$',
  description: 'Vast kenmerk van de vaardigheid. Fixed code of the skill.',
  examples: ['design-thinking'],
});

export const languageCode = Type.String({
  pattern: '^[a-z]{2,3}$',
  description: 'Taal volgens ISO 639. Language by ISO 639.',
  examples: ['nl'],
});

export const level = (description: string) =>
  Type.Integer({ minimum: 1, maximum: 5, description, examples: [4] });

export const profileId = id(
  'Het profiel; hetzelfde nummer als dat van de expert. The profile; the same id as that of the expert.',
);
export const fieldlabId = id('Het Fieldlab. The Fieldlab.');
export const requestId = id('Het expertverzoek. The request for an expert.');
export const invitationId = id('De uitnodiging. The invitation.');
export const assignmentId = id('De inzet. The assignment.');
export const lendingId = id('De uitleen. The lending.');
export const employerId = id('De werkgever. The employer.');
