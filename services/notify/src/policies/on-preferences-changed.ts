import { allOf, policy } from '@innovatienetwerk/service';
import { events } from '../../contract/index.ts';
import { reconsider } from '../mail/decide.ts';
import { mails } from '../mail/state.ts';

/** What waits because of preferences is looked at again: the quiet may be over, or a digest no longer wanted. */
export const onPreferencesChanged = policy(
  'reconsider-mails',
  events.preferencesChanged,
  async ({ data: { personId } }, { parts, change }) => {
    const waiting = await allOf(parts, mails, {
      'state.personId': personId,
      'state.status': { $in: ['queued', 'held'] },
      'state.waiting': true,
    });
    await Promise.all(waiting.map(({ id }) => change(mails, id, (state, now) => reconsider(id, state, now))));
  },
);
