import {
  id,
  LocalisedText,
  moment,
  Money,
  object,
  oneOf,
  Province,
  publicText,
  removableFields,
} from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { code } from './scheme.ts';

export const callStatuses = ['announced', 'open', 'closed'] as const;
export type CallStatus = (typeof callStatuses)[number];

/** As in the network; kept here as words, so that a call can be read without it. */
export const applicantKinds = [
  'library',
  'poi',
  'kb',
  'partner',
  'knowledge-institute',
  'company',
  'funder',
] as const;
export type ApplicantKind = (typeof applicantKinds)[number];

export const distributionMethods = ['ranking', 'first-come', 'hybrid'] as const;
export const tieRules = ['earlier-arrival', 'smaller-amount', 'lot'] as const;
export type TieRule = (typeof tieRules)[number];
/** What happens when the next in line asks for more than is left. */
export const fitRules = ['skip', 'stop', 'partial'] as const;
/** `report-approved` is about the final report; one on the way releases only what waits for it. */
export const instalmentMoments = [
  'agreement-signed',
  'phase-started',
  'closure-reported',
  'phase-decided',
  'interim-report-approved',
  'report-approved',
] as const;
export type InstalmentMoment = (typeof instalmentMoments)[number];

export const CallWindow = object(
  {
    opensAt: moment('Vanaf wanneer kan worden aangevraagd. From when one can apply.'),
    conceptsUntilAt: Type.Optional(
      moment(
        'Tot wanneer concepten welkom zijn, bij twee stappen. Until when concepts are welcome, with two stages.',
      ),
    ),
    closesAt: moment('Tot wanneer kan worden aangevraagd. Until when one can apply.'),
  },
  { name: 'CallWindow', description: 'Wanneer men kan aanvragen. When one can apply.' },
);

export const CallPart = object(
  {
    code: code('Onderdeel van de openstelling. Part of the call.', 'a'),
    title: LocalisedText,
    maxAmount: Money,
    maxDurationMonths: Type.Integer({
      minimum: 1,
      maximum: 120,
      description: 'Hoe lang een project hoogstens duurt. How long a project lasts at most.',
      examples: [24],
    }),
    expectedAwards: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 1000,
        description: 'Hoeveel toekenningen in beginsel; geen grens. How many awards in principle; no limit.',
        examples: [3],
      }),
    ),
  },
  {
    name: 'CallPart',
    description: 'Een soort aanvraag met haar grenzen. A kind of application with its limits.',
  },
);
export type CallPart = Static<typeof CallPart>;

export const Distribution = object(
  {
    method: oneOf(distributionMethods, 'Hoe het geld wordt verdeeld. How the money is distributed.'),
    ties: oneOf(tieRules, 'Wie voorgaat bij gelijke score. Who goes first with equal scores.'),
    whenNotFitting: oneOf(
      fitRules,
      'Wat er gebeurt als de volgende meer vraagt dan er over is. What happens when the next asks for more than is left.',
    ),
    minPartial: Type.Optional(Money),
    firstComeShare: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 99,
        description:
          'Bij hybrid: welk deel van het plafond op volgorde van binnenkomst gaat, in procenten. With hybrid: which share of the ceiling goes in order of arrival, in percent.',
        examples: [40],
      }),
    ),
  },
  { name: 'CallDistribution', description: 'Verdeling van het geld. Distribution of the money.' },
);
export type Distribution = Static<typeof Distribution>;

export const CallCriterion = object(
  {
    code: code('Vast kenmerk van het criterium. Fixed code of the criterion.', 'innovative-power'),
    text: LocalisedText,
    weight: Type.Integer({ minimum: 1, maximum: 100, description: 'Gewicht. Weight.', examples: [20] }),
  },
  { name: 'CallCriterion' },
);

export const InstalmentRule = object(
  {
    share: Type.Integer({
      minimum: 1,
      maximum: 100,
      description: 'Deel van de toekenning in procenten. Share of the award in percent.',
      examples: [50],
    }),
    on: oneOf(instalmentMoments, 'Waarop het vrijkomt. On what it is released.'),
  },
  { name: 'InstalmentRule', description: 'Eén termijn van de uitbetaling. One instalment of the payment.' },
);
export type InstalmentRule = Static<typeof InstalmentRule>;

export const PinnedForm = object(
  {
    formId: id('Het formulier. The form.'),
    version: Type.Integer({
      minimum: 1,
      description: 'De vastgestelde versie. The published version.',
      examples: [1],
    }),
  },
  { name: 'PinnedForm', description: 'Een versie van een formulier. A version of a form.' },
);
export type PinnedForm = Static<typeof PinnedForm>;

const kinds = (description: string, example: readonly string[]) =>
  Type.Array(oneOf(applicantKinds, 'Soort organisatie. Kind of organisation.'), {
    description,
    maxItems: applicantKinds.length,
    uniqueItems: true,
    examples: [example],
  });

