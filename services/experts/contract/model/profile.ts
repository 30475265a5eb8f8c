import { day, freeText, id, moment, object, oneOf, Region } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { fieldlabId, languageCode, level, profileId, skillCode, weeklyHours } from './shared.ts';
import { consentAnswers, consentStatuses, profileStatuses } from './words.ts';

const skillFields = {
  code: skillCode,
  level: level('Niveau: 1 beginner tot 5 autoriteit. Level: 1 beginner to 5 authority.'),
  sinceYear: Type.Optional(
    Type.Integer({
      minimum: 1950,
      maximum: 2100,
      description: 'Sinds welk jaar. Since which year.',
      examples: [2018],
    }),
  ),
} as const;

const evidence = Type.Optional(
  freeText(
    'Waaruit het blijkt: werk, opleiding of een webadres. What shows it: work, training or a web address.',
    1000,
    'Leidde drie ontwerpsprints in Bibliotheek Utrecht.',
  ),
);

export const ExpertSkill = object({ ...skillFields, evidence }, { name: 'ExpertSkill' });
export type ExpertSkill = Static<typeof ExpertSkill>;

/** The evidence is left out for readers who need not judge it. */
export const ShownExpertSkill = object(
  {
    ...skillFields,
    evidenced: Type.Boolean({
      description: 'Of er bewijs bij staat. Whether evidence is given.',
      examples: [true],
    }),
    evidence,
  },
  { name: 'ShownExpertSkill' },
);

/** What the expert offers of the hours at one employer. */
export const ExpertEmployment = object(
  {
    organisationId: id('De werkgever. The employer.'),
    hoursPerWeek: weeklyHours(
      'Uren per week die de expert aanbiedt. Hours per week that the expert offers.',
      8,
    ),
  },
  { name: 'ExpertEmployment' },
);
export type ExpertEmployment = Static<typeof ExpertEmployment>;

export const ShownExpertEmployment = object(
  {
    ...ExpertEmployment.properties,
    consent: object(
      {
        status: oneOf(consentStatuses, 'Wat de werkgever heeft gezegd. What the employer has said.'),
        hoursPerWeek: Type.Optional(
          weeklyHours('Uren per week die de werkgever toestaat. Hours per week that the employer allows.', 8),
        ),
        at: moment('Sinds wanneer. Since when.'),
        byPersonId: Type.Optional(
          id('Wie het namens de werkgever zei. Who said so on behalf of the employer.'),
        ),
      },
      { name: 'ExpertEmployerConsent' },
    ),
  },
  { name: 'ShownExpertEmployment' },
);

const profileFields = {
  skills: Type.Array(ExpertSkill, {
    description: 'Vaardigheden, elk één keer. Skills, each once.',
    minItems: 1,
    maxItems: 40,
  }),
  languages: Type.Array(languageCode, {
    description: 'Talen waarin de expert werkt. Languages in which the expert works.',
    minItems: 1,
    maxItems: 10,
    uniqueItems: true,
    examples: [['nl', 'en']],
  }),
  regions: Type.Array(Region, {
    description:
      'Provincies waar de expert wil werken, of NL. Provinces where the expert wants to work, or NL.',
    minItems: 1,
    maxItems: 12,
    uniqueItems: true,
    examples: [['NL-UT']],
  }),
  employers: Type.Array(ExpertEmployment, {
    description:
      'De werkgevers, de belangrijkste eerst. Pas met hun toestemming tellen hun uren. The employers, the main one first. Their hours count only with their consent.',
    minItems: 1,
    maxItems: 5,
  }),
  summary: freeText(
    'Wie de expert is, in enkele zinnen. Who the expert is, in a few sentences.',
    2000,
    'Ontwerper van diensten met tien jaar ervaring in bibliotheken.',
  ),
} as const;

export const NewExpertProfile = object(profileFields, { name: 'NewExpertProfile' });
export type NewExpertProfile = Static<typeof NewExpertProfile>;

export const ExpertProfileChanges = object(
  {
    skills: Type.Optional(profileFields.skills),
    languages: Type.Optional(profileFields.languages),
    regions: Type.Optional(profileFields.regions),
    employers: Type.Optional(profileFields.employers),
    summary: Type.Optional(profileFields.summary),
  },
  { name: 'ExpertProfileChanges', minProperties: 1 },
);
export type ExpertProfileChanges = Static<typeof ExpertProfileChanges>;

export const NewExpertConflict = object(
  {
    fieldlabId,
    reason: freeText(
      'Waarom de expert hier niet vrij in is. Why the expert is not free in this.',
      1000,
      'Mijn partner leidt dit Fieldlab.',
    ),
  },
  { name: 'NewExpertConflict' },
);
export type NewExpertConflict = Static<typeof NewExpertConflict>;

export const MAX_CONFLICTS = 200;

export const ExpertProfile = object(
  {
    id: profileId,
    status: oneOf(profileStatuses, 'Of de expert gevraagd kan worden. Whether the expert can be asked.'),
    skills: Type.Array(ShownExpertSkill, { description: 'Vaardigheden. Skills.', maxItems: 40 }),
    languages: Type.Array(languageCode, { description: 'Talen. Languages.', maxItems: 10 }),
    regions: Type.Array(Region, { description: 'Waar. Where.', maxItems: 12 }),
    employers: Type.Array(ShownExpertEmployment, { description: 'Werkgevers. Employers.', maxItems: 5 }),
    summary: Type.Optional(profileFields.summary),
    conflicts: Type.Optional(
      Type.Array(NewExpertConflict, {
        description: 'Gemelde belangen; alleen voor de expert zelf. Declared interests; for the expert only.',
        maxItems: MAX_CONFLICTS,
      }),
    ),
    confirmedAt: moment('Wanneer het profiel is bevestigd. When the profile was confirmed.'),
    expiresOn: day('Laatste dag zonder nieuwe bevestiging. Last day without a new confirmation.'),
    createdAt: moment('Wanneer gemaakt. When made.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'ExpertProfile' },
);
export type ExpertProfile = Static<typeof ExpertProfile>;

export const NewEmployerConsent = object(
  {
    organisationId: id('De werkgever namens wie u spreekt. The employer on whose behalf you speak.'),
    consent: oneOf(consentAnswers, 'Wat de werkgever zegt. What the employer says.'),
    hoursPerWeek: Type.Optional(
      weeklyHours(
        'Uren per week die de werkgever toestaat; nodig bij `given`. Hours per week that the employer allows; needed with `given`.',
        8,
      ),
    ),
  },
  { name: 'NewEmployerConsent' },
);
export type NewEmployerConsent = Static<typeof NewEmployerConsent>;
