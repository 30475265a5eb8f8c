import { text } from '@innovatienetwerk/contract';
import type { Facts, ProcessFacts } from './facts.ts';
import type { Diagnosis } from './finding.ts';

/** Replaced this often within a minute is no accident. */
const LOOP_TIMES = 3;
const LOOP_WITHIN_MS = 60_000;
/** Leases and embargoes go by the clock; a difference beyond this shows. */
const SKEW_MS = 2_000;

const latelyReplaced = ({ replacedAt }: ProcessFacts, now: number): number =>
  replacedAt.filter((moment) => now - Date.parse(moment) <= LOOP_WITHIN_MS).length;

const loops = (process: ProcessFacts, now: number): boolean => latelyReplaced(process, now) >= LOOP_TIMES;

/** Regions of which nothing answers, while something else does. */
export function lostRegions({ processes }: Facts): ReadonlySet<string> {
  const byRegion = Map.groupBy(processes, ({ region }) => region);
  const lost = [...byRegion].filter(([, members]) => members.every(({ reachable }) => !reachable));
  if (lost.length === byRegion.size) return new Set();
  return new Set(lost.flatMap(([region]) => (region === undefined ? [] : [region])));
}

export function diagnoseRegions(facts: Facts): readonly Diagnosis[] {
  return [...lostRegions(facts)].map((region) => ({
    code: 'region-lost',
    severity: 'wrong',
    subject: region,
    what: text(
      `Regio ${region} is niet te bereiken: geen enkel proces daar antwoordt.`,
      `Region ${region} cannot be reached: no process there answers.`,
    ),
    evidence: facts.processes
      .filter((process) => process.region === region)
      .map(({ name, url }) => `${name} ${url ?? ''}: no answer`),
    todo: text(
      'Kijk naar het netwerk en de toegang tot die regio. Wat daar is vastgelegd wacht in de outboxen en komt als de verbinding terug is.',
      'Look at the network and the way into that region. What was recorded there waits in the outboxes and comes when the connection is back.',
    ),
  }));
}

export function diagnoseCrashLoops({ processes, at }: Facts): readonly Diagnosis[] {
  const now = Date.parse(at);
  return processes
    .filter((process) => loops(process, now))
    .map((process) => ({
      code: 'crash-loop',
      severity: 'wrong',
      subject: process.name,
      what: text(`${process.name} begint steeds opnieuw.`, `${process.name} keeps starting again.`),
      evidence: [
        `replaced ${latelyReplaced(process, now)} times in the last minute, last at ${process.replacedAt.at(-1) ?? '?'}`,
        process.reachable ? 'it answers at this moment' : 'it does not answer at this moment',
      ],
      todo: text(
        'Lees de laatste regels van zijn log: daar staat waarom het eindigt. Ging er een release of instelling aan vooraf, draai die terug.',
        'Read the last lines of its log: they say why it ends. When a release or a setting came before it, take that back.',
      ),
    }));
}

export function diagnoseProcesses(facts: Facts): readonly Diagnosis[] {
  const now = Date.parse(facts.at);
  const lost = lostRegions(facts);
  return facts.processes
    .filter(({ reachable, region }) => !reachable && (region === undefined || !lost.has(region)))
    .filter((process) => !loops(process, now))
    .map(({ name, url, startedAt }) => ({
      code: 'process-away',
      severity: 'wrong',
      subject: name,
      what: text(`${name} antwoordt niet.`, `${name} does not answer.`),
      evidence: [
        `${url ?? 'its ops port'}: no answer`,
        ...(startedAt === undefined ? [] : [`last started at ${startedAt}`]),
      ],
      todo: text(
        'Start het proces, of kijk waarom de omgeving dat niet doet. Wat ernaar onderweg is wacht in de stromen.',
        'Start the process, or see why its environment does not. What is on its way to it waits in the streams.',
      ),
    }));
}

const OF_SERVERS = new Set(['bus', 'database']);

/** Not ready by itself, and not because of a server: it starts, or it stops. */
export function diagnoseUnready({ processes }: Facts): readonly Diagnosis[] {
  return processes.flatMap(({ name, parts = {} }) => {
    const own = Object.entries(parts).filter(([part, state]) => state !== 'ok' && !OF_SERVERS.has(part));
    const ofServer = Object.entries(parts).some(([part, state]) => state !== 'ok' && OF_SERVERS.has(part));
    if (own.length === 0 || ofServer) return [];
    return [
      {
        code: 'process-not-ready',
        severity: 'warning',
        subject: name,
        what: text(`${name} is nog niet klaar.`, `${name} is not ready yet.`),
        evidence: own.map(([part, state]) => `${part}: ${state}`),
        todo: text(
          'Kijk over een halve minuut weer. Blijft het zo, lees dan zijn log.',
          'Look again in half a minute. When it stays so, read its log.',
        ),
      } satisfies Diagnosis,
    ];
  });
}

export function diagnoseGateway({ gateway, processes }: Facts): readonly Diagnosis[] {
  const { status, reachable, url } = gateway;
  if (status === 401 || status === 403)
    return [
      {
        code: 'not-allowed',
        severity: 'wrong',
        subject: 'gateway',
        what: text('Dit token mag dit niet vragen.', 'This token may not ask this.'),
        evidence: [`${url}: ${status}`],
        todo: text(
          'Geef met --token een token van iemand met de rol ops.',
          'Give a token of somebody with the role ops, by --token.',
        ),
      },
    ];
  // The process by that name says it already.
  if (reachable || processes.some((process) => process.name === 'gateway' && !process.reachable)) return [];
  return [
    {
      code: 'gateway-away',
      severity: 'wrong',
      subject: 'gateway',
      what: text('De toegangspoort antwoordt niet.', 'The gateway does not answer.'),
      evidence: [`${url}: no answer`],
      todo: text(
        'Kijk of het adres klopt en of er iets tussen staat dat verzoeken tegenhoudt.',
        'See whether the address is right and whether something in between keeps requests away.',
      ),
    },
  ];
}

export function diagnoseClocks({ clocks }: Facts): readonly Diagnosis[] {
  return clocks
    .filter(({ aheadMs }) => Math.abs(aheadMs) > SKEW_MS)
    .map(({ of, aheadMs }) => ({
      code: 'clock-skew',
      severity: 'wrong',
      subject: of,
      what: text(
        `De klok van ${of} loopt ${aheadMs > 0 ? 'voor' : 'achter'}.`,
        `The clock of ${of} is ${aheadMs > 0 ? 'fast' : 'slow'}.`,
      ),
      evidence: [`${(aheadMs / 1_000).toFixed(1)} s ahead of the clock here`],
      todo: text(
        'Zet de tijd van die machine (of van deze) gelijk met NTP. Tot dan kunnen embargo’s, tokens en het wisselen van taken op het verkeerde moment komen.',
        'Bring the time of that machine (or of this one) in line by NTP. Until then embargoes, tokens and the handing over of tasks may come at the wrong moment.',
      ),
    }));
}