const requiredTerms = {
  title: LocalisedText,
  window: CallWindow,
  ceiling: Money,
  ceilingIncludesVat: Type.Unsafe<true>({
    type: 'boolean',
    enum: [true],
    description: 'Bedragen gelden inclusief btw. Amounts include VAT.',
    examples: [true],
  }),
  parts: Type.Array(CallPart, {
    description: 'De soorten aanvragen. The kinds of applications.',
    minItems: 1,
    maxItems: 10,
  }),
  allowedApplicantKinds: kinds('Wie mag aanvragen; leeg voor iedereen. Who may apply; empty for everybody.', [
    'library',
  ]),
  excludedApplicantKinds: kinds('Wie niet mag aanvragen. Who may not apply.', ['poi']),
  provinces: Type.Array(Province, {
    description:
      'Waar de aanvrager werkt; leeg voor het hele land. Where the applicant works; empty for the whole country.',
    maxItems: 12,
    uniqueItems: true,
  }),
  stages: oneOf(
    ['one', 'concept-then-full'],
    'In één keer, of eerst een concept. At once, or a concept first.',
  ),
  distribution: Distribution,
  criteria: Type.Array(CallCriterion, {
    description: 'Waarop wordt gerangschikt. By what is ranked.',
    maxItems: 20,
  }),
  decisionWeeks: Type.Integer({
    minimum: 1,
    maximum: 104,
    description: 'Binnen hoeveel weken wordt besloten. Within how many weeks it is decided.',
    examples: [13],
  }),
  instalmentPlan: Type.Array(InstalmentRule, {
    description: 'In welke termijnen wordt betaald. In which instalments it is paid.',
    minItems: 1,
    maxItems: 12,
  }),
  form: PinnedForm,
} as const;

/** What not every call has. A change takes it away with `null`. */
const optionalTerms = {
  maxApplicationsPerApplicant: Type.Integer({
    minimum: 1,
    maximum: 100,
    description:
      'Hoeveel aanvragen van één aanvrager, in de hele looptijd van de regeling. How many applications by one applicant, in the whole term of the scheme.',
    examples: [2],
  }),
  partnership: object(
    {
      minPartners: Type.Integer({
        minimum: 1,
        maximum: 20,
        description: 'Met hoeveel andere organisaties minstens. With how many other organisations at least.',
        examples: [1],
      }),
    },
    { description: 'Samenwerking is verplicht. Partnership is required.' },
  ),
  alignment: object(
    {
      withKind: oneOf(applicantKinds, 'Met welk soort organisatie. With which kind of organisation.'),
      daysBefore: Type.Integer({
        minimum: 1,
        maximum: 366,
        description: 'Hoeveel dagen voor de indiening. How many days before the submission.',
        examples: [30],
      }),
    },
    { description: 'Afstemming vooraf is verplicht. Alignment beforehand is required.' },
  ),
  minScore: Type.Integer({
    minimum: 0,
    maximum: 100,
    description:
      'Gewogen score van 0 tot 100 waaronder niets wordt toegekend. Weighted score from 0 to 100 below which nothing is awarded.',
    examples: [60],
  }),
  advisedBy: publicText(
    'Wie onafhankelijk adviseert. Who gives independent advice.',
    300,
    'Onafhankelijke adviescommissie Innovatiefonds',
  ),
} as const;
const optionally = {
  maxApplicationsPerApplicant: Type.Optional(optionalTerms.maxApplicationsPerApplicant),
  partnership: Type.Optional(optionalTerms.partnership),
  alignment: Type.Optional(optionalTerms.alignment),
  minScore: Type.Optional(optionalTerms.minScore),
  advisedBy: Type.Optional(optionalTerms.advisedBy),
  conceptForm: Type.Optional(PinnedForm),
} as const;

export const CallTerms = object({ ...requiredTerms, ...optionally });
export type CallTerms = Static<typeof CallTerms>;

export const NewCall = object(
  { schemeId: id('De regeling. The scheme.'), ...requiredTerms, ...optionally },
  { name: 'NewFundingCall' },
);
export type NewCall = Static<typeof NewCall>;

const { conceptForm, ...plain } = optionally;
export const CallChanges = object(
  {
    ...Type.Partial(Type.Object(requiredTerms)).properties,
    ...removableFields(optionalTerms),
    conceptForm,
  },
  { name: 'FundingCallChanges', minProperties: 1 },
);
export type CallChanges = Static<typeof CallChanges>;

export const Call = object(
  {
    id: id('De openstelling. The call.'),
    schemeId: id('De regeling. The scheme.'),
    funderOrganisationId: id('Wie het geld geeft. Who gives the money.'),
    status: oneOf(callStatuses, 'Stand op dit moment. State at this moment.'),
    ...requiredTerms,
    ...plain,
    conceptForm,
    createdAt: moment('Wanneer gemaakt. When made.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'FundingCall' },
);
export type Call = Static<typeof Call>;
