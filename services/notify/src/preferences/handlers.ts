import { problems as usual } from '@innovatienetwerk/contract';
import { command, creation, query, type Handler, type RequestContext } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import {
  channels,
  notificationTraits,
  notificationTypeCodes,
  operations,
  type NotificationPreferences,
} from '../../contract/index.ts';
import * as decide from './decide.ts';
import { preferences, usualPreferences, type PreferencesState } from './state.ts';

/** The version of preferences that were never changed: they are there for everybody, and in the store for nobody. */
const UNTOUCHED = '0';

const toPreferences = ({ state }: Stored<PreferencesState>): NotificationPreferences => state;

/** Whether somebody asks for their own preferences and never chose anything. */
const areUntouched = async (
  { parts, actor }: Pick<RequestContext, 'parts' | 'actor'>,
  personId: string,
): Promise<boolean> =>
  personId === actor.subjectId && (await parts.aggregates(preferences).load(personId)) === null;

export const getNotificationPreferences: Handler<typeof operations.getNotificationPreferences> = {
  operation: operations.getNotificationPreferences,
  async run(request) {
    const { personId } = request.params;
    if (await areUntouched(request, personId))
      return { status: 200, body: usualPreferences(personId), etag: UNTOUCHED };
    const stored = await request.require(preferences, personId);
    return { status: 200, body: toPreferences(stored), etag: String(stored.version) };
  },
};

const change = command(operations.changeNotificationPreferences, preferences, {
  decide: (state, { request: { body }, now }) => decide.change(state, body, now),
  view: toPreferences,
});

/** The first change makes the object. Whoever made it a moment earlier was not seen by this one. */
const firstChange = creation(operations.changeNotificationPreferences, preferences, {
  id: ({ actor }) => actor.subjectId,
  taken: { code: usual.preconditionFailed.code },
  decide: (_, { id, request: { body }, now }) => decide.change(usualPreferences(id), body, now),
  view: toPreferences,
  location: ({ id }) => `/notification-preferences/${id}`,
});

export const changeNotificationPreferences: Handler<typeof operations.changeNotificationPreferences> = {
  operation: operations.changeNotificationPreferences,
  async run(request) {
    if (request.ifMatch !== UNTOUCHED || !(await areUntouched(request, request.params.personId)))
      return await change.run(request);
    return await firstChange.run(request);
  },
};

export const listNotificationTypes = query(operations.listNotificationTypes, async () => ({
  items: notificationTypeCodes.map((code) => ({
    code,
    ...notificationTraits[code],
    channels: [...channels],
  })),
}));
