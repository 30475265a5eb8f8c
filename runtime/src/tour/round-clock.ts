import { PACE, PATIENCE_MS } from './patience.ts';
import type { Tour } from './steps.ts';

/** The phases of a round, in the order in which they come. */
const phases = ['scheduled', 'intake', 'assessment', 'deliberation', 'decided', 'published'] as const;
type Phase = (typeof phases)[number];

/** The dates of a round, in their order. */
const dates = ['intakeFrom', 'assessmentFrom', 'deliberationFrom', 'decisionFrom', 'publishAt'] as const;
type DateName = (typeof dates)[number];
export type RoundDates = Readonly<Record<DateName, string>>;

/** How long each phase lasts, in milliseconds; the one before the publication holds three steps and cannot be prolonged. */
const PHASE_MS = { intake: 4_000, assessment: 4_000, deliberation: 4_000, decided: 6_000 };
/** From the request that announces the round to its beginning. */
const ANNOUNCED_MS = 1_500;
/** A phase that ends sooner than this is prolonged, in milliseconds: one step must fit. */
const TOO_SHORT_MS = 2_500;
const PROLONGED_BY_MS = 5_000;

/** The dates of a round that begins now and is over in seconds. */
export function datesFrom(now: number): RoundDates {
  let moment = now + ANNOUNCED_MS * PACE;
  const next = (ms: number): string => {
    const date = new Date(moment).toISOString();
    moment += ms * PACE;
    return date;
  };
  return {
    intakeFrom: next(PHASE_MS.intake),
    assessmentFrom: next(PHASE_MS.assessment),
    deliberationFrom: next(PHASE_MS.deliberation),
    decisionFrom: next(PHASE_MS.decided),
    publishAt: next(0),
  };
}

/** The dates from `name` on, each as much later. */
const laterFrom = (name: DateName, round: RoundDates): Partial<RoundDates> =>
  Object.fromEntries(
    dates
      .slice(dates.indexOf(name))
      .map((date) => [date, new Date(Date.parse(round[date]) + PROLONGED_BY_MS).toISOString()]),
  );

export interface RoundClock {
  /** Waits until the round is in the phase, or past it. */
  reach(phase: Phase): Promise<void>;
  /**
   * Moves the date, and those after it, when little time is left before it. A date only ever goes to a later moment,
   * so two tours whose ideas meet in one round do not hurry each other.
   */
  keepOpenUntil(date: DateName): Promise<void>;
}

/** @param steward who runs the round */
export function createRoundClock(tour: Tour, steward: string, path: string): RoundClock {
  return {
    async reach(phase) {
      await tour.step({
        who: steward,
        what: `sees the round go to the phase "${phase}" on its date`,
        call: { method: 'GET', path },
        until: ({ body }) => phases.indexOf(body.phase) >= phases.indexOf(phase),
        withinMs: 2 * PATIENCE_MS,
      });
    },
    async keepOpenUntil(date) {
      for (;;) {
        const { body: round, etag } = await tour.ask(steward, { method: 'GET', path });
        const leftMs = Date.parse(round[date]) - Date.now();
        // Too late to move it: then the step that needed the phase tells what is wrong.
        if (leftMs > TOO_SHORT_MS || leftMs <= 0) return;
        const { status } = await tour.ask(steward, {
          method: 'PATCH',
          path,
          ifMatch: etag,
          body: laterFrom(date, round),
        });
        // Another tour was first with the same: look again.
        if (status !== 412) return;
      }
    },
  };
}
