import { known, ownWork, type Parts } from '@innovatienetwerk/service';
import { waits } from '../../contract/index.ts';
import { fieldlabs, type FieldlabState } from '../fieldlab/state.ts';

/** Beyond this it does not matter to anybody how many there are. */
const MOST = 1_000;
const SECOND_MS = 1_000;

/** What waits longest for one thing, by the moment since when. */
async function longestWait({ aggregates }: Parts, wait: string): Promise<FieldlabState['waiting']> {
  const { items } = await aggregates(fieldlabs).list({
    filter: { 'state.waiting.for': wait },
    reach: ownWork,
    sort: { field: 'state.waiting.since', direction: 1 },
    limit: 1,
  });
  return items[0]?.state.waiting;
}

/** Tells how long processes wait, and how many of them too long, by what they wait for. */
export function observeProcesses(parts: Parts): void {
  const { metrics } = parts.telemetry;
  const each = (tell: (wait: string, now: Date) => Promise<number>) => () =>
    known(() =>
      Promise.all(
        waits.map(async (wait) => ({
          value: await tell(wait, parts.clock()),
          attributes: { waiting_for: wait },
        })),
      ),
    );
  metrics.observe(
    'innovatienetwerk.process.age',
    each(async (wait, now) => {
      const waiting = await longestWait(parts, wait);
      return waiting === undefined ? 0 : Math.max(0, now.getTime() - Date.parse(waiting.since)) / SECOND_MS;
    }),
  );
  metrics.observe(
    'innovatienetwerk.process.overdue',
    each((wait, now) =>
      parts
        .aggregates(fieldlabs)
        .count(
          { 'state.waiting.for': wait, 'state.waiting.dueAt': { $lt: now.toISOString() } },
          ownWork,
          MOST,
        ),
    ),
  );
}
