import {
  defineOperation,
  id,
  listQuery,
  moment,
  object,
  oneOf,
  pageCursor,
  pageLimit,
  pageOf,
  Region,
  syncOperations,
  text,
  type Operation,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from './events.ts';
import * as model from './model.ts';
import * as problems from './problems.ts';

const processingActivity = 'system-connection';
const params = object({ subscriptionId: id('Het abonnement. The subscription.') });

/** The systems of an organisation, and the people who look after them. */
const owners = {
  'service-account': 'organisation',
  coordinator: 'organisation',
  'programme-manager': 'organisation',
} as const;
const lookers = { ...owners, ops: 'all' } as const;
/** What each hears is decided per event, by who may read its object. */
const hearers = {
  'service-account': 'region',
  coordinator: 'region',
  'programme-manager': 'all',
} as const;

const ofOne = { params, dataScope: 'object', processingActivity } as const satisfies Partial<Operation>;
const subscription = { status: 201, body: model.Subscription } as const;

export const createSubscription = defineOperation({
  id: 'createSubscription',
  method: 'POST',
  path: '/subscriptions',
  summary: text('Je abonneren op gebeurtenissen', 'Subscribe to events'),
  description: text(
    'Het platform vraagt het adres eerst om in te stemmen (OPTIONS). Daarna komt elke gebeurtenis uit uw provincies als ondertekend CloudEvent, op volgorde per object. De sleutels staan onder signing-keys.',
    'The platform first asks the address to agree (OPTIONS). Then every event of your provinces comes as a signed CloudEvent, in order per object. The keys are under signing-keys.',
  ),
  body: model.NewSubscription,
  success: subscription,
  problems: [
    problems.sinkForbidden,
    problems.handshakeRefused,
    problems.credentialIncomplete,
    problems.typeUnknown,
    problems.headerReserved,
    problems.filterUnusable,
    problems.tooManySubscriptions,
  ],
  allow: owners,
  dataScope: 'creation',
  events: [events.subscriptionCreated],
  processingActivity,
});

export const listSubscriptions = defineOperation({
  id: 'listSubscriptions',
  method: 'GET',
  path: '/subscriptions',
  summary: text('Abonnementen bekijken', 'List subscriptions'),
  description: text('Die van uw organisatie.', 'Those of your organisation.'),
  query: listQuery(
    { status: Type.Optional(oneOf(model.subscriptionStatuses, 'Stand. State.')) },
    ['createdAt'],
    model.Subscription,
  ),
  success: { status: 200, body: pageOf(model.Subscription, 'SubscriptionPage') },
  allow: lookers,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotSubscriptions, followSubscriptions } = syncOperations(listSubscriptions, {
  of: text('abonnementen', 'subscriptions'),
});

export const getSubscription = defineOperation({
  id: 'getSubscription',
  method: 'GET',
  path: '/subscriptions/{subscriptionId}',
  summary: text('Een abonnement lezen', 'Read a subscription'),
  description: text('Filters, adres en stand.', 'Filters, address and state.'),
  ...ofOne,
  success: { status: 200, body: model.Subscription },
  allow: lookers,
});

export const changeSubscription = defineOperation({
  id: 'changeSubscription',
  method: 'PATCH',
  path: '/subscriptions/{subscriptionId}',
  summary: text('Een abonnement wijzigen', 'Change a subscription'),
  description: text(
    'Een ander adres moet eerst instemmen. Andere filters gelden voor wat daarna wordt afgeleverd.',
    'Another address must agree first. Other filters hold for what is delivered afterwards.',
  ),
  ...ofOne,
  body: model.SubscriptionChanges,
  ifMatch: true,
  success: { status: 200, body: model.Subscription },
  problems: [
    problems.subscriptionOver,
    problems.sinkForbidden,
    problems.handshakeRefused,
    problems.credentialIncomplete,
    problems.typeUnknown,
    problems.headerReserved,
    problems.filterUnusable,
  ],
  allow: owners,
  events: [events.subscriptionChanged],
});

export const pauseSubscription = defineOperation({
  id: 'pauseSubscription',
  method: 'POST',
  path: '/subscriptions/{subscriptionId}/pauses',
  summary: text('Een abonnement laten wachten', 'Pause a subscription'),
  description: text(
    'Er wordt niet afgeleverd, en niets gaat verloren: na hervatten volgt alles alsnog.',
    'Nothing is delivered, and nothing is lost: after a resumption everything follows.',
  ),
  ...ofOne,
  success: subscription,
  problems: [problems.subscriptionOver, problems.notActive],
  allow: owners,
  events: [events.subscriptionPaused],
});

export const resumeSubscription = defineOperation({
  id: 'resumeSubscription',
  method: 'POST',
  path: '/subscriptions/{subscriptionId}/resumptions',
  summary: text('Een abonnement hervatten', 'Resume a subscription'),
  description: text(
    'Na een pauze, of nadat het platform stopte. Het adres moet opnieuw instemmen; daarna gaat het verder waar het was.',
    'After a pause, or after the platform stopped. The address must agree again; then it goes on where it was.',
  ),
  ...ofOne,
  success: subscription,
  problems: [
    problems.subscriptionOver,
    problems.activeAlready,
    problems.sinkForbidden,
    problems.handshakeRefused,
  ],
  allow: owners,
  events: [events.subscriptionResumed],
});

export const endSubscription = defineOperation({
  id: 'endSubscription',
  method: 'POST',
  path: '/subscriptions/{subscriptionId}/endings',
  summary: text('Een abonnement beëindigen', 'End a subscription'),
  description: text(
    'Voorgoed. De gegevens voor het adres en de sleutels worden gewist.',
    'For good. The data for the address and the keys are erased.',
  ),
  ...ofOne,
  success: subscription,
  problems: [problems.subscriptionOver],
  allow: owners,
  events: [events.subscriptionEnded],
});

export const getSigningKeys = defineOperation({
  id: 'getSigningKeys',
  method: 'GET',
  path: '/subscriptions/{subscriptionId}/signing-keys',
  summary: text('De sleutels van een abonnement', 'The keys of a subscription'),
  description: text(
    'Waarmee u nagaat dat een bericht van het platform komt, volgens Standard Webhooks.',
    'By which you check that a message comes from the platform, by Standard Webhooks.',
  ),
  ...ofOne,
  success: { status: 200, body: model.SigningKeys },
  problems: [problems.subscriptionOver],
  allow: owners,
});

export const rotateSigningKeys = defineOperation({
  id: 'rotateSigningKeys',
  method: 'POST',
  path: '/subscriptions/{subscriptionId}/key-rotations',
  summary: text('Nieuwe sleutels maken', 'Make new keys'),
  description: text(
    'Elk bericht draagt een tijd lang beide handtekeningen, zodat u zonder onderbreking kunt overgaan.',
    'For a time every message carries both signatures, so that you can change over without a break.',
  ),
  ...ofOne,
  body: model.NewKeyRotation,
  success: subscription,
  problems: [problems.subscriptionOver],
  allow: owners,
  events: [events.keysRotated],
});

export const testSubscription = defineOperation({
  id: 'testSubscription',
  method: 'POST',
  path: '/subscriptions/{subscriptionId}/test-events',
  summary: text('Een proefbericht sturen', 'Send a test event'),
  description: text(
    'Stuurt nu één ondertekende gebeurtenis van de soort subscription.tested.v1 en vertelt wat het adres antwoordde.',
    'Sends one signed event of the type subscription.tested.v1 now and tells what the address answered.',
  ),
  ...ofOne,
  success: { status: 200, body: model.TestResult },
  problems: [problems.subscriptionOver],
  allow: owners,
});

export const replayEvents = defineOperation({
  id: 'replayEvents',
  method: 'POST',
  path: '/subscriptions/{subscriptionId}/replays',
  summary: text('Gebeurtenissen opnieuw laten komen', 'Have events come again'),
  description: text(
    'Alles sinds een moment, of alleen wat niet aankwam. Een gebeurtenis houdt haar id.',
    'Everything since a moment, or only what did not arrive. An event keeps its id.',
  ),
  ...ofOne,
  body: model.NewReplay,
  success: subscription,
  problems: [problems.subscriptionOver, problems.notActive],
  allow: owners,
  events: [events.replayAsked],
});

export const resendEvent = defineOperation({
  id: 'resendEvent',
  method: 'POST',
  path: '/subscriptions/{subscriptionId}/resends',
  summary: text('Eén gebeurtenis opnieuw laten komen', 'Have one event come again'),
  description: text('Ook als zij al aankwam.', 'Also when it arrived already.'),
  ...ofOne,
  body: model.NewResend,
  success: subscription,
  problems: [problems.subscriptionOver, problems.notActive, problems.eventUnknown],
  allow: owners,
  events: [events.replayAsked],
});

export const listDeliveries = defineOperation({
  id: 'listDeliveries',
  method: 'GET',
  path: '/subscriptions/{subscriptionId}/deliveries',
  summary: text('Afleveringen bekijken', 'List deliveries'),
  description: text(
    'Elke poging met status en reden; de nieuwste voorop. Met status=dead: wat het platform opgaf.',
    'Every attempt with its status and reason; the newest first. With status=dead: what the platform gave up.',
  ),
  params,
  query: object({
    status: Type.Optional(oneOf(model.deliveryStatuses, 'Stand. State.')),
    eventId: Type.Optional(id('Van deze gebeurtenis. Of this event.')),
    cursor: Type.Optional(pageCursor()),
    limit: Type.Optional(pageLimit()),
  }),
  success: { status: 200, body: pageOf(model.Delivery, 'DeliveryPage') },
  allow: lookers,
  dataScope: 'object',
  processingActivity,
});

const feedQuery = {
  cursor: Type.Optional(
    pageCursor('Waar u was; zonder begint u vooraan. Where you were; without it you begin at the start.'),
  ),
  type: Type.Optional(
    Type.String({
      description: 'Alleen deze soort. Only this type.',
      maxLength: 200,
      examples: ['nl.bibliotheken.innovatie.idea.submitted.v1'],
    }),
  ),
  aggregateId: Type.Optional(id('Alleen over dit object. Only about this object.')),
  region: Type.Optional(Region),
} as const;

export const listEvents = defineOperation({
  id: 'listEvents',
  method: 'GET',
  path: '/events',
  summary: text('Gebeurtenissen lezen', 'Read events'),
  description: text(
    'In de volgorde waarin zij gebeurden, zonder gaten. Bewaar `next` en ga daar later verder: ook na een week mist u niets.',
    'In the order in which they happened, without holes. Keep `next` and go on there later: after a week, too, you miss nothing.',
  ),
  query: object({
    ...feedQuery,
    sinceAt: Type.Optional(
      moment('Zonder cursor: begin bij dit moment. Without a cursor: begin at this moment.'),
    ),
    limit: Type.Optional(pageLimit()),
  }),
  success: { status: 200, body: model.EventPage },
  problems: [problems.cursorGone],
  allow: hearers,
  dataScope: 'collection',
  processingActivity,
});

export const streamEvents = defineOperation({
  id: 'streamEvents',
  method: 'GET',
  path: '/events/_stream',
  summary: text('Gebeurtenissen live volgen', 'Follow events live'),
  description: text(
    'Server-sent events: elk bericht heeft als id de plaats waar u was. Na een breuk gaat u met Last-Event-ID verder zonder iets te missen.',
    'Server-sent events: each message has as its id the place where you were. After a break you go on with Last-Event-ID and miss nothing.',
  ),
  query: object(feedQuery),
  success: { status: 200, body: model.EventPage, stream: true },
  problems: [problems.cursorGone],
  allow: hearers,
  dataScope: 'collection',
  processingActivity,
});

export const listEventTypes = defineOperation({
  id: 'listEventTypes',
  method: 'GET',
  path: '/event-types',
  summary: text('Welke gebeurtenissen u kunt horen', 'Which events you can hear'),
  description: text(
    'Elke soort, met de provincies waaruit u haar hoort.',
    'Each type, with the provinces from which you hear it.',
  ),
  success: {
    status: 200,
    body: object(
      { items: Type.Array(model.EventType, { description: 'De soorten. The types.', maxItems: 1000 }) },
      { name: 'EventTypeList' },
    ),
  },
  allow: hearers,
  dataScope: 'none',
  processingActivity,
});

export const listEventDomains = defineOperation({
  id: 'listEventDomains',
  method: 'GET',
  path: '/domains',
  summary: text('Domeinen van gebeurtenissen', 'Domains of events'),
  description: text('Zoals in de API voor notificeren van de VNG.', 'As in the VNG API for notifications.'),
  success: {
    status: 200,
    body: object(
      { items: Type.Array(model.EventDomain, { description: 'De domeinen. The domains.', maxItems: 10 }) },
      { name: 'EventDomainList' },
    ),
  },
  allow: hearers,
  dataScope: 'none',
  processingActivity,
});
