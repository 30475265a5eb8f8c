import { id, moment, object, oneOf, roleNames } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { waits } from './words.ts';

const personIds = Type.Array(id('Een persoon. A person.'), {
  description: 'Wie het kunnen doen, voor zover bekend. Who can do it, as far as known.',
  maxItems: 50,
});

export const Waiting = object(
  {
    for: oneOf(waits, 'Waarop het wacht. What it waits for.'),
    phaseId: Type.Optional(id('Van welke fase. Of which phase.')),
    since: moment('Sinds wanneer. Since when.'),
    dueAt: moment('Tot wanneer dat mag duren. Until when that may take.'),
    role: oneOf(roleNames, 'In welke rol iemand dit doet. In which role somebody does this.'),
    organisationId: Type.Optional(id('Bij welke organisatie. At which organisation.')),
    personIds,
  },
  {
    name: 'FieldlabWait',
    description: 'Waarop een Fieldlab wacht, en op wie. What a Fieldlab waits for, and whom.',
  },
);
export type Waiting = Static<typeof Waiting>;

export const processSteps = [
  'proposed',
  'recruitment-opened',
  'phase-planned',
  'phase-budget-requested',
  'phase-applied',
  'phase-funded',
  'phase-funding-lost',
  'phase-started',
  'phase-cancelled',
  'phase-ended',
  'phase-closure-reported',
  'phase-decided',
  'scale-up-opened',
  'scaled',
  'stopped',
] as const;
export type ProcessStep = (typeof processSteps)[number];

/** A process that goes round more often than this loses its oldest steps; the log of events has them all. */
export const MAX_STEPS = 400;

export const FieldlabProcess = object(
  {
    fieldlabId: id('Het Fieldlab. The Fieldlab.'),
    steps: Type.Array(
      object(
        {
          step: oneOf(processSteps, 'Wat er gebeurde. What happened.'),
          at: moment('Wanneer. When.'),
          phaseId: Type.Optional(id('Bij welke fase. With which phase.')),
        },
        { name: 'FieldlabProcessStep' },
      ),
      { description: 'Wat er gebeurd is, op volgorde. What has happened, in order.', maxItems: MAX_STEPS },
    ),
    waiting: Type.Optional(Waiting),
    stuck: Type.Boolean({
      description: 'Of het langer wacht dan afgesproken. Whether it waits for longer than agreed.',
      examples: [false],
    }),
    expertRequests: Type.Array(
      object(
        {
          requestId: id('Het expertverzoek. The request for an expert.'),
          status: oneOf(['open', 'unfilled'] as const, 'Stand van het verzoek. State of the request.'),
          since: moment('Sinds wanneer. Since when.'),
        },
        { name: 'FieldlabOpenRequest' },
      ),
      {
        description:
          'Expertverzoeken waarvoor nog niemand is gevonden. Requests for which no expert was found yet.',
        maxItems: 100,
      },
    ),
  },
  { name: 'FieldlabProcess' },
);
export type FieldlabProcess = Static<typeof FieldlabProcess>;
