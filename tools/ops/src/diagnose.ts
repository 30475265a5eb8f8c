import {
  diagnoseConsumers,
  diagnoseDeadLetters,
  diagnoseRelays,
  diagnoseStuckProcesses,
} from './diagnose-events.ts';
import { diagnoseCertificates, diagnoseEndpoints, diagnoseMail } from './diagnose-outside.ts';
import {
  diagnoseClocks,
  diagnoseCrashLoops,
  diagnoseGateway,
  diagnoseProcesses,
  diagnoseRegions,
  diagnoseUnready,
} from './diagnose-processes.ts';
import {
  diagnoseBus,
  diagnoseDatabase,
  diagnoseDisks,
  diagnosePermissions,
  diagnoseSlowness,
} from './diagnose-servers.ts';
import type { Facts } from './facts.ts';
import { runbooks, type Diagnosis, type Finding } from './finding.ts';

/** Causes before what follows from them. */
const checks: readonly ((facts: Facts) => readonly Diagnosis[])[] = [
  diagnoseGateway,
  diagnoseRegions,
  diagnoseBus,
  diagnoseDatabase,
  diagnoseDisks,
  diagnoseCrashLoops,
  diagnoseProcesses,
  diagnoseUnready,
  diagnosePermissions,
  diagnoseSlowness,
  diagnoseRelays,
  diagnoseConsumers,
  diagnoseDeadLetters,
  diagnoseEndpoints,
  diagnoseMail,
  diagnoseCertificates,
  diagnoseClocks,
  diagnoseStuckProcesses,
];

/** What is wrong with a platform of which these things were seen. */
export const diagnose = (facts: Facts): readonly Finding[] =>
  checks
    .flatMap((check) => check(facts))
    .map((diagnosis) => ({ ...diagnosis, runbook: runbooks[diagnosis.code] }));

/** Whether anything at all was seen; without it, no findings would mean nothing. */
export const couldLook = ({ gateway, processes, queues }: Facts): boolean =>
  gateway.reachable || processes.some(({ reachable }) => reachable) || Object.keys(queues).length > 0;
