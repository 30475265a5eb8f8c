import { known, ownWork, type Parts } from '@innovatienetwerk/service';
import { mails } from './state.ts';

/** Long enough for a turn of the schedule and for the mail server to take it. */
const GRACE_MS = 60_000;
/** Beyond this it does not matter to anybody how many there are. */
const MOST = 10_000;

/** Tells how many mails should have gone by now. One that waits for its next attempt is due then, and not overdue before. */
export function observeMails(parts: Parts): void {
  parts.telemetry.metrics.observe('innovatienetwerk.mail.overdue', () =>
    known(async () => {
      const before = new Date(parts.clock().getTime() - GRACE_MS).toISOString();
      const filter = { 'state.status': 'queued', 'state.dueAt': { $lte: before } };
      return [{ value: await parts.aggregates(mails).count(filter, ownWork, MOST), attributes: {} }];
    }),
  );
}
