/** What the platform claims to do, and which tests prove it. */

export interface Claim {
  readonly number: number;
  readonly feature: string;
}

export interface Proof {
  readonly title: string;
  readonly numbers: readonly number[];
  readonly passed: boolean;
}

export interface Verdict {
  readonly claim: Claim;
  readonly proofs: readonly Proof[];
  readonly verdict: 'proved' | 'unproved' | 'disproved';
}

/** The part of a report of vitest that is used. */
export interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

const ROW = /^\| *(\d+) *\| *(.+?) *\| *(built|—) *\|/;
const TAG = /\[features ([\d, ]+)\]/g;

/** The rows of the table that say `built`. */
export const parseClaims = (markdown: string): readonly Claim[] =>
  markdown.split('\n').flatMap((line) => {
    const [, number, feature, state] = ROW.exec(line) ?? [];
    return number === undefined || feature === undefined || state !== 'built'
      ? []
      : [{ number: Number(number), feature }];
  });

/** The tests whose title, or that of a group around them, names the features that they prove. */
export const testsOf = (report: Report): readonly Proof[] =>
  report.testResults.flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ fullName, status }) => {
      const numbers = [...fullName.matchAll(TAG)].flatMap(([, list = '']) => list.split(',').map(Number));
      return numbers.length === 0 ? [] : [{ title: fullName, numbers, passed: status === 'passed' }];
    }),
  );

/** A claim is proved by at least one test, and by all that name it. */
export const judge = (claims: readonly Claim[], tests: readonly Proof[]): readonly Verdict[] =>
  claims.map((claim) => {
    const proofs = tests.filter(({ numbers }) => numbers.includes(claim.number));
    const verdict =
      proofs.length === 0 ? 'unproved' : proofs.every(({ passed }) => passed) ? 'proved' : 'disproved';
    return { claim, proofs, verdict };
  });
