import { reasonOf, StartFailure } from '../failure.ts';

type Stop = () => Promise<unknown>;

/** What has to be stopped, in the order in which it was started; it is stopped the other way round. */
export interface Stops {
  /** Something that was started. When everything was stopped meanwhile, it is stopped at once. */
  add(stop: Stop): Promise<void>;
  /**
   * Stops everything. What fails to stop does not keep the rest running.
   * @throws {StartFailure} naming what went wrong, when all had their turn
   */
  run(): Promise<void>;
}

export function orderedStops(): Stops {
  const stops: Stop[] = [];
  let running: Promise<void> | undefined;

  const runAll = async (): Promise<void> => {
    const failures: string[] = [];
    for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- who takes requests stops before who answers them
        await stop();
      } catch (error) {
        failures.push(reasonOf(error));
      }
    }
    if (failures.length > 0) throw new StartFailure(failures.join('; '));
  };
  return {
    async add(stop) {
      if (running === undefined) stops.push(stop);
      else await stop();
    },
    run: () => (running ??= runAll()),
  };
}
