import {
  freeText,
  id,
  importedKey,
  importOf,
  LocalisedText,
  moment,
  object,
  oneOf,
  Region,
  removableFields,
} from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';

/** The three societal challenges of the library agreement; a Fieldlab must serve at least one (bibliotheeknetwerk.nl). */
export const agendaTasks = ['literate-society', 'information-society', 'lifelong-development'] as const;

export const targetGroups = [
  'young-children',
  'primary-pupils',
  'young-people',
  'adults',
  'older-people',
  'low-literate',
  'newcomers',
  'jobseekers',
  'teachers',
  'volunteers',
  'library-staff',
  'other',
] as const;

export const helpKinds = [
  'expertise',
  'funding',
  'partners',
  'test-location',
  'research',
  'technology',
  'communication',
] as const;

export const fieldlabWishes = ['none', 'local', 'regional', 'national', 'thematic'] as const;

export const ideaStatuses = ['draft', 'submitted', 'in-triage', 'accepted', 'declined', 'withdrawn'] as const;
export type IdeaStatus = (typeof ideaStatuses)[number];
export type DecisionOutcome = Extract<IdeaStatus, 'accepted' | 'declined'>;

export const challengeKinds = ['campaign', 'always-open'] as const;

/** The fields of the form by which innovatiebieb.nl collects ideas for Fieldlabs. */
const formFields = {
  title: freeText('Titel van het idee. Title of the idea.', 150, 'Leesleenapp voor het basisonderwijs', 3),
  description: freeText(
    'Wat het idee is. What the idea is.',
    8000,
    'Een app waarmee leerlingen en leerkrachten samen boeken kiezen, lenen en beluisteren.',
  ),
  goal: freeText(
    'Wat het idee moet bereiken. What the idea should achieve.',
    4000,
    'Meer leerlingen lezen thuis.',
  ),
  targetGroups: Type.Array(oneOf(targetGroups), {
    description: 'Voor wie het is. For whom it is.',
    minItems: 1,
    maxItems: targetGroups.length,
    uniqueItems: true,
    examples: [['primary-pupils', 'teachers']],
  }),
  agendaTasks: Type.Array(oneOf(agendaTasks), {
    description:
      'Taken van de Netwerkagenda waar het aan bijdraagt. Tasks of the network agenda that it serves.',
    minItems: 1,
    maxItems: agendaTasks.length,
    uniqueItems: true,
    examples: [['literate-society']],
  }),
  helpWanted: Type.Array(oneOf(helpKinds), {
    description: 'Welke hulp gewenst is; leeg als er geen nodig is. Which help is wanted; empty when none.',
    maxItems: helpKinds.length,
    uniqueItems: true,
    examples: [['expertise', 'partners']],
  }),
  fieldlabWish: oneOf(fieldlabWishes, 'Gewenst soort Fieldlab. Kind of Fieldlab that is wished for.'),
  publicPrizeWish: Type.Boolean({
    description:
      'Of het idee wil meedingen naar de Publieksprijs. Whether the idea wants to compete for the public prize.',
    examples: [true],
  }),
  challengeId: id(
    'De uitdaging of het altijd open kanaal waarvoor het is. The challenge or always-open channel it is for.',
  ),
} as const;

/** What must be filled in before an idea can be submitted; a draft may lack anything but a title. */
export const requiredForSubmission = Object.keys(formFields) as (keyof typeof formFields)[];

const optionalFields = Type.Partial(Type.Object(formFields)).properties;

export const IdeaForm = object(optionalFields);
export type IdeaForm = Static<typeof IdeaForm>;

export const NewIdea = object(
  {
    ...optionalFields,
    title: formFields.title,
    organisationId: Type.Optional(
      id(
        'Namens welke eigen organisatie; nodig bij meer dan één. For which own organisation; needed with more than one.',
      ),
    ),
    region: Type.Optional(Region),
  },
  { name: 'NewIdea' },
);
export type NewIdea = Static<typeof NewIdea>;

const { title, ...laterFields } = formFields;

/** A merge patch: `null` empties a field of the draft. Only the title cannot be missing. */
export const IdeaChanges = object(
  { title: Type.Optional(title), ...removableFields(laterFields) },
  { name: 'IdeaChanges', minProperties: 1 },
);
export type IdeaChanges = Static<typeof IdeaChanges>;

