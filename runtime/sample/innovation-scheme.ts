import { euros } from '@innovatienetwerk/values';
import {
  longText,
  question,
  said,
  termOf,
  windowOf,
  type Made,
  type Window,
  type Years,
} from './scheme-words.ts';

/**
 * Tijdelijke subsidieregels Innovatiegelden 2019 tot en met 2022. Source: Stcrt. 2018, 71953, and kb.nl. What these leave open (weights,
 * weeks, instalments, questions of the form) is an example.
 */
export const innovationForm = (organisationId: string) => ({
  organisationId,
  name: said('Aanvraag Innovatiegelden', 'Application for innovation money'),
  stage: 'full',
  jsonSchema: {
    type: 'object',
    properties: {
      goal: longText('Wat wilt u bereiken?'),
      innovation: longText('Wat is er nieuw aan?'),
      digitalTransition: longText('Wat draagt het bij aan de digitale transitie?'),
      customerDemand: longText('Welke vraag van klanten ligt eraan ten grondslag?'),
      inspiration: longText('Wat komt van buiten de sector?'),
      agenda: longText('Hoe sluit het aan bij de innovatieagenda?'),
      scalingUp: question('Hoe kunnen andere bibliotheken het overnemen?', {
        type: 'string',
        maxLength: 4000,
      }),
    },
    required: ['goal', 'innovation', 'digitalTransition', 'customerDemand', 'inspiration', 'agenda'],
    additionalProperties: false,
  },
  rules: [
    {
      code: 'large-scales-up',
      when: {
        and: [{ '>': [{ var: 'requestedCents' }, 1_500_000] }, { '!': [{ var: 'answers.scalingUp' }] }],
      },
      text: said(
        'Een omvangrijk project vertelt hoe andere bibliotheken het kunnen overnemen.',
        'A large project tells how other libraries can adopt it.',
      ),
      severity: 'error',
    },
    {
      code: 'alone',
      when: { '==': [{ var: 'partnerCount' }, 0] },
      text: said(
        'Een project met andere bibliotheken is kansrijker.',
        'A project with other libraries stands a better chance.',
      ),
      severity: 'warning',
    },
  ],
});

export const innovationScheme = (funderOrganisationId: string, years: Years) => ({
  funderOrganisationId,
  name: said(
    `Tijdelijke subsidieregels Innovatiegelden ${years.from}–${years.until}`,
    `Temporary rules for innovation money ${years.from}–${years.until}`,
  ),
  legalSource: 'Stcrt. 2018, 71953',
  term: termOf(years),
  rules: [
    {
      code: 'twice-in-term',
      text: said(
        'Een bibliotheek dient in de looptijd hoogstens twee aanvragen in.',
        'A library hands in two applications at most in the term.',
      ),
    },
    {
      code: 'no-poi',
      text: said('Een POI kan niet aanvragen.', 'A provincial support institution cannot apply.'),
    },
    {
      code: 'ranked',
      text: said(
        'De Innovatieraad rangschikt de aanvragen; de directeur van de KB besluit.',
        'The Innovation Council ranks the applications; the director of the KB decides.',
      ),
    },
  ],
});

const innovationCriteria = [
  { code: 'innovative-power', text: said('Innovatiekracht', 'Innovative power') },
  { code: 'digital-transition', text: said('Digitale transitie', 'Digital transition') },
  { code: 'customer-demand', text: said('Aansluiting bij de klantvraag', 'Fit with what customers ask') },
  { code: 'inspiration', text: said('Inspiratie van buiten', 'Inspiration from outside') },
  { code: 'agenda', text: said('Verbinding met de agenda', 'Link to the agenda') },
].map((criterion) => ({ ...criterion, weight: 20 }));

/** By itself open from 1 February to 31 March of its year. */
export const innovationCall = (
  { schemeId, form }: Made,
  year: number,
  window: Window = windowOf(`${year}-02-01`, `${year}-03-31`),
) => ({
  schemeId,
  title: said(`Innovatiegelden ${year}`, `Innovation money ${year}`),
  window,
  ceiling: euros('200000.00'),
  ceilingIncludesVat: true,
  parts: [
    {
      code: 'large',
      title: said('Omvangrijk project', 'Large project'),
      maxAmount: euros('50000.00'),
      maxDurationMonths: 24,
      expectedAwards: 3,
    },
    {
      code: 'small',
      title: said('Kleiner project', 'Smaller project'),
      maxAmount: euros('15000.00'),
      maxDurationMonths: 12,
    },
  ],
  allowedApplicantKinds: ['library'],
  excludedApplicantKinds: ['poi'],
  maxApplicationsPerApplicant: 2,
  provinces: [],
  stages: 'one',
  distribution: { method: 'ranking', ties: 'earlier-arrival', whenNotFitting: 'skip' },
  criteria: innovationCriteria,
  decisionWeeks: 13,
  advisedBy: 'Innovatieraad',
  instalmentPlan: [
    { share: 80, on: 'agreement-signed' },
    { share: 20, on: 'report-approved' },
  ],
  form,
});
