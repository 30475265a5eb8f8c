import { dayOf, daysAfter, endOfDay } from '@innovatienetwerk/values';

/**
 * Two published schemes as data: the bodies of the requests that set them up. The rules are those of their publications; what these leave
 * open (weights, instalments, the ceiling of a part) is an example and can be changed like everything else here.
 *
 * - Tijdelijke subsidieregels Innovatiegelden 2019 tot en met 2022. Source: Stcrt. 2018, 71953, and kb.nl.
 * - Nadere Regels Innovatiefonds Bibliotheekfunctie Flevoland 2022–2025. Source: CVDR662494, and flevoland.nl.
 */
export interface Years {
  readonly from: number;
  readonly until: number;
}

interface PinnedForm {
  readonly formId: string;
  readonly version: number;
}

/** What the API gave for the scheme and the form, which the calls refer to. */
export interface Made {
  readonly schemeId: string;
  readonly form: PinnedForm;
}

export interface Window {
  readonly opensAt: string;
  readonly closesAt: string;
}

const euros = (amount: string) => ({ amount, currency: 'EUR' });
const said = (nl: string, en: string) => ({ nl, en });

const startOf = (day: string): string => new Date(Date.parse(endOfDay(daysAfter(day, -1))) + 1).toISOString();

/** From the beginning of the first day to the end of the last, in the Netherlands. */
export const windowOf = (firstOn: string, lastOn: string): Window => ({
  opensAt: startOf(firstOn),
  closesAt: startOf(daysAfter(lastOn, 1)),
});

const termOf = ({ from, until }: Years) => ({ fromOn: `${from}-01-01`, untilOn: `${until}-12-31` });

const question = (nl: string, rest: object) => ({ title: nl, ...rest });
const longText = (nl: string) => question(nl, { type: 'string', minLength: 1, maxLength: 4000 });

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

export const flevolandForm = (organisationId: string) => ({
  organisationId,
  name: said(
    'Aanvraag Innovatiefonds Bibliotheekfunctie Flevoland',
    'Application to the Innovation Fund of Flevoland',
  ),
  stage: 'full',
  jsonSchema: {
    type: 'object',
    properties: {
      innovation: longText('Hoe draagt het bij aan de innovatie van de bibliotheekfunctie?'),
      society: longText('Hoe bevordert het de maatschappelijke functie van de bibliotheek?'),
      partnership: longText('Wie doet wat in het samenwerkingsverband?'),
      startsOn: question('Wanneer begint het project?', { type: 'string', format: 'date' }),
      literacy: question('Is het voor laaggeletterden?', { type: 'boolean' }),
    },
    required: ['innovation', 'society', 'partnership', 'startsOn'],
    additionalProperties: false,
  },
  rules: [],
});

export const flevolandScheme = (funderOrganisationId: string, years: Years) => ({
  funderOrganisationId,
  name: said(
    `Innovatiefonds Bibliotheekfunctie Flevoland ${years.from}–${years.until}`,
    `Innovation Fund for the library function in Flevoland ${years.from}–${years.until}`,
  ),
  legalSource: 'CVDR662494',
  term: termOf(years),
  rules: [
    {
      code: 'two-parts',
      text: said(
        'Deel A is voor bibliotheken, deel B voor andere partijen die met een bibliotheek samenwerken.',
        'Part A is for libraries, part B for other parties that work together with a library.',
      ),
    },
    {
      code: 'two-windows',
      text: said(
        'In het voorjaar voor projecten die in het najaar beginnen, en andersom.',
        'In spring for projects that begin in autumn, and the other way round.',
      ),
    },
    {
      code: 'advice',
      text: said(
        'Een onafhankelijke commissie adviseert over de aanvragen.',
        'An independent committee advises on the applications.',
      ),
    },
  ],
});

export type FlevolandPart = 'a' | 'b';
export type Season = 'spring' | 'autumn';

const flevolandParts = {
  a: {
    title: said('Deel A: projecten van bibliotheken', 'Part A: projects of libraries'),
    ceiling: euros('80000.00'),
    applicants: { allowedApplicantKinds: ['library'], excludedApplicantKinds: [] },
    alignment: {},
  },
  b: {
    title: said('Deel B: projecten van partners', 'Part B: projects of partners'),
    ceiling: euros('69750.00'),
    applicants: { allowedApplicantKinds: [], excludedApplicantKinds: ['library'] },
    alignment: { alignment: { withKind: 'library', daysBefore: 30 } },
  },
};

const flevolandWindows = (year: number): Readonly<Record<Season, Window>> => ({
  spring: windowOf(`${year}-04-01`, `${year}-05-31`),
  autumn: windowOf(`${year}-09-01`, `${year}-10-31`),
});

/** Who may apply differs by part, so each part has a call of its own in each window. */
export function flevolandCall(
  { schemeId, form }: Made,
  part: FlevolandPart,
  year: number,
  season: Season,
  window: Window = flevolandWindows(year)[season],
) {
  const { title, ceiling, applicants, alignment } = flevolandParts[part];
  const when = season === 'spring' ? said('voorjaar', 'spring') : said('najaar', 'autumn');
  return {
    schemeId,
    title: said(`${title.nl}, ${when.nl} ${year}`, `${title.en}, ${when.en} ${year}`),
    window,
    ceiling,
    ceilingIncludesVat: true,
    parts: [{ code: part, title, maxAmount: euros('40000.00'), maxDurationMonths: 24 }],
    ...applicants,
    ...alignment,
    provinces: ['NL-FL'],
    partnership: { minPartners: 1 },
    stages: 'one',
    distribution: { method: 'ranking', ties: 'earlier-arrival', whenNotFitting: 'skip' },
    criteria: [
      { code: 'innovation', text: said('Innovatie', 'Innovation'), weight: 50 },
      { code: 'society', text: said('Maatschappelijke functie', 'Function in society'), weight: 50 },
    ],
    minScore: 50,
    decisionWeeks: 22,
    advisedBy: 'Onafhankelijke adviescommissie',
    instalmentPlan: [
      { share: 80, on: 'agreement-signed' },
      { share: 20, on: 'report-approved' },
    ],
    form,
  };
}

/** Who gives the money of each scheme. */
export interface Funders {
  readonly innovation: string;
  readonly flevoland: string;
}

const TERM_YEARS = 4;

/** The same rules in a term that runs now, with calls that are open at this moment whatever the season. */
export function schemesAsOf(now: Date, funders: Funders) {
  const today = dayOf(now);
  const opensOn = daysAfter(today, -14);
  const window = windowOf(opensOn, daysAfter(today, 45));
  const year = Number(opensOn.slice(0, 4));
  const years = { from: year, until: year + TERM_YEARS - 1 };
  const season = opensOn.slice(5) < '07-01' ? 'spring' : 'autumn';
  return [
    {
      key: 'innovation',
      form: innovationForm(funders.innovation),
      scheme: innovationScheme(funders.innovation, years),
      calls: (made: Made) => [innovationCall(made, year, window)],
    },
    {
      key: 'flevoland',
      form: flevolandForm(funders.flevoland),
      scheme: flevolandScheme(funders.flevoland, years),
      calls: (made: Made) => [
        flevolandCall(made, 'a', year, season, window),
        flevolandCall(made, 'b', year, season, window),
      ],
    },
  ];
}