/** An idea as another system knows it. What a line leaves out stays as it is here. */
export const IdeaImport = importOf(
  {
    title,
    ...removableFields(laterFields),
    organisationId: Type.Optional(
      id(
        'Van welke organisatie het idee is; anders van de uwe. Whose idea it is; otherwise that of your organisation.',
      ),
    ),
    region: Type.Optional(Region),
    submit: Type.Optional(
      Type.Boolean({
        description:
          'Of het idee ook wordt ingediend; anders blijft het een concept. Whether the idea is submitted as well; otherwise it stays a draft.',
        examples: [true],
      }),
    ),
  },
  'IdeaImport',
);
export type IdeaLine = Static<typeof IdeaImport>['lines'][number];

export const Idea = object(
  {
    id: id('Het idee. The idea.'),
    reference: Type.String({
      description: 'Kort kenmerk om in gesprekken te noemen. Short reference for conversations.',
      examples: ['I-2C3D4E5F'],
    }),
    status: oneOf(ideaStatuses, 'Waar het idee staat. Where the idea stands.'),
    authorId: id('De indiener. The author.'),
    organisationId: id('De organisatie van de indiener. The organisation of the author.'),
    region: Region,
    externalKey: importedKey(),
    ...optionalFields,
    decisionId: Type.Optional(id('Het besluit over het idee. The decision on the idea.')),
    submittedAt: Type.Optional(moment('Wanneer het is ingediend. When it was submitted.')),
    createdAt: moment('Wanneer het is begonnen. When it was begun.'),
    updatedAt: moment('Wanneer het voor het laatst is gewijzigd. When it was last changed.'),
  },
  { name: 'Idea' },
);
export type Idea = Static<typeof Idea>;

export const TimelineEntry = object(
  {
    at: moment('Wanneer. When.'),
    status: oneOf(ideaStatuses, 'De stand vanaf dat moment. The state from that moment.'),
    explanation: LocalisedText,
    decisionId: Type.Optional(id('Het besluit dat het bepaalde. The decision that set it.')),
  },
  { name: 'TimelineEntry' },
);
export type TimelineEntry = Static<typeof TimelineEntry>;

export const Endorsement = object(
  {
    id: id('De steun. The endorsement.'),
    ideaId: id('Het idee. The idea.'),
    personId: id('Wie het steunt. Who supports it.'),
    organisationId: id('Namens welke organisatie. For which organisation.'),
    givenAt: moment('Wanneer. When.'),
  },
  { name: 'Endorsement' },
);

const challengeFields = {
  title: LocalisedText,
  question: LocalisedText,
  kind: oneOf(
    challengeKinds,
    'Campagne met een einddatum, of altijd open. Campaign with a closing date, or always open.',
  ),
  region: Region,
  opensAt: moment('Vanaf wanneer ideeën welkom zijn. From when ideas are welcome.'),
  closesAt: Type.Optional(
    moment(
      'Tot wanneer; ontbreekt bij het altijd open kanaal. Until when; absent for the always-open channel.',
    ),
  ),
} as const;

export const NewChallenge = object(challengeFields, { name: 'NewChallenge' });
export type NewChallenge = Static<typeof NewChallenge>;

export const ChallengeChanges = object(
  {
    title: Type.Optional(LocalisedText),
    question: Type.Optional(LocalisedText),
    opensAt: Type.Optional(challengeFields.opensAt),
    closesAt: challengeFields.closesAt,
  },
  { name: 'ChallengeChanges', minProperties: 1 },
);
export type ChallengeChanges = Static<typeof ChallengeChanges>;

export const Challenge = object(
  {
    id: id('De uitdaging. The challenge.'),
    ...challengeFields,
    open: Type.Boolean({
      description: 'Of ideeën nu welkom zijn. Whether ideas are welcome now.',
      examples: [true],
    }),
    createdAt: moment('Wanneer zij is aangekondigd. When it was announced.'),
    updatedAt: moment('Wanneer zij voor het laatst is gewijzigd. When it was last changed.'),
  },
  { name: 'Challenge' },
);
export type Challenge = Static<typeof Challenge>;
