import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contracts } from '@innovatienetwerk/catalogue';
import { platformContract } from '@innovatienetwerk/gateway';
import { freePort, signIn, startPlatform } from '@innovatienetwerk/runtime';
import { describedOperations, type ApiDocument } from './api-document.ts';
import { lintDocument } from './api-linter.ts';
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

/** @returns how many things are wrong */
async function checkDocument(url: string): Promise<number> {
  const text = await (await fetch(`${url}/v1/openapi.json`)).text();
  const { ruleset, findings } = lintDocument(text);
  const errors = findings.filter(({ severity }) => severity === 0).length;
  const warnings = findings.filter(({ severity }) => severity === 1).length;
  for (const { code, message, path } of findings) say(`  ${code}: ${message} (${path.join('.')})`);
  say(
    `Spectral with ${ruleset}: ${errors} errors, ${warnings} warnings, ${findings.length - errors - warnings} remarks`,
  );
  const operations = describedOperations(JSON.parse(text) as ApiDocument);
  const poor = operations.filter(({ complaints }) => complaints.length > 0);
  for (const { name, complaints } of poor) say(`  ${name}: ${complaints.join('; ')}`);
  say(`Document: ${operations.length} operations, ${poor.length} not described in full`);
  return errors + warnings + poor.length;
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
