import { policy, type Reaction } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { events } from '../../contract/index.ts';
import { applications } from '../application/state.ts';
import { calls } from '../call/state.ts';
import { meet, start } from '../deadline/decide.ts';
import { decisionTerms } from '../deadline/state.ts';

/** The decision term runs from the day of submission, for as many weeks as the call says. */
export const onApplicationSubmitted = policy(
  'start-term',
  events.applicationSubmitted,
  async ({ data: { applicationId, callId, organisationId } }, { parts, create }) => {
    const [application, call] = await Promise.all([
      parts.aggregates(applications).load(applicationId),
      parts.aggregates(calls).load(callId),
    ]);
    // Both were written together with the event.
    if (application === null || call === null) return;
    const { scope, state } = application;
    await create(decisionTerms, applicationId, (now) =>
      start({
        applicationId,
        callId,
        organisationId,
        startsOn: dayOf(state.submittedAt ?? now),
        weeks: call.state.terms.decisionWeeks,
        place: scope,
      }),
    );
  },
);

/** It was decided or is not needed any more. A draft or a concept has no term. */
async function meetTerm(applicationId: string, { parts, change }: Reaction): Promise<void> {
  const application = await parts.aggregates(applications).load(applicationId);
  if (application?.state.submittedAt === undefined) return;
  await change(decisionTerms, applicationId, meet);
}

export const onDecided = [
  policy('meet-term-of-award', events.awardGranted, ({ data }, reaction) =>
    meetTerm(data.applicationId, reaction),
  ),
  policy('meet-term-of-rejection', events.applicationRejected, ({ data }, reaction) =>
    meetTerm(data.applicationId, reaction),
  ),
  policy('meet-term-of-withdrawal', events.applicationWithdrawn, ({ data }, reaction) =>
    meetTerm(data.applicationId, reaction),
  ),
] as const;
