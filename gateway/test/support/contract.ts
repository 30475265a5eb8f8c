import {
  count,
  day,
  defineContract,
  defineOperation,
  defineProblem,
  freeText,
  id,
  listQuery,
  moment,
  object,
  oneOf,
  pageOf,
  text,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';

/** A contract with one operation of every kind that the platform has, and a tiny service behind it in `responder.ts`. */

const processingActivity = 'test';

const Thing = object(
  {
    id: id('Het ding. The thing.'),
    title: freeText('Titel. Title.', 120, 'Voorleesrobot'),
    state: oneOf(['open', 'closed'] as const, 'Stand. State.'),
    seenAt: Type.Optional(moment('Laatst gezien. Last seen.')),
    startsOn: Type.Optional(day('Eerste dag. First day.')),
  },
  { name: 'Thing' },
);

const NewThing = object(
  {
    title: freeText('Titel. Title.', 120, 'Voorleesrobot'),
    size: count('Grootte. Size.'),
    seenAt: Type.Optional(moment('Laatst gezien. Last seen.')),
  },
  { name: 'NewThing' },
);

const ThingChanges = object(
  { title: Type.Optional(freeText('Titel. Title.', 120, 'Voorleesrobot')) },
  { name: 'ThingChanges', minProperties: 1 },
);

const thingParams = object({ thingId: id('Het ding. The thing.') });
const allow = { staff: 'all', 'programme-manager': 'all' } as const;

export const thingClosed = defineProblem({
  code: 'thing.closed',
  status: 409,
  title: text('Het ding is gesloten', 'The thing is closed'),
  detail: text('Het ding {thingId} is gesloten.', 'The thing {thingId} is closed.'),
});

export const listThings = defineOperation({
  id: 'listThings',
  method: 'GET',
  path: '/things',
  summary: text('Dingen bekijken', 'List things'),
  description: text('Alle dingen binnen uw bereik.', 'All things within your reach.'),
  query: listQuery(
    {
      state: Type.Optional(oneOf(['open', 'closed'] as const, 'Stand. State.')),
      changedAfter: Type.Optional(moment('Gewijzigd na. Changed after.')),
    },
    ['seenAt'],
    Thing,
  ),
  success: { status: 200, body: pageOf(Thing, 'ThingPage'), csv: true },
  allow,
  dataScope: 'collection',
  processingActivity,
});

export const createThing = defineOperation({
  id: 'createThing',
  method: 'POST',
  path: '/things',
  summary: text('Een ding maken', 'Make a thing'),
  description: text('Maakt een ding.', 'Makes a thing.'),
  body: NewThing,
  success: { status: 201, body: Thing },
  allow,
  dataScope: 'creation',
  processingActivity,
});

export const getThing = defineOperation({
  id: 'getThing',
  method: 'GET',
  path: '/things/{thingId}',
  summary: text('Een ding lezen', 'Read a thing'),
  description: text('Leest een ding.', 'Reads a thing.'),
  params: thingParams,
  success: { status: 200, body: Thing },
  allow,
  dataScope: 'object',
  processingActivity,
});

export const changeThing = defineOperation({
  id: 'changeThing',
  method: 'PATCH',
  path: '/things/{thingId}',
  summary: text('Een ding wijzigen', 'Change a thing'),
  description: text('Wijzigt de meegestuurde velden.', 'Changes the fields that are sent.'),
  params: thingParams,
  body: ThingChanges,
  success: { status: 200, body: Thing },
  problems: [thingClosed],
  allow,
  dataScope: 'object',
  ifMatch: true,
  processingActivity,
});

export const replaceThing = defineOperation({
  id: 'replaceThing',
  method: 'PUT',
  path: '/things/{thingId}',
  summary: text('Een ding vervangen', 'Replace a thing'),
  description: text('Vervangt alle velden.', 'Replaces all fields.'),
  params: thingParams,
  body: NewThing,
  success: { status: 200, body: Thing },
  allow,
  dataScope: 'object',
  ifMatch: true,
  processingActivity,
});

export const removeThing = defineOperation({
  id: 'removeThing',
  method: 'DELETE',
  path: '/things/{thingId}',
  summary: text('Een ding verwijderen', 'Remove a thing'),
  description: text('Verwijdert een ding.', 'Removes a thing.'),
  params: thingParams,
  success: { status: 204 },
  allow,
  dataScope: 'object',
  ifMatch: true,
  processingActivity,
});

export const closeThing = defineOperation({
  id: 'closeThing',
  method: 'POST',
  path: '/things/{thingId}/closures',
  summary: text('Een ding sluiten', 'Close a thing'),
  description: text('Sluit een ding; er is geen body.', 'Closes a thing; there is no body.'),
  params: thingParams,
  success: { status: 201, body: Thing },
  problems: [thingClosed],
  allow,
  dataScope: 'object',
  ifMatch: true,
  processingActivity,
});

export const searchThings = defineOperation({
  id: 'searchThings',
  method: 'POST',
  path: '/things/_search',
  summary: text('Dingen zoeken', 'Search things'),
  description: text('Zoekt dingen met een vraag in de body.', 'Searches things with a question in the body.'),
  body: object({ question: freeText('De vraag. The question.', 200, 'robot') }, { name: 'ThingQuestion' }),
  success: { status: 200, body: pageOf(Thing, 'FoundThingPage') },
  idempotent: false,
  allow,
  dataScope: 'collection',
  processingActivity,
});

export const getNotice = defineOperation({
  id: 'getNotice',
  method: 'GET',
  path: '/notices/{noticeId}',
  summary: text('Een bericht lezen', 'Read a notice'),
  description: text('Voor iedereen.', 'For everybody.'),
  params: object({ noticeId: id('Het bericht. The notice.') }),
  success: { status: 200, body: Thing },
  allow: 'public',
  dataScope: 'object',
  processingActivity,
});

export const listOldThings = defineOperation({
  id: 'listOldThings',
  method: 'GET',
  path: '/old-things',
  summary: text('Oude dingen bekijken', 'List old things'),
  description: text('Op weg naar buiten.', 'On its way out.'),
  query: listQuery({}, ['seenAt'], Thing),
  success: { status: 200, body: pageOf(Thing, 'OldThingPage') },
  allow,
  dataScope: 'collection',
  deprecated: { since: '2026-09-01', sunsetOn: '2027-03-01', link: '/docs#/things/listThings' },
  processingActivity,
});

export const contract = defineContract({
  name: 'things',
  title: text('Dingen', 'Things'),
  summary: text('Dingen om mee te testen.', 'Things to test with.'),
  operations: {
    listThings,
    createThing,
    getThing,
    changeThing,
    replaceThing,
    removeThing,
    closeThing,
    searchThings,
    getNotice,
    listOldThings,
  },
  events: {},
  consumes: [],
  terms: [{ en: 'thing', nl: 'ding', meaning: text('Iets om mee te testen.', 'Something to test with.') }],
});
