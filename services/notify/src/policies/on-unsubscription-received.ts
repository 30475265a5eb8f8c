import { policy } from '@innovatienetwerk/service';
import { events } from '../../contract/index.ts';
import * as decide from '../preferences/decide.ts';
import { preferences, usualPreferences } from '../preferences/state.ts';

/** A link under an e-mail changes the preferences of whom it was sent to, also of who never chose anything. */
export const onUnsubscriptionReceived = policy(
  'unsubscribe',
  events.unsubscriptionReceived,
  async ({ data: { personId, from } }, { parts, create, change }) => {
    if ((await parts.aggregates(preferences).load(personId)) === null)
      await create(preferences, personId, () => decide.unsubscribe(usualPreferences(personId), from));
    // Somebody may have chosen something between the look and the creation; what is off already stays off.
    if ((await parts.aggregates(preferences).load(personId)) !== null)
      await change(preferences, personId, (state) => decide.unsubscribe(state, from));
  },
);
