import { text } from '@innovatienetwerk/contract';
import { busIsAway, databaseIsAway } from './diagnose-servers.ts';
import type { Facts } from './facts.ts';
import type { Diagnosis } from './finding.ts';

/** Events move within a second; what waits longer than this does not move. */
const RELAY_LATE_MS = 10_000;
const CONSUMER_LATE_MS = 30_000;

const ageMs = (at: string, oldestAt: string | undefined): number =>
  oldestAt === undefined ? 0 : Date.parse(at) - Date.parse(oldestAt);
const seconds = (ms: number): string => `${Math.round(ms / 1_000)} s`;

/** While a server is away everything waits, and that is said once. */
const serverIsAway = (facts: Facts): boolean => busIsAway(facts) || databaseIsAway(facts);

export function diagnoseRelays(facts: Facts): readonly Diagnosis[] {
  if (serverIsAway(facts)) return [];
  return Object.values(facts.queues).flatMap(({ service, outbox }) => {
    const late = ageMs(facts.at, outbox.oldestAt);
    if (outbox.waiting === 0 || late < RELAY_LATE_MS) return [];
    const activity = facts.processes.find(({ name }) => name === service)?.activity;
    const { taskFailures = {}, refusedEvents = {} } = activity ?? {};
    return [
      {
        code: 'relay-stuck',
        severity: 'wrong',
        subject: service,
        what: text(
          `Wat ${service} vastlegt wordt niet gepubliceerd.`,
          `What ${service} records is not published.`,
        ),
        evidence: [
          `${outbox.waiting} objects wait, the oldest for ${seconds(late)}`,
          ...Object.entries(taskFailures).map(
            ([task, count]) => `task ${task} failed ${count} times just now`,
          ),
          ...Object.entries(refusedEvents).map(
            ([outcome, count]) => `the bus did not take ${count} events just now: ${outcome}`,
          ),
        ],
        todo: text(
          'Zoek task_failed in het log van de dienst: daar staat de fout. Wat wacht is veilig.',
          'Look for task_failed in the log of the service: it names the error. What waits is safe.',
        ),
      } satisfies Diagnosis,
    ];
  });
}

export function diagnoseConsumers(facts: Facts): readonly Diagnosis[] {
  if (serverIsAway(facts)) return [];
  return Object.values(facts.queues).flatMap(({ service, consumers }) =>
    consumers.flatMap(({ stream, pending, inProgress, oldestAt }) => {
      const late = ageMs(facts.at, oldestAt);
      if (pending + inProgress === 0 || late < CONSUMER_LATE_MS) return [];
      return [
        {
          code: 'consumer-stuck',
          severity: 'wrong',
          subject: `${service} ← ${stream}`,
          what: text(
            `${service} verwerkt niet wat er in ${stream} staat.`,
            `${service} does not process what is in ${stream}.`,
          ),
          evidence: [`${pending} pending, ${inProgress} in progress, the oldest of ${seconds(late)} ago`],
          todo: text(
            'Kijk of de dienst klaar is en wat zij probeert: dezelfde gebeurtenis steeds opnieuw is een fout die een kwartier later opzij gaat; groei met alles in orde vraagt meer exemplaren.',
            'See whether the service is ready and what it tries: the same event again and again is a failure that is set aside after a quarter of an hour; growth with everything well asks for more replicas.',
          ),
        } satisfies Diagnosis,
      ];
    }),
  );
}

const SHOWN = 5;

export function diagnoseDeadLetters({ deadLetters }: Facts): readonly Diagnosis[] {
  return Object.entries(deadLetters).flatMap(([service, letters]) => {
    if (letters.length === 0) return [];
    return [
      {
        code: 'dead-letters',
        severity: 'wrong',
        subject: service,
        what: text(`${service} heeft gebeurtenissen opzijgezet.`, `${service} has set events aside.`),
        evidence: letters
          .slice(0, SHOWN)
          .map(
            ({ id, eventType = 'unreadable', reason, error }) => `${id} ${eventType}: ${reason}, ${error}`,
          ),
        todo: text(
          'Herstel de oorzaak en verwerk ze opnieuw: npm run ops -- dead-letters --replay <id>.',
          'Mend the cause and process them again: npm run ops -- dead-letters --replay <id>.',
        ),
      } satisfies Diagnosis,
    ];
  });
}

export function diagnoseStuckProcesses({ processes }: Facts): readonly Diagnosis[] {
  return processes.flatMap(({ name, stuck = {} }) => {
    const found = Object.entries(stuck).filter(([, count]) => count > 0);
    if (found.length === 0) return [];
    return [
      {
        code: 'process-stuck',
        severity: 'warning',
        subject: name,
        what: text(
          'Een proces van een Fieldlab wacht langer dan afgesproken.',
          'A process of a Fieldlab waits longer than agreed.',
        ),
        evidence: found.map(([waitingFor, count]) => `${count} waiting for ${waitingFor}`),
        todo: text(
          'Kijk bij de Fieldlabs welke stap wacht en op wie; de betrokkenen hebben bericht gekregen.',
          'See at the Fieldlabs which step waits and for whom; those concerned were told.',
        ),
      } satisfies Diagnosis,
    ];
  });
}
