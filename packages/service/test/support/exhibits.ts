import {
  count,
  defineContract,
  defineOperation,
  eventsOf,
  id,
  listQuery,
  moment,
  object,
  pageOf,
  Region,
  syncOperations,
  text,
  type NewEventOf,
  type RegionCode,
} from '@innovatienetwerk/contract';
import type { Stored } from '@innovatienetwerk/store';
import { Type, type Static } from 'typebox';
import {
  command,
  creation,
  defineAggregate,
  defineService,
  list,
  sync,
  type Decision,
  type RequestContext,
} from '../../src/index.ts';

/** Exhibits travel from province to province, are prepared in private, and open at a moment. */

const words = text('Proef', 'Test');
const shared = { summary: words, description: words, processingActivity: 'platform-operation' } as const;
const readers = { staff: 'organisation', coordinator: 'region', 'programme-manager': 'all' } as const;

const exhibitId = id('Id.');
const Place = {
  region: Region,
  private: Type.Optional(Type.Boolean()),
  opensAt: Type.Optional(moment('When it opens.')),
  title: Type.Optional(Type.String()),
};
const Exhibit = object(
  {
    id: exhibitId,
    title: Type.String(),
    region: Region,
    open: Type.Boolean(),
    steps: count('How often it changed.'),
    updatedAt: moment('When.'),
  },
  { name: 'Exhibit' },
);

const event = eventsOf('exhibits');
const prepared = event({
  aggregate: 'exhibit',
  name: 'changed',
  version: 1,
  summary: words,
  data: object({ exhibitId, organisationId: Type.Optional(id('Whose.')), ...Place }),
});
const noted = event({
  aggregate: 'note',
  name: 'made',
  version: 1,
  summary: words,
  data: object({ noteId: id('Id.') }),
});

const listExhibits = defineOperation({
  ...shared,
  id: 'listExhibits',
  method: 'GET',
  path: '/exhibits',
  query: listQuery({}, ['createdAt'], Exhibit),
  success: { status: 200, body: pageOf(Exhibit, 'ExhibitPage') },
  allow: readers,
  dataScope: 'collection',
});

const operations = {
  listExhibits,
  ...syncOperations(listExhibits, { of: words }),
  makeExhibit: defineOperation({
    ...shared,
    id: 'makeExhibit',
    method: 'POST',
    path: '/exhibits',
    body: object({ organisationId: id('Whose.'), ...Place }),
    success: { status: 201, body: Exhibit },
    allow: { 'programme-manager': 'all' },
    dataScope: 'creation',
  }),
  changeExhibit: defineOperation({
    ...shared,
    id: 'changeExhibit',
    method: 'PATCH',
    path: '/exhibits/{exhibitId}',
    params: object({ exhibitId }),
    body: object({ ...Place, region: Type.Optional(Region) }),
    success: { status: 200, body: Exhibit },
    allow: { 'programme-manager': 'all' },
    dataScope: 'object',
  }),
  makeNote: defineOperation({
    ...shared,
    id: 'makeNote',
    method: 'POST',
    path: '/notes',
    body: object({}),
    success: { status: 201, body: object({ id: id('Id.') }) },
    allow: { 'programme-manager': 'all' },
    dataScope: 'creation',
  }),
} as const;

export const exhibitsContract = defineContract({
  name: 'exhibits',
  title: words,
  summary: words,
  operations,
  events: { prepared, noted },
  consumes: [],
  terms: [],
});

interface ExhibitState {
  readonly makerId: string;
  readonly organisationId: string;
  readonly region: RegionCode;
  readonly private: boolean;
  readonly opensAt: string;
  readonly title: string;
  readonly steps: number;
}
type ExhibitEvent = NewEventOf<typeof prepared, { readonly makerId?: string }>;
type NoteEvent = NewEventOf<typeof noted>;

export const exhibits = defineAggregate<ExhibitState, ExhibitEvent>({
  name: 'exhibit',
  collection: 'exhibits',
  param: 'exhibitId',
  initial: {
    makerId: '',
    organisationId: '',
    region: 'NL',
    private: false,
    opensAt: '',
    title: '',
    steps: 0,
  },
  evolve: (state, { data: { exhibitId: _, ...data }, kept }) => ({
    ...state,
    ...data,
    ...kept,
    steps: state.steps + 1,
  }),
  scope: ({ makerId, region, organisationId, private: isPrivate }) => ({
    region,
    organisationId,
    personIds: [makerId],
    private: isPrivate,
  }),
});

const notes = defineAggregate<object, NoteEvent>({
  name: 'note',
  collection: 'notes',
  param: 'noteId',
  initial: {},
  evolve: (state) => state,
  scope: () => ({ region: 'NL', personIds: [] }),
});

const toExhibit = (
  { id: own, state, updatedAt }: Stored<ExhibitState>,
  { now }: RequestContext,
): Static<typeof Exhibit> => ({
  id: own,
  title: state.title,
  region: state.region,
  open: state.opensAt <= now.toISOString(),
  steps: state.steps,
  updatedAt: updatedAt.toISOString(),
});

const [snapshotExhibits, followExhibits] = sync(
  [operations.snapshotExhibits, operations.followExhibits],
  exhibits,
  { view: toExhibit, turnsAt: ['state.opensAt'] },
);

export const exhibitsService = () =>
  defineService({
    contract: exhibitsContract,
    aggregates: [exhibits, notes],
    handlers: {
      snapshotExhibits,
      followExhibits,
      listExhibits: list(operations.listExhibits, exhibits, {
        filter: () => ({}),
        sort: { createdAt: 'createdAt' },
        view: toExhibit,
      }),
      makeExhibit: creation(operations.makeExhibit, exhibits, {
        decide: (_, { id: own, request: { body, actor } }): Decision<ExhibitEvent> => [
          {
            type: 'exhibit.changed.v1',
            data: { exhibitId: own, ...body },
            kept: { makerId: actor.subjectId },
          },
        ],
        view: toExhibit,
        location: (stored) => `/exhibits/${stored.id}`,
      }),
      changeExhibit: command(operations.changeExhibit, exhibits, {
        // A change without content changes nothing: then only the receipt is kept.
        decide: ({ region }, { id: own, request: { body } }): Decision<ExhibitEvent> =>
          Object.keys(body).length === 0
            ? []
            : [{ type: 'exhibit.changed.v1', data: { exhibitId: own, region, ...body }, kept: {} }],
        view: toExhibit,
      }),
      makeNote: creation(operations.makeNote, notes, {
        decide: (_, { id: own }): Decision<NoteEvent> => [{ type: 'note.made.v1', data: { noteId: own } }],
        view: ({ id: own }) => ({ id: own }),
        location: ({ id: own }) => `/notes/${own}`,
      }),
    },
  });
