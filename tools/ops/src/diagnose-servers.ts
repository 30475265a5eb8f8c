import { text, type Bilingual } from '@innovatienetwerk/contract';
import type { Facts, ProcessFacts } from './facts.ts';
import type { Diagnosis } from './finding.ts';

/** So many slow operations, and such a share of all, are no accident. */
const SLOW_OPERATIONS = 3;
const SLOW_SHARE = 0.05;
const FULL_SHARE = 0.03;
const FULL_BYTES = 64 * 1024 * 1024;
/** The errors of the store when there is no room, or when a server fails inside and does not say why. */
const NO_ROOM = ['StoreFull', 'StoreFailing'] as const;

const missing = (facts: Facts, part: string): readonly ProcessFacts[] =>
  facts.processes.filter(({ parts }) => parts?.[part] !== undefined && parts[part] !== 'ok');

const tell = (part: string, { name, parts }: ProcessFacts): string =>
  `${name}: ${part} ${parts?.[part] ?? '?'}`;

export const busIsAway = (facts: Facts): boolean => missing(facts, 'bus').length > 0;
export const databaseIsAway = (facts: Facts): boolean => missing(facts, 'database').length > 0;

function away(
  facts: Facts,
  part: 'bus' | 'database',
  what: Bilingual,
  todo: Bilingual,
): readonly Diagnosis[] {
  const without = missing(facts, part);
  if (without.length === 0) return [];
  const evidence = without.map((process) => tell(part, process));
  return [{ code: `${part}-away`, severity: 'wrong', subject: part, what, evidence, todo }];
}

export const diagnoseBus = (facts: Facts): readonly Diagnosis[] =>
  away(
    facts,
    'bus',
    text('De bus (NATS) is weg.', 'The bus (NATS) is away.'),
    text(
      'Breng NATS terug. Niets gaat verloren: wat is bevestigd wacht in de outboxen en wordt daarna één keer gepubliceerd.',
      'Bring NATS back. Nothing is lost: what was acknowledged waits in the outboxes and is published once afterwards.',
    ),
  );

export const diagnoseDatabase = (facts: Facts): readonly Diagnosis[] =>
  away(
    facts,
    'database',
    text('De database is weg.', 'The database is away.'),
    text(
      'Breng de database terug. Diensten gaan vanzelf verder, zonder herstart.',
      'Bring the database back. Services go on by themselves, without a restart.',
    ),
  );

export function diagnoseSlowness(facts: Facts): readonly Diagnosis[] {
  if (databaseIsAway(facts)) return [];
  const slow = facts.processes.filter(
    ({ activity }) =>
      activity !== undefined &&
      ((activity.database.slow >= SLOW_OPERATIONS &&
        activity.database.slow >= SLOW_SHARE * activity.database.operations) ||
        (activity.database.failures['StoreUnavailable'] ?? 0) > 0),
  );
  if (slow.length === 0) return [];
  return [
    {
      code: 'database-slow',
      severity: 'wrong',
      subject: 'database',
      what: text('De database is traag.', 'The database is slow.'),
      evidence: slow.map(({ name, activity }) => {
        const { operations = 0, slow: late = 0, failures = {} } = activity?.database ?? {};
        const givenUp = failures['StoreUnavailable'] ?? 0;
        return `${name}: ${late} of ${operations} operations took more than 250 ms, ${givenUp} were given up`;
      }),
      todo: text(
        'Zoek de trage vraag (de profiler van de database, of db_client_operation_duration per verzameling) en kijk naar schijf, geheugen en kopieën die achterlopen.',
        'Find the slow query (the profiler of the database, or db_client_operation_duration by collection) and look at disk, memory and replicas that are behind.',
      ),
    },
  ];
}

const ROOM = text(
  'Maak ruimte of maak de schijf groter. Er is niets half geschreven; daarna gaat alles vanzelf verder.',
  'Make room or make the disk larger. Nothing was half written; afterwards all goes on by itself.',
);
const ROOM_AND_RESTART = text(
  'Maak ruimte of maak de schijf groter, en start NATS dan opnieuw; met npm start gebeurt dat vanzelf. Er gaat niets verloren: wat is bevestigd wacht in de outboxen.',
  'Make room or make the disk larger, and then start NATS again; under npm start that happens by itself. Nothing is lost: what was acknowledged waits in the outboxes.',
);

export function diagnoseDisks({ disks, processes, busWriteError }: Facts): readonly Diagnosis[] {
  const full = disks.filter(
    ({ freeBytes, totalBytes }) => freeBytes < FULL_BYTES || freeBytes / totalBytes < FULL_SHARE,
  );
  const refused = processes.filter(({ activity }) =>
    NO_ROOM.some((error) => (activity?.database.failures[error] ?? 0) > 0),
  );
  if (full.length + refused.length === 0 && busWriteError === undefined) return [];
  return [
    {
      code: 'disk-full',
      severity: 'wrong',
      subject: full[0]?.name ?? (busWriteError === undefined ? 'database' : 'bus'),
      what: text('Een schijf is vol, of bijna.', 'A disk is full, or nearly.'),
      evidence: [
        ...full.map(
          ({ name, freeBytes, totalBytes }) =>
            `${name}: ${Math.round(freeBytes / 1024 / 1024)} of ${Math.round(totalBytes / 1024 / 1024)} MB free`,
        ),
        ...refused.map(({ name }) => `${name}: writes were refused for lack of room`),
        ...(busWriteError === undefined ? [] : [`bus: ${busWriteError}`]),
      ],
      todo: busWriteError === undefined ? ROOM : ROOM_AND_RESTART,
    },
  ];
}

export function diagnosePermissions({ processes }: Facts): readonly Diagnosis[] {
  return processes.flatMap(({ name, activity }) => {
    const refused = activity?.refusedEvents['forbidden'] ?? 0;
    if (refused === 0) return [];
    return [
      {
        code: 'permission-refused',
        severity: 'wrong',
        subject: name,
        what: text(
          `De bus weigert wat ${name} wil publiceren.`,
          `The bus refuses what ${name} wants to publish.`,
        ),
        evidence: [`${refused} times forbidden within ${Math.round((activity?.betweenMs ?? 0) / 1_000)} s`],
        todo: text(
          'De rechten op de bus zijn ouder dan de contracten: breng de accounts opnieuw aan met de huidige release (docs/nats-permissions.md).',
          'The permissions on the bus are older than the contracts: provision the accounts again with the present release (docs/nats-permissions.md).',
        ),
      } satisfies Diagnosis,
    ];
  });
}
