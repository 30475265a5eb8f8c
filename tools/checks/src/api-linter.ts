import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The official rules as they are published; `ADR_RULESET` gives another path or address. */
const PUBLISHED_RULESET = 'https://static.developer.overheid.nl/adr/ruleset.yaml';

export interface LintFinding {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
  /** 0 is an error, 1 a warning, 2 and 3 are remarks. */
  readonly severity: number;
}

/** The rules are at an address that cannot be reached from here. */
export class RulesetUnreachable extends Error {
  override readonly name = 'RulesetUnreachable';
}

/** What the runtime says about an address that does not answer. */
const UNREACHABLE = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/;

const rulesetAddress = (): string => {
  const given = process.env['ADR_RULESET'];
  if (given === undefined || given === '') return PUBLISHED_RULESET;
  return /^https?:/.test(given) ? given : resolve(given);
};

function spectralProgram(): string {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve('@stoplight/spectral-cli/package.json');
  const { bin } = require(manifest) as { readonly bin: Readonly<Record<string, string>> };
  return join(dirname(manifest), bin['spectral'] ?? '');
}

/**
 * Lints an OpenAPI document by the API Design Rules of the Dutch government with Spectral.
 * @throws {Error} with what Spectral said, when it could not do its work
 */
export function lintDocument(document: string): {
  readonly ruleset: string;
  readonly findings: readonly LintFinding[];
} {
  const ruleset = rulesetAddress();
  const folder = mkdtempSync(join(tmpdir(), 'innovatienetwerk-lint-'));
  try {
    const file = join(folder, 'openapi.json');
    const report = join(folder, 'report.json');
    writeFileSync(file, document);
    const args = [
      'lint',
      '--ruleset',
      ruleset,
      '--format',
      'json',
      '--output',
      report,
      '--fail-severity',
      'hint',
      '--quiet',
      file,
    ];
    const run = spawnSync(process.execPath, [spectralProgram(), ...args], {
      encoding: 'utf8',
      timeout: 180_000,
    });
    // 0: nothing found; 1: something found; anything else: it did not run.
    if (run.status !== 0 && run.status !== 1) {
      const said = run.stderr || run.stdout;
      if (UNREACHABLE.test(said)) throw new RulesetUnreachable(ruleset);
      throw new Error(`Spectral did not run: ${said}`);
    }
    const findings = JSON.parse(readFileSync(report, 'utf8')) as readonly LintFinding[];
    return { ruleset, findings };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
