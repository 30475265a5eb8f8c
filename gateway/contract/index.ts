import { defineContract, defineOperation, object, text } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';

const InLanguages = object(
  {
    nl: Type.String({
      description: 'In het Nederlands. In Dutch.',
      examples: ['Een voorstel voor vernieuwing.'],
    }),
    en: Type.String({ description: 'In het Engels. In English.', examples: ['A proposal for innovation.'] }),
  },
  { name: 'TextInLanguages' },
);

export const GlossaryTerm = object(
  {
    nl: Type.String({ description: 'Het Nederlandse woord. The Dutch word.', examples: ['idee'] }),
    en: Type.String({ description: 'Het Engelse woord. The English word.', examples: ['idea'] }),
    meaning: InLanguages,
    service: Type.String({
      description: 'De dienst die het woord gebruikt. The service that uses the word.',
      examples: ['ideas'],
    }),
  },
  { name: 'GlossaryTerm' },
);

export const Glossary = object(
  {
    items: Type.Array(GlossaryTerm, {
      description: 'Op alfabet van het Engels. In alphabetical order of the English.',
    }),
  },
  { name: 'Glossary', description: 'De woorden van het domein. The words of the domain.' },
);
export type Glossary = Static<typeof Glossary>;

export const getGlossary = defineOperation({
  id: 'getGlossary',
  method: 'GET',
  path: '/glossary',
  summary: text('De woordenlijst', 'The glossary'),
  description: text(
    'De woorden van het domein in het Nederlands en het Engels, met hun betekenis. De API is in het Engels; deze lijst legt de brug.',
    'The words of the domain in Dutch and in English, with their meaning. The API is in English; this list is the bridge.',
  ),
  success: { status: 200, body: Glossary },
  allow: 'public',
  dataScope: 'none',
  processingActivity: 'public-information',
});

/** What the gateway itself answers: knowledge of the platform as a whole, taken from the contracts. */
export const platformContract = defineContract({
  name: 'platform',
  title: text('Platform', 'Platform'),
  summary: text(
    'Wat over het hele platform gaat: de woordenlijst.',
    'What is about the whole platform: the glossary.',
  ),
  operations: { getGlossary },
  events: {},
  consumes: [],
  terms: [],
  local: true,
});
