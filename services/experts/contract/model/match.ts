import { object, oneOf } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { profileId, requestId } from './shared.ts';
import { exclusionReasons, matchCriteria } from './words.ts';

const hundredths = (maximum: number, description: string, example: number) =>
  Type.Number({ minimum: 0, maximum, description, examples: [example] });

const explanation = object(
  {
    nl: Type.String({
      maxLength: 300,
      description: 'In het Nederlands. In Dutch.',
      examples: ['12 van de 16 weken genoeg uren vrij.'],
    }),
    en: Type.String({
      maxLength: 300,
      description: 'In het Engels. In English.',
      examples: ['Enough free hours in 12 of the 16 weeks.'],
    }),
  },
  { name: 'MatchExplanation', description: 'Waarom. Why.' },
);

const weight = Type.Integer({
  minimum: 0,
  maximum: 100,
  description: 'Gewicht; samen 100. Weight; 100 together.',
  examples: [20],
});
const criterion = oneOf(matchCriteria, 'Waarop is gelet. What was looked at.');

export const MatchPart = object(
  {
    criterion,
    weight,
    value: hundredths(1, 'Van 0 (niet) tot 1 (helemaal). From 0 (not at all) to 1 (fully).', 0.75),
    points: hundredths(100, 'Gewicht maal waarde. Weight times value.', 15),
    explanation,
  },
  { name: 'MatchPart' },
);
export type MatchPart = Static<typeof MatchPart>;

export const ExpertMatch = object(
  {
    profileId,
    score: hundredths(100, 'De som van de punten. The sum of the points.', 82.5),
    parts: Type.Array(MatchPart, {
      description: 'Waaruit de score bestaat. What it is made of.',
      maxItems: 6,
    }),
  },
  { name: 'ExpertMatch' },
);
export type ExpertMatch = Static<typeof ExpertMatch>;

export const ExcludedExpert = object(
  {
    profileId,
    reasons: Type.Array(
      object(
        { reason: oneOf(exclusionReasons, 'De reden. The reason.'), explanation },
        { name: 'ExclusionReason' },
      ),
      { description: 'Waarom deze expert niet kan. Why this expert cannot be asked.', maxItems: 6 },
    ),
  },
  { name: 'ExcludedExpert' },
);
export type ExcludedExpert = Static<typeof ExcludedExpert>;

/** More experts than have one of the skills of a request; beyond it the longest confirmed are left out, and the answer says so. */
export const MAX_CONSIDERED = 500;
export const MAX_MATCHES = 50;

export const ExpertMatches = object(
  {
    requestId,
    weights: Type.Array(object({ criterion, weight }, { name: 'MatchWeight' }), {
      description: 'Hoe zwaar alles telt. How much everything counts.',
      maxItems: 6,
    }),
    candidates: Type.Array(ExpertMatch, {
      description: 'Wie past, de beste eerst. Who fits, the best first.',
      maxItems: MAX_MATCHES,
    }),
    excluded: Type.Array(ExcludedExpert, {
      description: 'Wie niet kan, en waarom. Who cannot be asked, and why.',
      maxItems: MAX_MATCHES,
    }),
    considered: Type.Integer({
      minimum: 0,
      maximum: MAX_CONSIDERED,
      description:
        'Hoeveel experts met een gevraagde vaardigheid zijn bekeken. How many experts with a wanted skill were looked at.',
      examples: [12],
    }),
    complete: Type.Boolean({
      description: 'Of dat iedereen was. Whether that was everybody.',
      examples: [true],
    }),
  },
  { name: 'ExpertMatches' },
);
export type ExpertMatches = Static<typeof ExpertMatches>;
