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
 * Nadere Regels Innovatiefonds Bibliotheekfunctie Flevoland 2022–2025. Source: CVDR662494, and flevoland.nl. What these leave open
 * (ceilings, duration, weights, instalments, questions of the form) is an example.
 */
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
