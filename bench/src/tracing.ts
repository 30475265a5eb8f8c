import { measure } from './load.ts';
import { makeIdea } from './idea.ts';
import { median } from './median.ts';
import { buildTracingStand } from './tracing-stand.ts';

/** The shares of traces that are exported, beside no tracing at all. */
const SHARES = [0, 0.1, 1] as const;
/** What one trace in ten may cost at most, as a part of what goes without tracing. */
const BAR = 0.75;
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 3);
const DURATION_S = Number(process.env['BENCH_SECONDS'] ?? 5);

export interface TracingResult {
  readonly table: string;
  readonly isHeld: boolean;
}

/** Reads one idea with no, one in ten and all traces exported, in turns. */
export async function measureTracing(say: (line: string) => void): Promise<TracingResult> {
  const stand = await buildTracingStand(SHARES);
  try {
    const runs = new Map<number, number[]>(SHARES.map((share) => [share, []]));
    const paths = new Map<number, string>();
    for (const [share, url] of stand.urls)
      paths.set(share, `${url}/v1/ideas/${await makeIdea(url, stand.token)}`);
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const share of SHARES) {
        const { perSecond, failed } = await measure({
          url: paths.get(share) ?? '',
          method: 'GET',
          token: stand.token,
          durationS: DURATION_S,
        });
        // The first round warms everything up.
        if (round > 0) runs.get(share)?.push(perSecond);
        say(
          `${round === 0 ? 'warm-up' : `round ${round}`} tracing ${share * 100} %: ${Math.round(perSecond)}/s (${failed} failed)`,
        );
      }
    }
    const rates = SHARES.map((share) => median(runs.get(share) ?? []));
    const ratios = rates.map((rate) => rate / (rates[0] ?? 1));
    const isHeld = (ratios[1] ?? 0) >= BAR;
    const row = (index: number): string =>
      `| ${SHARES[index] === 0 ? 'none' : `${(SHARES[index] ?? 0) * 100} %`} | ${Math.round(rates[index] ?? 0)} | ${(ratios[index] ?? 0).toFixed(2)} | ${index === 1 ? `${BAR} | ${isHeld ? 'yes' : '**no**'}` : ' | '} |`;
    const table = [
      `Reading an idea, with this share of the traces exported to a collector that shares the machine; median of ${ROUNDS} interleaved rounds of ${DURATION_S} s.`,
      '',
      '| traces exported | per second | ratio | bar | held |',
      '| --- | --- | --- | --- | --- |',
      ...SHARES.map((_, index) => row(index)),
    ].join('\n');
    return { table, isHeld };
  } finally {
    await stand.stop();
  }
}
