import { day, eventsOf, hearerIds, id, moment, object, oneOf, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import { stopReasons } from './model.ts';

const defineEvent = eventsOf('connect');
const about = {
  subscriptionId: id('Het abonnement. The subscription.'),
  organisationId: id('De organisatie. The organisation.'),
} as const;

export const subscriptionCreated = defineEvent({
  aggregate: 'subscription',
  name: 'created',
  version: 1,
  summary: text('Een systeem luistert mee.', 'A system listens.'),
  data: object(about),
});

export const subscriptionChanged = defineEvent({
  aggregate: 'subscription',
  name: 'changed',
  version: 1,
  summary: text('Een abonnement is gewijzigd.', 'A subscription was changed.'),
  data: object(about),
});

export const subscriptionPaused = defineEvent({
  aggregate: 'subscription',
  name: 'paused',
  version: 1,
  summary: text('Een abonnement wacht; niets gaat verloren.', 'A subscription waits; nothing is lost.'),
  data: object(about),
});

export const subscriptionResumed = defineEvent({
  aggregate: 'subscription',
  name: 'resumed',
  version: 1,
  summary: text('Een abonnement gaat verder waar het was.', 'A subscription goes on where it was.'),
  data: object(about),
});

export const subscriptionStopped = defineEvent({
  aggregate: 'subscription',
  name: 'stopped',
  version: 1,
  summary: text(
    'Het platform levert niet meer af; het abonnement kan worden hervat.',
    'The platform does not deliver any more; the subscription can be resumed.',
  ),
  data: object({
    ...about,
    reason: oneOf(stopReasons, 'Waarom. Why.'),
    personIds: Type.Optional(hearerIds()),
  }),
});

export const deliveriesGivenUp = defineEvent({
  aggregate: 'subscription',
  name: 'deliveries-given-up',
  version: 1,
  summary: text(
    'Gebeurtenissen kwamen na alle pogingen niet aan; zij blijven bewaard. Hoogstens één keer per dag.',
    'Events did not arrive after all attempts; they are kept. Once a day at most.',
  ),
  data: object({ ...about, on: day('De dag. The day.'), personIds: hearerIds() }),
});

export const rightsNarrowed = defineEvent({
  aggregate: 'subscription',
  name: 'rights-narrowed',
  version: 1,
  summary: text(
    'Een abonnement hoort minder, omdat de organisatie ergens niet meer werkt.',
    'A subscription hears less, because the organisation does not work somewhere any more.',
  ),
  data: object(about),
});

export const subscriptionEnded = defineEvent({
  aggregate: 'subscription',
  name: 'ended',
  version: 1,
  summary: text('Een abonnement is beëindigd.', 'A subscription was ended.'),
  data: object(about),
});

export const keysRotated = defineEvent({
  aggregate: 'subscription',
  name: 'keys-rotated',
  version: 1,
  summary: text('Een abonnement heeft nieuwe sleutels.', 'A subscription has new keys.'),
  data: object({
    ...about,
    oldUntilAt: moment('Tot wanneer de oude nog gelden. Until when the old ones still hold.'),
  }),
});

export const replayAsked = defineEvent({
  aggregate: 'subscription',
  name: 'replay-asked',
  version: 1,
  summary: text('Gebeurtenissen worden opnieuw afgeleverd.', 'Events are delivered again.'),
  data: object({
    ...about,
    orderId: id('De opdracht. The order.'),
    what: oneOf(['since', 'missing', 'one'], 'Wat. What.'),
  }),
});
