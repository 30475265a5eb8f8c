import {
  count,
  day,
  freeText,
  id,
  importedKey,
  importOf,
  moment,
  object,
  oneOf,
  Province,
} from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';

export const adoptionStatuses = ['planned', 'live', 'stopped'] as const;
export type AdoptionStatus = (typeof adoptionStatuses)[number];

const plannedOn = day('Wanneer het gepland staat. When it is planned.');

export const NewAdoption = object(
  {
    organisationId: id('De bibliotheek of POI die het invoert. The library or POI that adopts it.'),
    plannedOn,
  },
  { name: 'NewAdoption' },
);
export type NewAdoption = Static<typeof NewAdoption>;

const progress = {
  liveOn: Type.Optional(day('Sinds wanneer in gebruik. In use since.')),
  stoppedOn: Type.Optional(day('Wanneer gestopt. When stopped.')),
  reason: Type.Optional(freeText('Waarom gestopt. Why it stopped.', 2000, 'Te weinig personeel.')),
  reach: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 20_000_000,
      description: 'Bereikte mensen per jaar. People reached in a year.',
      examples: [350],
    }),
  ),
  versionUsed: Type.Optional(
    freeText('Welke versie gebruikt wordt. Which version is used.', 100, 'Draaiboek 2.1'),
  ),
} as const;

/** An adoption as another system knows it. What a line leaves out stays as it is here. */
export const AdoptionImport = importOf(
  {
    scaleUpId: id('De opschaling. The scale-up.'),
    organisationId: id('De bibliotheek of POI die het invoert. The library or POI that adopts it.'),
    status: Type.Optional(oneOf(adoptionStatuses, 'Stand. State.')),
    plannedOn,
    ...progress,
  },
  'AdoptionImport',
);
export type AdoptionLine = Static<typeof AdoptionImport>['lines'][number];

export const AdoptionChanges = object(
  {
    status: Type.Optional(oneOf(adoptionStatuses, 'Stand. State.')),
    plannedOn: Type.Optional(plannedOn),
    ...progress,
  },
  { name: 'AdoptionChanges', minProperties: 1 },
);
export type AdoptionChanges = Static<typeof AdoptionChanges>;

export const Adoption = object(
  {
    id: id('De invoering. The adoption.'),
    scaleUpId: id('De opschaling. The scale-up.'),
    fieldlabId: id('Het Fieldlab. The Fieldlab.'),
    organisationId: id('De bibliotheek of POI. The library or POI.'),
    externalKey: importedKey(),
    province: Province,
    status: oneOf(adoptionStatuses, 'Stand. State.'),
    plannedOn,
    ...progress,
    createdAt: moment('Wanneer gepland. When planned.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'Adoption' },
);
export type Adoption = Static<typeof Adoption>;

const figures = {
  libraries: count('Bibliotheken in het netwerk. Libraries in the network.', 12),
  planned: count('Bibliotheken die het gepland hebben. Libraries that planned it.'),
  live: count('Bibliotheken die het gebruiken. Libraries that use it.'),
  stopped: count('Bibliotheken die ermee stopten. Libraries that stopped.', 1),
  poisLive: count('POI’s die het gebruiken. POIs that use it.', 1),
  reach: count(
    'Bereikte mensen per jaar, van wat in gebruik is. People reached in a year, of what is in use.',
    1400,
  ),
  livePercent: Type.Number({
    minimum: 0,
    maximum: 100,
    description: 'Deel van de bibliotheken dat het gebruikt. Share of the libraries that use it.',
    examples: [33.3],
  }),
} as const;

export const CoverageFigures = object(figures, { name: 'CoverageFigures' });
export type CoverageFigures = Static<typeof CoverageFigures>;

export const Coverage = object(
  {
    fieldlabId: id('Het Fieldlab. The Fieldlab.'),
    provinces: Type.Array(object({ province: Province, ...figures }, { name: 'ProvinceCoverage' }), {
      description: 'Alle twaalf provincies. All twelve provinces.',
      maxItems: 12,
    }),
    national: CoverageFigures,
  },
  { name: 'FieldlabCoverage' },
);
export type Coverage = Static<typeof Coverage>;
