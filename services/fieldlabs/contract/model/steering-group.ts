import { id, LocalisedText, moment, Money, object, oneOf, Region } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { stages } from './words.ts';

/** Source: innovatiebieb.nl, "Fieldlabs": a closing report within four weeks, and coaching of four hours in a week. */
export const DEFAULT_CLOSURE_WEEKS = 4;
export const DEFAULT_COACH_HOURS = 4;
export const DEFAULT_PATIENCE_DAYS = 14;

export const StageCap = object(
  {
    stage: oneOf(stages, 'Soort fase. Kind of phase.'),
    amount: Money,
  },
  { name: 'StageCap', description: 'Het hoogste budget van zo’n fase. The highest budget of such a phase.' },
);
export type StageCap = Static<typeof StageCap>;

const fields = {
  name: LocalisedText,
  memberIds: Type.Array(id('Een lid. A member.'), {
    description: 'Wie besluiten. Who decide.',
    minItems: 1,
    maxItems: 50,
    uniqueItems: true,
  }),
  caps: Type.Array(StageCap, {
    description:
      'Het hoogste budget van een fase; een soort die ontbreekt heeft er geen. The highest budget of a phase; a kind that is absent has none.',
    maxItems: stages.length,
  }),
} as const;

const closureWeeks = Type.Integer({
  minimum: 1,
  maximum: 12,
  default: DEFAULT_CLOSURE_WEEKS,
  description: 'Weken waarin de afronding van een fase klaar is. Weeks in which a phase is reported on.',
  examples: [DEFAULT_CLOSURE_WEEKS],
});
const coachHoursPerWeek = Type.Number({
  minimum: 0.25,
  maximum: 40,
  multipleOf: 0.25,
  default: DEFAULT_COACH_HOURS,
  description:
    'Uren coaching per week waarboven gewaarschuwd wordt. Hours of coaching in a week above which there is a warning.',
  examples: [DEFAULT_COACH_HOURS],
});
const patienceDays = Type.Integer({
  minimum: 1,
  maximum: 120,
  default: DEFAULT_PATIENCE_DAYS,
  description:
    'Dagen die een stap zonder eigen datum mag wachten. Days for which a step without a day of its own may wait.',
  examples: [DEFAULT_PATIENCE_DAYS],
});

export const NewSteeringGroup = object(
  {
    ...fields,
    region: Region,
    closureWeeks: Type.Optional(closureWeeks),
    coachHoursPerWeek: Type.Optional(coachHoursPerWeek),
    patienceDays: Type.Optional(patienceDays),
  },
  { name: 'NewSteeringGroup' },
);
export type NewSteeringGroup = Static<typeof NewSteeringGroup>;

export const SteeringGroupChanges = object(
  {
    name: Type.Optional(fields.name),
    memberIds: Type.Optional(fields.memberIds),
    caps: Type.Optional(fields.caps),
    closureWeeks: Type.Optional(closureWeeks),
    coachHoursPerWeek: Type.Optional(coachHoursPerWeek),
    patienceDays: Type.Optional(patienceDays),
  },
  { name: 'SteeringGroupChanges', minProperties: 1 },
);
export type SteeringGroupChanges = Static<typeof SteeringGroupChanges>;

export const SteeringGroup = object(
  {
    id: id('De stuurgroep. The steering group.'),
    ...fields,
    region: Region,
    closureWeeks,
    coachHoursPerWeek,
    patienceDays,
    createdAt: moment('Wanneer ingesteld. When established.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'SteeringGroup' },
);
export type SteeringGroup = Static<typeof SteeringGroup>;
