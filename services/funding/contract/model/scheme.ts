import { day, id, LocalisedText, moment, object, publicText } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';

/** A short fixed name within its scheme, call or form. */
export const code = (description: string, example: string) =>
  Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$', description, examples: [example] });

export const SchemeTerm = object(
  {
    fromOn: day('Eerste dag waarop de regeling geldt. First day on which the scheme holds.'),
    untilOn: day('Laatste dag. Last day.'),
  },
  { name: 'SchemeTerm', description: 'Looptijd. Term.' },
);
export type SchemeTerm = Static<typeof SchemeTerm>;

export const SchemeRule = object(
  {
    code: code('Vast kenmerk van de regel. Fixed code of the rule.', 'ranking'),
    text: LocalisedText,
    source: Type.Optional(
      publicText(
        'Artikel waarin de regel staat. Article that holds the rule.',
        200,
        'Stcrt. 2018, 71953, artikel 6',
      ),
    ),
  },
  { name: 'SchemeRule', description: 'Een regel in gewone woorden. A rule in plain words.' },
);

const schemeFields = {
  name: LocalisedText,
  legalSource: publicText(
    'Waar de regeling is bekendgemaakt. Where the scheme was published.',
    300,
    'Stcrt. 2018, 71953',
  ),
  term: SchemeTerm,
  rules: Type.Array(SchemeRule, {
    description:
      'Wat de regeling bepaalt, in woorden; wat te rekenen valt staat in de openstelling. What the scheme lays down, in words; what can be computed is in the call.',
    maxItems: 50,
  }),
} as const;

export const NewScheme = object(
  { funderOrganisationId: id('Wie het geld geeft. Who gives the money.'), ...schemeFields },
  { name: 'NewScheme' },
);
export type NewScheme = Static<typeof NewScheme>;

export const SchemeChanges = object(
  {
    name: Type.Optional(schemeFields.name),
    legalSource: Type.Optional(schemeFields.legalSource),
    term: Type.Optional(schemeFields.term),
    rules: Type.Optional(schemeFields.rules),
  },
  { name: 'SchemeChanges', minProperties: 1 },
);
export type SchemeChanges = Static<typeof SchemeChanges>;

export const Scheme = object(
  {
    id: id('De regeling. The scheme.'),
    funderOrganisationId: id('Wie het geld geeft. Who gives the money.'),
    ...schemeFields,
    createdAt: moment('Wanneer gemaakt. When made.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'Scheme' },
);
export type Scheme = Static<typeof Scheme>;
