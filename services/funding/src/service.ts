import { delegationsView, organisationsView } from '@innovatienetwerk/network/contract';
import { defineService } from '@innovatienetwerk/service';
import { contract } from '../contract/index.ts';
import * as applicationHandlers from './application/handlers.ts';
import { draftsSchedule } from './application/schedule.ts';
import { applications } from './application/state.ts';
import * as awardHandlers from './award/handlers.ts';
import { awards } from './award/state.ts';
import * as callHandlers from './call/handlers.ts';
import { callsSchedule } from './call/schedule.ts';
import { calls } from './call/state.ts';
import * as changeRequestHandlers from './change-request/handlers.ts';
import { changeRequests } from './change-request/state.ts';
import * as deadlineHandlers from './deadline/handlers.ts';
import { decisionTermsSchedule } from './deadline/schedule.ts';
import { decisionTerms } from './deadline/state.ts';
import * as eligibilityHandlers from './eligibility/handlers.ts';
import * as reportHandlers from './financial-report/handlers.ts';
import { reportsSchedule } from './financial-report/schedule.ts';
import { reports } from './financial-report/state.ts';
import * as formHandlers from './form/handlers.ts';
import { forms } from './form/state.ts';
import { onApplicationWithdrawn } from './policies/on-application-over.ts';
import { onAwardGranted, onAwardSettled, onAwardWithdrawn } from './policies/on-award.ts';
import { onAwardFreed, onAwardHeld, onAwardWithdrawnLapseChanges } from './policies/on-change-request.ts';
import { onParticipantLeft } from './policies/on-participant-left.ts';
import { onPhaseBudgetRequested } from './policies/on-phase-budget-requested.ts';
import { onPhaseClosureReported, onPhaseDecided, onPhaseStarted } from './policies/on-phase-moment.ts';
import { onFieldlabStopped, onPhaseCancelled } from './policies/on-phase-over.ts';
import {
  onAwardGrantedExpectReports,
  onAwardWithdrawnLapseReports,
  onPhaseEnded,
  onReportApproved,
} from './policies/on-report.ts';
import { onApplicationSubmitted, onDecided } from './policies/on-term.ts';
import * as schemeHandlers from './scheme/handlers.ts';
import { schemes } from './scheme/state.ts';

export const service = defineService({
  contract,
  aggregates: [schemes, forms, calls, applications, decisionTerms, awards, changeRequests, reports],
  handlers: {
    ...schemeHandlers,
    ...formHandlers,
    ...callHandlers,
    ...eligibilityHandlers,
    ...applicationHandlers,
    ...deadlineHandlers,
    ...awardHandlers,
    ...changeRequestHandlers,
    ...reportHandlers,
  },
  policies: [
    onPhaseBudgetRequested,
    onPhaseStarted,
    onPhaseClosureReported,
    onPhaseDecided,
    onPhaseEnded,
    onPhaseCancelled,
    onFieldlabStopped,
    onParticipantLeft,
    onApplicationSubmitted,
    onApplicationWithdrawn,
    ...onDecided,
    onAwardGranted,
    onAwardGrantedExpectReports,
    onAwardWithdrawn,
    onAwardWithdrawnLapseReports,
    onAwardSettled,
    onAwardWithdrawnLapseChanges,
    onAwardHeld,
    onAwardFreed,
    onReportApproved,
  ],
  views: [organisationsView, delegationsView],
  schedules: [callsSchedule, draftsSchedule, decisionTermsSchedule, reportsSchedule],
  delegations: delegationsView,
});
