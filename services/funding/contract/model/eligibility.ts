import { day, id, LocalisedText, Money, object, oneOf } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { code } from './scheme.ts';

/** `unknown`: what the rule is about was not said. */
export const verdicts = ['yes', 'no', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

export const eligibilityRules = [
  'window',
  'applicant-kind',
  'province',
  'applications-in-term',
  'part',
  'amount',
  'duration',
  'partnership',
  'alignment',
] as const;
export type EligibilityRule = (typeof eligibilityRules)[number];

export const durationMonths = Type.Integer({
  minimum: 1,
  maximum: 120,
  description: 'Hoe lang het project duurt, in maanden. How long the project lasts, in months.',
  examples: [12],
});

export const EligibilityQuestion = object(
  {
    organisationId: id('Wie wil aanvragen. Who wants to apply.'),
    part: Type.Optional(code('Voor welk onderdeel. For which part.', 'a')),
    amount: Type.Optional(Money),
    durationMonths: Type.Optional(durationMonths),
    partnerIds: Type.Optional(
      Type.Array(id('Een partner. A partner.'), {
        description: 'Met wie. With whom.',
        maxItems: 20,
        uniqueItems: true,
      }),
    ),
    alignedOn: Type.Optional(day('Wanneer er is afgestemd. When it was aligned.')),
    alignedWithId: Type.Optional(id('Met wie is afgestemd. With whom it was aligned.')),
  },
  { name: 'EligibilityQuestion' },
);
export type EligibilityQuestion = Static<typeof EligibilityQuestion>;

export const RuleVerdict = object(
  {
    code: oneOf(eligibilityRules, 'Welke regel. Which rule.'),
    met: oneOf(verdicts, 'Of eraan is voldaan. Whether it is met.'),
    text: LocalisedText,
  },
  {
    name: 'EligibilityVerdict',
    description:
      'Wat de regel is, wat is gevonden en wat te doen. What the rule is, what was found and what to do.',
  },
);
export type RuleVerdict = Static<typeof RuleVerdict>;

export const Eligibility = object(
  {
    callId: id('De openstelling. The call.'),
    organisationId: id('Wie wil aanvragen. Who wants to apply.'),
    eligible: oneOf(
      verdicts,
      '`no` zodra één regel niet is gehaald, `unknown` zolang er iets niet is gezegd. `no` as soon as one rule is not met, `unknown` as long as something was not said.',
    ),
    rules: Type.Array(RuleVerdict, {
      description: 'Elke regel van de openstelling. Every rule of the call.',
      maxItems: 20,
    }),
  },
  { name: 'Eligibility' },
);
export type Eligibility = Static<typeof Eligibility>;
