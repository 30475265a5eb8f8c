import { pause, type Leases } from '@innovatienetwerk/store';
import { dueTo, shareOf, SHARES } from './share.ts';

/** The shares that this process delivers for. */
export interface Holdings {
  /** Whether it may deliver for this subscription at this moment. */
  holds(subscriptionId: string): boolean;
  /** Grows with each share that came, so that its subscriptions can be looked up. */
  readonly gained: number;
  /** Shares that are to be let go: because others are to have them too, or because they were lost. */
  leaving(): readonly Leaving[];
  /** Takes shares and gives them up as processes come and go, until the signal aborts; from then on all are to be let go. */
  keep(signal: AbortSignal): Promise<void>;
  /** Waits until what was let go is free for others. */
  released(): Promise<void>;
}

export interface Leaving {
  readonly share: number;
  /** Whether it is lost already: then another may deliver for it, and nothing is to be written any more. */
  readonly isLost: boolean;
  /** Nothing is sent for it any more, and everything about it is written. */
  done(): void;
}

interface Tenure {
  readonly isValid: () => boolean;
  /** Aborts when it is lost. */
  readonly signal: AbortSignal;
  readonly done: () => void;
}

interface Held {
  readonly isValid: () => boolean;
  readonly done: () => void;
  isUnwanted: boolean;
}

/** How long the shares of a process that died are nobody's, at most, and how often each lease is renewed. */
const TTL_MS = 4_500;
const RENEW_MS = 1_500;
const LOOK_EVERY_MS = 1_000;
const PLACE = 'delivery/process/';
const SHARE = 'delivery/share/';
const numbers = Array.from({ length: SHARES }, (_, index) => index);

export function createHoldings(leases: Leases): Holdings {
  const held = new Map<number, Held>();
  const tenures = new Set<Promise<unknown>>();
  let gained = 0;
  let place: { readonly number: number; readonly isValid: () => boolean } | undefined;

  /** Takes a lease and has it until it is done with. @returns whether it was free */
  const take = (name: string, begin: (tenure: Tenure) => void, until?: AbortSignal): Promise<boolean> =>
    new Promise((resolve) => {
      const tenure = leases
        .once(
          name,
          (signal, lease) =>
            new Promise<void>((done) => {
              begin({ isValid: () => lease.isHeld() && !signal.aborted, signal, done });
              resolve(true);
            }),
          { ttlMs: TTL_MS, renewMs: RENEW_MS, ...(until === undefined ? {} : { signal: until }) },
        )
        .catch(() => undefined)
        .finally(() => {
          tenures.delete(tenure);
          resolve(false);
        });
      tenures.add(tenure);
    });

  const takeShare = (share: number): Promise<boolean> =>
    take(`${SHARE}${share}`, ({ isValid, done }) => {
      gained += 1;
      held.set(share, { isValid, done, isUnwanted: false });
    });

  const placesTaken = async (): Promise<readonly number[]> =>
    (await leases.running(PLACE)).map((name) => Number(name.slice(PLACE.length)));

  const takePlace = async (signal: AbortSignal): Promise<void> => {
    place = undefined;
    const taken = await placesTaken();
    for (const number of numbers.filter((one) => !taken.includes(one))) {
      const settle = ({ isValid, signal: ended, done }: Tenure): void => {
        place = { number, isValid };
        if (ended.aborted) done();
        ended.addEventListener('abort', () => done(), { once: true });
      };
      // oxlint-disable-next-line no-await-in-loop -- the first that is free
      const isOurs = await take(`${PLACE}${number}`, settle, signal);
      if (isOurs) return;
    }
  };

  const divide = async (signal: AbortSignal): Promise<void> => {
    if (place?.isValid() !== true) await takePlace(signal);
    const due = dueTo(await placesTaken(), place?.number ?? -1);
    const wanted = [...held].filter(([, { isUnwanted, isValid }]) => !isUnwanted && isValid());
    for (const [, one] of wanted.slice(due)) one.isUnwanted = true;
    let missing = due - wanted.length;
    // Each process looks from another end, so that two do not want the same one.
    const from = place?.number ?? 0;
    for (const share of [...numbers.slice(from), ...numbers.slice(0, from)]) {
      if (missing <= 0 || signal.aborted) return;
      // oxlint-disable-next-line no-await-in-loop -- no more than are due
      if (!held.has(share) && (await takeShare(share))) missing -= 1;
    }
  };

  return {
    holds(subscriptionId) {
      const one = held.get(shareOf(subscriptionId));
      return one !== undefined && !one.isUnwanted && one.isValid();
    },
    get gained() {
      return gained;
    },
    leaving: () =>
      [...held]
        .filter(([, { isUnwanted, isValid }]) => isUnwanted || !isValid())
        .map(([share, { isValid, done }]) => ({
          share,
          isLost: !isValid(),
          done() {
            held.delete(share);
            done();
          },
        })),
    async keep(signal) {
      while (!signal.aborted) {
        // A database that does not answer lets the leases run out by themselves; the next look tries again.
        // oxlint-disable-next-line no-await-in-loop -- look after look
        await divide(signal).catch(() => undefined);
        // oxlint-disable-next-line no-await-in-loop
        await pause(LOOK_EVERY_MS, signal);
      }
      for (const one of held.values()) one.isUnwanted = true;
    },
    async released() {
      await Promise.all(tenures);
    },
  };
}
