import type { Fields } from '../objects.ts';
import { APP } from './state.ts';
import type { Count } from './watch.ts';

/** One change of a pod, as the API server tells it. */
export interface PodEvent {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR';
  readonly object: Fields;
}

/** By the identity of each pod that is healthy: of which process it is. */
export type PodBook = ReadonlyMap<string, string>;

/** Ready, and not told to go. */
const isHealthy = ({ metadata, status = {} }: Fields): boolean =>
  metadata.deletionTimestamp === undefined &&
  (status.conditions ?? []).some(({ type, status: value }: Fields) => type === 'Ready' && value === 'True');

export const bookOf = (pods: readonly Fields[]): PodBook =>
  new Map(
    pods.filter(isHealthy).map(({ metadata }) => [metadata.uid as string, metadata.labels[APP] as string]),
  );

/** The book after a change. @throws {Error} when the server can no longer tell what changes */
export function afterEvent(book: PodBook, { type, object }: PodEvent): PodBook {
  if (type === 'ERROR') throw new Error(`The API server stops telling: ${JSON.stringify(object)}`);
  if (type === 'BOOKMARK') return book;
  const { uid, labels } = object['metadata'];
  const next = new Map(book);
  next.delete(uid);
  if (type !== 'DELETED' && isHealthy(object)) next.set(uid, labels[APP]);
  return next;
}

/** How many healthy pods each process has, of those that need some. */
export function countsOf(book: PodBook, needed: ReadonlyMap<string, number>): readonly Count[] {
  const healthy = new Map<string, number>();
  for (const name of book.values()) healthy.set(name, (healthy.get(name) ?? 0) + 1);
  return [...needed].map(([name, least]) => ({ name, had: healthy.get(name) ?? 0, needed: least }));
}
