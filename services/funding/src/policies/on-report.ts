import { events as fieldlabs } from '@innovatienetwerk/fieldlabs/contract';
import { allOf, policy } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { events } from '../../contract/index.ts';
import { applications } from '../application/state.ts';
import { reach } from '../award/decide.ts';
import { approveSpending } from '../award/settlement.ts';
import { awards } from '../award/state.ts';
import { expectReport, lapse, reschedule } from '../financial-report/decide.ts';
import { finalDueOn, plannedReports } from '../financial-report/plan.ts';
import { reportIdOf, reports } from '../financial-report/state.ts';

/** Who gets money accounts for it: the reports of an award are expected from the day it is made. */
export const onAwardGrantedExpectReports = policy(
  'expect-reports',
  events.awardGranted,
  async ({ data: { awardId, applicationId } }, { parts, create, change }) => {
    const [award, application] = await Promise.all([
      parts.aggregates(awards).load(awardId),
      parts.aggregates(applications).load(applicationId),
    ]);
    // The award was written together with the event, and its application long before.
    if (award === null || application === null) return;
    const { grantedOn } = award.state;
    for (const { kind, dueOn } of plannedReports(grantedOn, application.state.described.durationMonths)) {
      const reportId = reportIdOf(awardId, kind);
      // oxlint-disable-next-line no-await-in-loop -- two at most
      await create(reports, reportId, () =>
        expectReport({ reportId, awardId, applicationId, kind, dueOn }, awards.scope(award.state)),
      );
      // oxlint-disable-next-line no-await-in-loop -- two at most
      const now = await parts.aggregates(awards).load(awardId);
      // Withdrawn meanwhile: the reaction to that may have looked before this report was there.
      if (now?.state.status === 'withdrawn')
        // oxlint-disable-next-line no-await-in-loop -- two at most
        await change(reports, reportId, (state) => lapse(reportId, state));
    }
  },
);

/** The work is done: from that day on the final account is due. */
export const onPhaseEnded = policy(
  'time-final-report',
  fieldlabs.phaseEnded,
  async ({ time, data: { awardId } }, { change }) => {
    if (awardId === undefined) return;
    const reportId = reportIdOf(awardId, 'final');
    // However late it is heard.
    const endedOn = dayOf(new Date(time));
    await change(reports, reportId, (state) => reschedule(reportId, state, finalDueOn(endedOn)));
  },
);

export const onAwardWithdrawnLapseReports = policy(
  'lapse-reports',
  events.awardWithdrawn,
  async ({ data: { awardId } }, reaction) => {
    for (const { id } of await allOf(reaction.parts, reports, { 'state.awardId': awardId }))
      // oxlint-disable-next-line no-await-in-loop -- two at most
      await reaction.change(reports, id, (state) => lapse(id, state));
  },
);

export const onReportApproved = policy(
  'account-for-award',
  events.reportApproved,
  ({ data: { awardId, reportId, kind, realised } }, { change }) =>
    change(awards, awardId, (state, now) => {
      const spending = { reportId, spending: realised, final: kind === 'final' };
      const accounted = approveSpending(awardId, state, spending);
      const moment = kind === 'final' ? 'report-approved' : 'interim-report-approved';
      const released = reach(awardId, state, moment, now);
      return 'refused' in accounted || 'refused' in released ? [] : [...accounted, ...released];
    }),
);
