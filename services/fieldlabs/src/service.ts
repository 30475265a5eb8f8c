import { delegationsView, organisationsView } from '@innovatienetwerk/network/contract';
import { defineService, imports } from '@innovatienetwerk/service';
import { contract } from '../contract/index.ts';
import * as adoptionHandlers from './adoption/handlers.ts';
import { adoptions } from './adoption/state.ts';
import * as experimentHandlers from './experiment/handlers.ts';
import { experiments } from './experiment/state.ts';
import * as fieldlabHandlers from './fieldlab/handlers.ts';
import * as phaseHandlers from './fieldlab/phase-handlers.ts';
import { fieldlabs } from './fieldlab/state.ts';
import * as goalHandlers from './goal/handlers.ts';
import { goals } from './goal/state.ts';
import * as hoursHandlers from './hours/handlers.ts';
import { hoursEntries } from './hours/state.ts';
import * as journalHandlers from './journal/handlers.ts';
import { journalEntries } from './journal/state.ts';
import * as measurementHandlers from './measurement/handlers.ts';
import { importMeasurements } from './measurement/import.ts';
import { measurements } from './measurement/state.ts';
import * as milestoneHandlers from './milestone/handlers.ts';
import { milestones } from './milestone/state.ts';
import * as participantHandlers from './participant/handlers.ts';
import { departuresSchedule } from './participant/schedule.ts';
import { participants } from './participant/state.ts';
import { onApplicationRejected } from './policies/on-application-rejected.ts';
import { onApplicationSubmitted } from './policies/on-application-submitted.ts';
import { onApplicationWithdrawn } from './policies/on-application-withdrawn.ts';
import { onAssignmentBegun } from './policies/on-assignment-begun.ts';
import { onAssignmentEnded } from './policies/on-assignment-ended.ts';
import { onAwardGranted } from './policies/on-award-granted.ts';
import { onAwardWithdrawn } from './policies/on-award-withdrawn.ts';
import { onFieldlabProposed } from './policies/on-fieldlab-proposed.ts';
import { onHoursLogged } from './policies/on-hours-logged.ts';
import { onIdeaDecided } from './policies/on-idea-decided.ts';
import { onParticipantJoined } from './policies/on-participant-joined.ts';
import { onParticipantLeft } from './policies/on-participant-left.ts';
import { onScaleUpWaiting } from './policies/on-scale-up-waiting.ts';
import * as processHandlers from './process/handlers.ts';
import { observeProcesses } from './process/observe.ts';
import { processSchedule } from './process/schedule.ts';
import * as riskHandlers from './risk/handlers.ts';
import { risks } from './risk/state.ts';
import * as scaleUpHandlers from './scale-up/handlers.ts';
import { scaleUpsSchedule } from './scale-up/schedule.ts';
import { scaleUps } from './scale-up/state.ts';
import * as scoreHandlers from './score/handlers.ts';
import * as steeringGroupHandlers from './steering-group/handlers.ts';
import { steeringGroups } from './steering-group/state.ts';
import { expertRequestsView } from './views/expert-requests.ts';
import { ideasView } from './views/ideas.ts';

export const service = defineService({
  contract,
  aggregates: [
    steeringGroups,
    fieldlabs,
    participants,
    hoursEntries,
    experiments,
    goals,
    measurements,
    journalEntries,
    milestones,
    risks,
    scaleUps,
    adoptions,
    imports,
  ],
  handlers: {
    ...steeringGroupHandlers,
    ...fieldlabHandlers,
    ...phaseHandlers,
    ...processHandlers,
    ...participantHandlers,
    ...hoursHandlers,
    ...experimentHandlers,
    ...goalHandlers,
    ...measurementHandlers,
    importMeasurements,
    ...scoreHandlers,
    ...journalHandlers,
    ...milestoneHandlers,
    ...riskHandlers,
    ...scaleUpHandlers,
    ...adoptionHandlers,
  },
  policies: [
    onIdeaDecided,
    onFieldlabProposed,
    onParticipantJoined,
    onParticipantLeft,
    onApplicationSubmitted,
    onApplicationRejected,
    onApplicationWithdrawn,
    onAwardGranted,
    onAwardWithdrawn,
    onAssignmentBegun,
    onAssignmentEnded,
    onHoursLogged,
    onScaleUpWaiting,
  ],
  views: [organisationsView, ideasView, expertRequestsView, delegationsView],
  schedules: [processSchedule, departuresSchedule, scaleUpsSchedule],
  observe: observeProcesses,
  delegations: delegationsView,
});
