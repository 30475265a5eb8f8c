import { latelyTraceOf, traceOf, type Due } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { because, type SpanOptions, type TraceContext } from '@innovatienetwerk/telemetry';
import type { Attempt } from './decide.ts';
import { isFinal } from './refusal.ts';
import type { MailState } from './state.ts';

/** The trace of what caused this mail, as long as its first attempt follows at once. */
export const causeOf = (mail: Stored<MailState>, now: Date): TraceContext | undefined =>
  mail.state.attempts === 0 ? latelyTraceOf(mail, now) : undefined;

/** At once, it belongs to the trace of its cause. Later it is a story of its own. It links to the turn of the schedule in both cases. */
function placeOf(due: Due, mail: Stored<MailState>): Pick<SpanOptions, 'parent' | 'links' | 'sampled'> {
  const cause = causeOf(mail, due.now);
  if (cause !== undefined) return { parent: cause, links: [due.trace] };
  const origin = traceOf(mail);
  return origin === undefined ? { parent: due.trace } : { ...because(origin), links: [origin, due.trace] };
}

/** One attempt to send, in a span of its own. What goes wrong is an outcome, never an error. */
export async function attemptInSpan(
  due: Due,
  mail: Stored<MailState>,
  send: () => Promise<void>,
): Promise<Attempt> {
  const { telemetry } = due.parts;
  const attempt = mail.state.attempts + 1;
  const span = telemetry.startSpan('mail.client', {
    ...placeOf(due, mail),
    attributes: { 'innovatienetwerk.attempt': attempt },
  });
  const outcome = await send().then(
    (): Attempt => 'accepted',
    (error: unknown): Attempt => {
      span.fail(error instanceof Error ? error.name : 'unknown');
      return isFinal(error) ? 'refused' : 'failed';
    },
  );
  span.set({ 'innovatienetwerk.mail.outcome': outcome });
  span.end();
  if (telemetry.logsSteps)
    telemetry.logFor(span.context).debug({ event: 'mail_attempted', mailId: mail.id, attempt, outcome });
  return outcome;
}
