import {
  count,
  defineContract,
  defineOperation,
  defineProblem,
  eventsOf,
  id,
  object,
  refuse,
  text,
  type NewEventOf,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import { command, creation, defineAggregate, defineService, type Decision } from '../../src/index.ts';

/** A shelf holds so many copies of a book; who reserves one takes it from the shelf in the same write. */

const words = text('Proef', 'Test');
const shared = { summary: words, description: words, processingActivity: 'platform-operation' } as const;
const staff = { staff: 'all' } as const;

export const shelfEmpty = defineProblem({ code: 'shelf.empty', status: 409, title: words, detail: words });
export const reservationEnded = defineProblem({
  code: 'reservation.ended',
  status: 409,
  title: words,
  detail: words,
});

const event = eventsOf('shelves');
const shelfId = id('Id.');
const reservationId = id('Id.');
const ofShelf = { aggregate: 'shelf', version: 1, summary: words } as const;
const ofReservation = { aggregate: 'reservation', version: 1, summary: words } as const;
const filled = event({ ...ofShelf, name: 'filled', data: object({ shelfId, copies: count('Copies.') }) });
const taken = event({ ...ofShelf, name: 'taken', data: object({ shelfId, reservationId }) });
const putBack = event({ ...ofShelf, name: 'returned', data: object({ shelfId, reservationId }) });
const made = event({
  ...ofReservation,
  name: 'made',
  data: object({ reservationId, shelfId, left: count('Left.') }),
});
const ended = event({ ...ofReservation, name: 'ended', data: object({ reservationId, shelfId }) });

const operations = {
  fillShelf: defineOperation({
    ...shared,
    id: 'fillShelf',
    method: 'POST',
    path: '/shelves',
    body: object({ copies: count('Copies.') }),
    success: { status: 201, body: object({ id: shelfId }, { name: 'Shelf' }) },
    allow: staff,
    dataScope: 'creation',
  }),
  reserveCopy: defineOperation({
    ...shared,
    id: 'reserveCopy',
    method: 'POST',
    path: '/reservations',
    body: object({ shelfId, endedAlready: Type.Optional(Type.Boolean()) }),
    success: {
      status: 201,
      body: object({ id: reservationId, left: count('Left.') }, { name: 'Reservation' }),
    },
    problems: [shelfEmpty, reservationEnded],
    allow: staff,
    dataScope: 'creation',
  }),
  endReservation: defineOperation({
    ...shared,
    id: 'endReservation',
    method: 'POST',
    path: '/reservations/{reservationId}/endings',
    params: object({ reservationId }),
    success: { status: 201, body: object({ id: reservationId }) },
    problems: [reservationEnded],
    allow: staff,
    dataScope: 'object',
  }),
} as const;

export const shelvesContract = defineContract({
  name: 'shelves',
  title: words,
  summary: words,
  operations,
  events: { filled, taken, putBack, made, ended },
  consumes: [],
  terms: [],
});

interface ShelfState {
  readonly left: number;
}
type ShelfEvent = NewEventOf<typeof filled> | NewEventOf<typeof taken> | NewEventOf<typeof putBack>;

const shelves = defineAggregate<ShelfState, ShelfEvent>({
  name: 'shelf',
  collection: 'shelves',
  param: 'shelfId',
  initial: { left: 0 },
  evolve(state, happened) {
    switch (happened.type) {
      case 'shelf.filled.v1':
        return { left: happened.data.copies };
      case 'shelf.taken.v1':
        return { left: state.left - 1 };
      case 'shelf.returned.v1':
        return { left: state.left + 1 };
    }
  },
  scope: () => ({ region: 'NL', personIds: [] }),
});

interface ReservationState {
  readonly shelfId: string;
  readonly left: number;
  readonly ended: boolean;
}
type ReservationEvent = NewEventOf<typeof made> | NewEventOf<typeof ended>;

const reservations = defineAggregate<ReservationState, ReservationEvent>({
  name: 'reservation',
  collection: 'reservations',
  param: 'reservationId',
  initial: { shelfId: '', left: 0, ended: false },
  evolve: (state, happened) =>
    happened.type === 'reservation.made.v1'
      ? { shelfId: happened.data.shelfId, left: happened.data.left, ended: false }
      : { ...state, ended: true },
  scope: () => ({ region: 'NL', personIds: [] }),
});

export const shelvesService = () =>
  defineService({
    contract: shelvesContract,
    aggregates: [shelves, reservations],
    handlers: {
      fillShelf: creation(operations.fillShelf, shelves, {
        decide: (_, { id: own, request: { body } }): Decision<ShelfEvent> => [
          { type: 'shelf.filled.v1', data: { shelfId: own, copies: body.copies } },
        ],
        view: (stored) => ({ id: stored.id }),
        location: (stored) => `/shelves/${stored.id}`,
      }),
      reserveCopy: creation(operations.reserveCopy, reservations, {
        companion: {
          aggregate: shelves,
          id: ({ body }) => body.shelfId,
          decide: ({ left }, { id: own, request: { body } }): Decision<ShelfEvent> =>
            left === 0
              ? refuse(shelfEmpty)
              : [{ type: 'shelf.taken.v1', data: { shelfId: body.shelfId, reservationId: own } }],
        },
        decide: (_, { id: own, request: { body }, companion }): Decision<ReservationEvent> =>
          body.endedAlready === true
            ? refuse(reservationEnded)
            : [
                {
                  type: 'reservation.made.v1',
                  data: { reservationId: own, shelfId: body.shelfId, left: companion.left },
                },
              ],
        view: ({ id: own, state: { left } }) => ({ id: own, left }),
        location: (stored) => `/reservations/${stored.id}`,
      }),
      endReservation: command(operations.endReservation, reservations, {
        companion: {
          aggregate: shelves,
          id: (_, state) => state.shelfId,
          decide: (_, { id: own, request: { params } }): Decision<ShelfEvent> => [
            { type: 'shelf.returned.v1', data: { shelfId: own, reservationId: params.reservationId } },
          ],
        },
        decide: (state, { id: own }): Decision<ReservationEvent> =>
          state.ended
            ? refuse(reservationEnded)
            : [{ type: 'reservation.ended.v1', data: { reservationId: own, shelfId: state.shelfId } }],
        view: (stored) => ({ id: stored.id }),
      }),
    },
  });
