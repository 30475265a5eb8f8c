import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { binary } from '../cluster/binaries.ts';
import type { ControlPlane } from '../cluster/control-plane.ts';
import { must } from '../cluster/kubectl.ts';
import type { Fields } from '../objects.ts';
import { afterEvent, bookOf, countsOf, type PodBook, type PodEvent } from './pod-book.ts';
import { summaryOf, worstOf, type Count, type Watched } from './watch.ts';

interface PodList {
  readonly metadata: { readonly resourceVersion: string };
  readonly items: readonly Fields[];
}

/** Every change of the pods from a moment on, in the order in which they came about, until it is told to stop. */
function changesFrom({ kubeconfig }: ControlPlane, path: string, onEvent: (event: PodEvent) => void) {
  const child = spawn(binary('kubectl'), [`--kubeconfig=${kubeconfig}`, 'get', '--raw', path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let isStopped = false;
  const ended = new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      try {
        onEvent(JSON.parse(line) as PodEvent);
      } catch (error) {
        reject(error);
      }
    });
    child.once('error', reject);
    child.once('close', () => {
      if (isStopped) resolve();
      else reject(new Error('The API server stops telling what changes'));
    });
  });
  // It is awaited when it is stopped; until then its failure is nobody's surprise.
  ended.catch(() => undefined);
  return {
    stop(): Promise<void> {
      isStopped = true;
      child.kill();
      return ended;
    },
  };
}

/**
 * Follows the pods of the platform while something is done, change by change, so that no moment is missed.
 * @param needed - for each process how many healthy pods it must always have
 */
export async function followDuring(
  plane: ControlPlane,
  namespace: string,
  needed: ReadonlyMap<string, number>,
  act: () => Promise<unknown>,
): Promise<Watched> {
  const path = `/api/v1/namespaces/${namespace}/pods`;
  const list = JSON.parse(await must(plane.kubectl(['get', '--raw', path]))) as PodList;
  let book: PodBook = bookOf(list.items);
  let worst: ReadonlyMap<string, Count> = worstOf(new Map(), countsOf(book, needed));
  let changes = 0;
  const since = `${path}?watch=1&resourceVersion=${list.metadata.resourceVersion}`;
  const following = changesFrom(plane, since, (event) => {
    book = afterEvent(book, event);
    worst = worstOf(worst, countsOf(book, needed));
    changes += 1;
  });
  try {
    await act();
  } catch (error) {
    await following.stop().catch(() => undefined);
    throw error;
  }
  await following.stop();
  return summaryOf(worst, changes);
}
