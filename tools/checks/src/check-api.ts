import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contracts } from '@innovatienetwerk/catalogue';
import { platformContract } from '@innovatienetwerk/gateway';
import { freePort, signIn, startPlatform } from '@innovatienetwerk/runtime';
import { describedOperations, type ApiDocument } from './api-document.ts';
import { lintDocument, RulesetUnreachable, type LintFinding } from './api-linter.ts';
import { API_RULE_COUNT, checkApiRules } from './api-rules.ts';

/**
 * `npm run check:api`: starts the platform and holds it against the API Design Rules: the document that it serves by
 * the official linter rules, and every route by how it really answers. `API_URL` and `API_TOKEN` check another gateway.
 */
interface Target {
  readonly url: string;
  readonly token: string;
  stop(): Promise<void>;
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function startTarget(): Promise<Target> {
  const { API_URL: url, API_TOKEN: token } = process.env;
  if (url !== undefined && token !== undefined) return { url, token, stop: () => Promise.resolve() };
  const dataDir = await mkdtemp(join(tmpdir(), 'innovatienetwerk-api-'));
  // The rules are tried far faster than any client may ask.
  const platform = await startPlatform({
    dataDir,
    port: await freePort(),
    env: { RATE_LIMIT_PER_MINUTE: '1000000' },
  });
  const { issuer, identityDir } = platform.run;
  return {
    url: platform.run.url,
    token: await signIn({ issuer, identityDir, handle: 'anna' }),
    async stop() {
      await platform.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/**
 * What the official linter finds. With `--offline` rules that cannot be reached are named and passed over: a machine without that
 * way out still runs everything else.
 */
function lintOrSkip(document: string): readonly LintFinding[] {
  try {
    const { ruleset, findings } = lintDocument(document);
    const of = (wanted: number): number => findings.filter(({ severity }) => severity === wanted).length;
    say(`Spectral with ${ruleset}: ${of(0)} errors, ${of(1)} warnings, ${of(2) + of(3)} remarks`);
    return findings;
  } catch (error) {
    if (!(error instanceof RulesetUnreachable) || !process.argv.includes('--offline')) throw error;
    say(
      `skipped: the official linter: its rules cannot be reached at ${error.message}; set ADR_RULESET to a copy`,
    );
    return [];
  }
}

/** @returns how many things are wrong */
async function checkDocument(url: string): Promise<number> {
  const text = await (await fetch(`${url}/v1/openapi.json`)).text();
  const findings = lintOrSkip(text);
  const serious = findings.filter(({ severity }) => severity <= 1).length;
  for (const { code, message, path } of findings) say(`  ${code}: ${message} (${path.join('.')})`);
  const operations = describedOperations(JSON.parse(text) as ApiDocument);
  const poor = operations.filter(({ complaints }) => complaints.length > 0);
  for (const { name, complaints } of poor) say(`  ${name}: ${complaints.join('; ')}`);
  say(`Document: ${operations.length} operations, ${poor.length} not described in full`);
  return serious + poor.length;
}

/** @returns how many things are wrong */
async function checkAnswers({ url, token }: Target): Promise<number> {
  let tried = 0;
  let wrong = 0;
  const routes = new Set<string>();
  for await (const { rule, route, ok, detail } of checkApiRules({
    baseUrl: url,
    contracts: [...contracts, platformContract],
    token,
  })) {
    tried += 1;
    routes.add(route);
    if (ok) continue;
    wrong += 1;
    say(`  ${route}: ${rule}: ${detail}`);
  }
  say(`Live: ${API_RULE_COUNT} rules, ${tried} checks on ${routes.size} routes, ${wrong} not met`);
  return wrong;
}

const target = await startTarget();
try {
  const wrong = (await checkDocument(target.url)) + (await checkAnswers(target));
  say(wrong === 0 ? 'The API keeps the rules.' : `${wrong} things to mend.`);
  process.exitCode = wrong === 0 ? 0 : 1;
} finally {
  await target.stop();
}
