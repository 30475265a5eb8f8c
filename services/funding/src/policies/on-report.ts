import { events as fieldlabs } from '@innovatienetwerk/fieldlabs/contract';
import { allOf, policy } from '@innovatienetwerk/service';
import { dayOf } from '@innovatienetwerk/values';
import { events } from '../../contract/index.ts';
import { applications } from '../application/state.ts';
import { reach } from '../award/decide.ts';
import { approveSpending } from '../award/settlement.ts';
import { awards } from '../award/state.ts';
import { needForReport } from '../change-request/decide.ts';
import { changeRequestIdOf, changeRequests } from '../change-request/state.ts';
import { expectReport, lapse, reschedule } from '../financial-report/decide.ts';
import { finalDueOn, plannedReports } from '../financial-report/plan.ts';
import { reportIdOf, reports } from '../financial-report/state.ts';

/** Who gets money accounts for it: the reports of an award are expected from the day it is made. */
export const onAwardGrantedExpectReports = policy(
  'expect-reports',
  events.awardGranted,
  async ({ data: { awardId, applicationId } }, { parts, create }) => {
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
    }
  },
);

/** The work is done: from that day on the final account is due. */
export const onPhaseEnded = policy(
  'time-final-report',
  fieldlabs.phaseEnded,
  async ({ data: { awardId } }, { change, now }) => {
    if (awardId === undefined) return;
    const reportId = reportIdOf(awardId, 'final');
    await change(reports, reportId, (state) => reschedule(reportId, state, finalDueOn(dayOf(now))));
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

/** A report that shows too great a shift makes a change request needed, by itself. */
export const onReportSubmitted = policy(
  'need-change',
  events.reportSubmitted,
  async ({ data: { awardId, reportId, overspent } }, { parts, create }) => {
    const award = await parts.aggregates(awards).load(awardId);
    if (award === null) return;
    const changeRequestId = changeRequestIdOf(awardId, reportId);
    await create(changeRequests, changeRequestId, () =>
      needForReport(changeRequestId, awardId, award.state, overspent),
    );
  },
);

export const onReportApproved = policy(
  'account-for-award',
  events.reportApproved,
  ({ data: { awardId, reportId, kind, realised } }, { change }) =>
    change(awards, awardId, (state, now) => {
      const spending = { reportId, spending: realised, final: kind === 'final' };
      const accounted = approveSpending(awardId, state, spending);
      const released = reach(awardId, state, 'report-approved', now);
      return 'refused' in accounted || 'refused' in released ? [] : [...accounted, ...released];
    }),
);
