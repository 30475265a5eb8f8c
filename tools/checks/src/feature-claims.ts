/** What the platform claims to do, and which tests prove it. */

export interface Feature {
  readonly number: number;
  readonly feature: string;
  readonly isClaimed: boolean;
}

export interface Proof {
  readonly title: string;
  readonly numbers: readonly number[];
  readonly passed: boolean;
}

export interface Verdict {
  readonly claim: Feature;
  readonly proofs: readonly Proof[];
  readonly verdict: 'proved' | 'unproved' | 'disproved';
}

/** The part of a report of vitest that is used. */
export interface Report {
  readonly testResults: readonly {
    /** The file. */
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

const ROW = /^\| *(\d+) *\| *(.+?) *\| *(.*?) *\|/;
const STATES: Readonly<Record<string, boolean>> = { built: true, 'not built yet': false };
const TAG = /\[features ([\d, ]+)\]/g;

/**
 * The rows of the tables in `docs/features.md`.
 * @throws {Error} naming a row whose state is neither `built` nor `not built yet`, or whose number occurs twice
 */
export function parseFeatures(markdown: string): readonly Feature[] {
  const features = markdown.split('\n').flatMap((line) => {
    const [, number, feature = '', state = ''] = ROW.exec(line) ?? [];
    if (number === undefined) return [];
    const isClaimed = STATES[state];
    if (isClaimed === undefined)
      throw new Error(`Feature ${number} is in a state that nobody knows: ${state}`);
    return [{ number: Number(number), feature, isClaimed }];
  });
  const twice = features.find(
    ({ number }, index) => features.findIndex((it) => it.number === number) < index,
  );
  if (twice !== undefined) throw new Error(`Feature ${twice.number} is in the tables twice`);
  return features;
}

/** The tests whose title, or that of a group around them, names the features that they prove. */
export const testsOf = (report: Report): readonly Proof[] =>
  report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ fullName, status }) => {
      const numbers = [...fullName.matchAll(TAG)].flatMap(([, list = '']) => list.split(',').map(Number));
      return numbers.length === 0
        ? []
        : [
            {
              title: fullName.replaceAll(TAG, '').replaceAll(/ +/g, ' ').trim(),
              numbers,
              passed: status === 'passed',
            },
          ];
    }),
  );

/** The files that failed without a test that says so: they did not load, and what they would have proved is not known. */
export const brokenFiles = (report: Report): readonly string[] =>
  report.testResults
    .filter(
      ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
    )
    .map(({ name }) => name);

/** Whether a report tells about each of these files, so that it is not the report of a part of the suite. */
export const tellsAbout = (report: Report, files: readonly string[]): boolean =>
  files.every((file) => report.testResults.some(({ name }) => name.endsWith(file)));

/** A claim is proved by at least one test, and by all that name it. */
export const judge = (features: readonly Feature[], tests: readonly Proof[]): readonly Verdict[] =>
  features
    .filter(({ isClaimed }) => isClaimed)
    .map((claim) => {
      const proofs = tests.filter(({ numbers }) => numbers.includes(claim.number));
      const verdict =
        proofs.length === 0 ? 'unproved' : proofs.every(({ passed }) => passed) ? 'proved' : 'disproved';
      return { claim, proofs, verdict };
    });

/** The numbers that tests name and the tables do not know: a claim that was renumbered, or a slip of the pen. */
export const unknownNumbers = (features: readonly Feature[], tests: readonly Proof[]): readonly number[] => [
  ...new Set(
    tests.flatMap(({ numbers }) => numbers.filter((number) => features.every((it) => it.number !== number))),
  ),
];
