import type { EventEnvelope } from '@innovatienetwerk/contract';
import type { Db } from 'mongodb';
import type { Acknowledged } from './writers.ts';

/** What must hold whatever was killed. Each check gives what is wrong, in words; nothing when all is well. */

const STEPS = { drafted: 0, saved: 1, submitted: 2 } as const;

interface IdeaAsRead {
  readonly status: string;
  readonly title: string;
  readonly goal?: string;
}

/** What was told to a client can be read back. */
export function unreadable(told: Acknowledged, read: IdeaAsRead | undefined): string | undefined {
  const { ideaId, step, title } = told;
  if (read === undefined) return `idea ${ideaId} was acknowledged (${step}) and is gone`;
  if (read.title !== title) return `idea ${ideaId} has another title than was acknowledged`;
  if (STEPS[step] >= STEPS.saved && read.goal === undefined) return `idea ${ideaId} lost a saved form`;
  if (step === 'submitted' && read.status === 'draft')
    return `idea ${ideaId} was submitted and is a draft again`;
  return undefined;
}

/** Each event once, and the events of each object in order from 1 without a hole. */
export function streamFaults(events: readonly EventEnvelope[]): readonly string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const last = new Map<string, number>();
  for (const event of events) {
    if (ids.has(event.id)) faults.push(`event ${event.id} (${event.type}) is in the stream twice`);
    ids.add(event.id);
    const key = `${event.aggregate}/${event.aggregateId}`;
    const expected = (last.get(key) ?? 0) + 1;
    if (event.sequence !== expected)
      faults.push(`${key}: event ${event.sequence} came where ${expected} was due`);
    last.set(key, event.sequence);
  }
  return faults;
}

interface Numbered {
  readonly _id: string;
  readonly sequence: number;
  readonly pending: boolean;
}

/** Each committed change is in the stream: every object has as many events there as it has recorded. */
export async function unpublished(
  database: Db,
  collections: Readonly<Record<string, string>>,
  events: readonly EventEnvelope[],
): Promise<readonly string[]> {
  const counts = Map.groupBy(events, (event) => `${event.aggregate}/${event.aggregateId}`);
  const faults: string[] = [];
  let objects = 0;
  for (const [aggregate, collection] of Object.entries(collections)) {
    const documents = await database
      .collection<Numbered>(collection)
      .find({}, { projection: { sequence: 1, pending: 1 } })
      .toArray();
    objects += documents.length;
    for (const { _id: id, sequence, pending } of documents) {
      const published = counts.get(`${aggregate}/${id}`)?.length ?? 0;
      if (published !== sequence)
        faults.push(`${aggregate} ${id} recorded ${sequence} events, the stream has ${published}`);
      if (pending) faults.push(`${aggregate} ${id} still has events in its outbox`);
    }
  }
  if (counts.size !== objects)
    faults.push(`the stream knows ${counts.size} objects, the database ${objects}`);
  return faults;
}

/** The log of a service and its stream hold the same events. */
export async function logFaults(database: Db, events: readonly EventEnvelope[]): Promise<readonly string[]> {
  const entries = await database
    .collection<{ eventId: string }>('log')
    .find({}, { projection: { eventId: 1 } })
    .toArray();
  const logged = new Set(entries.map((entry) => entry.eventId));
  const faults = events
    .filter((event) => !logged.has(event.id))
    .map((event) => `event ${event.id} is in the stream and not in the log`);
  if (logged.size !== entries.length) faults.push('the log has an event twice');
  if (logged.size !== events.length)
    faults.push(`the log has ${logged.size} events, the stream ${events.length}`);
  return faults;
}

/** Every submitted idea has exactly one of what follows from it. */
export async function effectFaults(
  database: Db,
  collection: string,
  field: string,
  filter: object,
  submitted: ReadonlySet<string>,
): Promise<readonly string[]> {
  const found = await database
    .collection(collection)
    .find(filter, { projection: { [field]: 1 } })
    .toArray();
  const counts = new Map<string, number>();
  for (const document of found) {
    const id = String(
      field
        .split('.')
        .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document),
    );
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...submitted]
    .filter((id) => counts.get(id) !== 1)
    .map((id) => `idea ${id} has ${counts.get(id) ?? 0} in ${collection} where 1 is due`);
}
