import { day, freeText, id, moment, object, oneOf, Region } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import {
  assignmentId,
  fieldlabId,
  languageCode,
  level,
  requestId,
  skillCode,
  weeklyHours,
} from './shared.ts';
import { requestStatuses, workKinds } from './words.ts';

export const WantedSkill = object(
  {
    code: skillCode,
    minLevel: level('Niveau dat nodig is. Level that is needed.'),
    weight: Type.Integer({
      minimum: 1,
      maximum: 100,
      description: 'Hoe zwaar deze vaardigheid telt. How much this skill counts.',
      examples: [10],
    }),
  },
  { name: 'WantedSkill' },
);
export type WantedSkill = Static<typeof WantedSkill>;

const wantedFields = {
  skills: Type.Array(WantedSkill, {
    description: 'Gevraagde vaardigheden, elk één keer. Skills that are wanted, each once.',
    minItems: 1,
    maxItems: 10,
  }),
  hoursPerWeek: weeklyHours('Uren per week. Hours per week.', 4, 40),
  fromOn: day('Eerste dag. First day.'),
  untilOn: Type.String({
    format: 'date',
    description: 'Laatste dag, binnen twee jaar na de eerste. Last day, within two years of the first.',
    examples: ['2026-06-30'],
  }),
  languages: Type.Array(languageCode, {
    description: 'Talen die nodig zijn. Languages that are needed.',
    maxItems: 5,
    uniqueItems: true,
    examples: [['nl']],
  }),
  need: freeText(
    'Waarvoor de expert nodig is. What the expert is needed for.',
    4000,
    'Begeleiding van de ontwerpsprint met jongeren.',
  ),
} as const;

export const NewExpertRequest = object(
  {
    fieldlabId,
    phaseId: Type.Optional(id('De fase waarvoor. The phase for which.')),
    work: oneOf(workKinds, 'Soort werk. Kind of work.'),
    region: Type.Optional(Region),
    ...wantedFields,
  },
  { name: 'NewExpertRequest' },
);
export type NewExpertRequest = Static<typeof NewExpertRequest>;

export const ExpertRequestChanges = object(
  {
    skills: Type.Optional(wantedFields.skills),
    hoursPerWeek: Type.Optional(wantedFields.hoursPerWeek),
    fromOn: Type.Optional(wantedFields.fromOn),
    untilOn: Type.Optional(wantedFields.untilOn),
    languages: Type.Optional(wantedFields.languages),
    need: Type.Optional(wantedFields.need),
  },
  { name: 'ExpertRequestChanges', minProperties: 1 },
);
export type ExpertRequestChanges = Static<typeof ExpertRequestChanges>;

export const ExpertRequest = object(
  {
    id: requestId,
    fieldlabId,
    phaseId: Type.Optional(id('De fase. The phase.')),
    organisationId: id('De organisatie die het Fieldlab leidt. The organisation that leads the Fieldlab.'),
    requestedById: id('Wie het vroeg. Who asked.'),
    region: Region,
    work: oneOf(workKinds, 'Soort werk. Kind of work.'),
    ...wantedFields,
    status: oneOf(requestStatuses, 'Hoe ver het is. How far it is.'),
    unfilled: Type.Boolean({
      description:
        'Of iedereen op de lijst is gevraagd zonder resultaat. Whether everybody on the list was asked in vain.',
      examples: [false],
    }),
    assignmentId: Type.Optional(assignmentId),
    createdAt: moment('Wanneer gevraagd. When asked.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'ExpertRequest' },
);
export type ExpertRequest = Static<typeof ExpertRequest>;
