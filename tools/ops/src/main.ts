import { parseArgs } from 'node:util';
import { languages, type DeadLetter, type Language } from '@innovatienetwerk/contract';
import { defaultDataDir } from '@innovatienetwerk/runtime';
import { isFine, openApi, type Api } from './ask.ts';
import { couldLook, diagnose } from './diagnose.ts';
import { gather, gatherQueues, services } from './gather.ts';
import { lagsIn } from './lag.ts';
import { showChains, showFindings, showLags, showLetters, showStory, type Screen } from './show.ts';
import { findTarget, NoTarget, type Target } from './target.ts';
import { tellStory } from './trace.ts';
import { verifyChains } from './verify.ts';

const USAGE = `Usage: npm run ops -- doctor                        what is wrong, why, and what to do
       npm run ops -- trace ID                      all that is known of one action, by its Trace-Id
       npm run ops -- lag                           what waits, and for how long
       npm run ops -- dead-letters [--replay ID]    events that were set aside; applies one after all
       npm run ops -- verify                        whether every log, the audit trail and the processing log are untouched
Options: --json                 for scripts
         --lang nl|en           (default nl)
         --url URL              of another platform than the one on this machine (OPS_URL)
         --token TOKEN          of somebody with the role ops (OPS_TOKEN)
Environment: OPS_TARGETS=NL-UT/ideas=http://host:9464,...  ops ports of its processes
             OPS_TRACES_URL    of Jaeger or Tempo; OPS_NATS_MONITOR_URL of the monitoring port of NATS
Exit code: 0 all is well, 1 something is wrong, 2 could not look`;

const WELL = 0;
const WRONG = 1;
const COULD_NOT_LOOK = 2;

interface Command {
  readonly target: Target;
  readonly api: Api | undefined;
  readonly screen: Screen;
  readonly json: boolean;
  readonly argument: string | undefined;
  readonly replay: string | undefined;
}

const put = ({ json, screen }: Command, value: unknown, show: () => void): void => {
  if (json) screen.say(JSON.stringify(value, undefined, 2));
  else show();
};

async function doctor(command: Command): Promise<number> {
  const facts = await gather(command.target, command.api);
  if (!couldLook(facts)) {
    put(command, { facts, findings: [] }, () => command.screen.say('Nothing answers at any address.'));
    return COULD_NOT_LOOK;
  }
  const findings = diagnose(facts);
  put(command, { facts, findings }, () => showFindings(command.screen, findings));
  return findings.length > 0 ? WRONG : WELL;
}

async function trace(command: Command): Promise<number> {
  const traceId = command.argument ?? '';
  if (!/^[0-9a-f]{32}$/.test(traceId))
    throw new NoTarget(`"${traceId}" is no trace id: it is the 32 characters of the header Trace-Id.`);
  const story = await tellStory(command.target, command.api, traceId);
  put(command, story, () => showStory(command.screen, story));
  if (story.moments.length > 0) return WELL;
  return story.unknown.length > 0 ? COULD_NOT_LOOK : WRONG;
}

async function lag(command: Command): Promise<number> {
  const { queues } = await gatherQueues(command.api);
  if (Object.keys(queues).length === 0) throw new NoTarget('No service tells what waits: try doctor.');
  const lags = lagsIn({ queues, at: new Date().toISOString() });
  put(command, lags, () => showLags(command.screen, lags));
  return WELL;
}

type Letter = DeadLetter & { readonly service: string };

/** The dead letters of every service that answers, and which services did not. */
async function lettersOf(
  api: Api,
): Promise<{ readonly letters: readonly Letter[]; readonly unknown: readonly string[] }> {
  const unknown: string[] = [];
  const each = await Promise.all(
    services.map(async (service): Promise<readonly Letter[]> => {
      const path = `/services/${service}/dead-letters?status=open&limit=200`;
      const reply = await api.get<{ items: readonly DeadLetter[] }>(path);
      if (!isFine(reply)) unknown.push(`${service}: ${reply.status === 0 ? 'no answer' : reply.status}`);
      return isFine(reply) ? (reply.body?.items ?? []).map((letter) => ({ ...letter, service })) : [];
    }),
  );
  return { letters: each.flat(), unknown };
}

async function replayLetter(command: Command, api: Api, { id, service }: Letter): Promise<number> {
  const reply = await api.post<{ detail?: string }>(`/services/${service}/dead-letters/${id}/replays`);
  put(command, reply.body, () =>
    command.screen.say(isFine(reply) ? `${id}: replayed` : `${id}: ${reply.body?.detail ?? reply.status}`),
  );
  return isFine(reply) ? WELL : WRONG;
}

async function deadLetters(command: Command): Promise<number> {
  const { api, replay, screen } = command;
  if (api === undefined)
    throw new NoTarget('Name the platform with --url: dead letters are asked of its API.');
  const { letters, unknown } = await lettersOf(api);
  if (replay !== undefined) {
    const letter = letters.find(({ id }) => id === replay);
    if (letter === undefined) throw new NoTarget(`No open dead letter has the id ${replay}.`);
    return await replayLetter(command, api, letter);
  }
  put(command, { letters, unknown }, () => showLetters(screen, letters, unknown));
  if (letters.length > 0) return WRONG;
  return unknown.length > 0 ? COULD_NOT_LOOK : WELL;
}

async function verify(command: Command): Promise<number> {
  if (command.api === undefined)
    throw new NoTarget('Name the platform with --url: it recomputes its chains itself.');
  const chains = await verifyChains(command.api);
  put(command, chains, () => showChains(command.screen, chains));
  if (chains.some(({ intact }) => intact === false)) return WRONG;
  return chains.every(({ intact }) => intact === true) ? WELL : COULD_NOT_LOOK;
}

const commands: Readonly<Record<string, (command: Command) => Promise<number>>> = {
  doctor,
  trace,
  lag,
  'dead-letters': deadLetters,
  verify,
};

const isLanguage = (name: string): name is Language => (languages as readonly string[]).includes(name);

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'nl' },
      url: { type: 'string' },
      token: { type: 'string' },
      replay: { type: 'string' },
    },
  });
  const [name = '', argument, ...more] = positionals;
  const run = commands[name];
  if (run === undefined || more.length > 0 || !isLanguage(values.lang)) throw new NoTarget(USAGE);
  const target = findTarget({
    dataDir: defaultDataDir(),
    url: values.url,
    token: values.token,
    env: process.env,
  });
  const screen: Screen = {
    say: (line) => process.stdout.write(`${line}\n`),
    colours: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
    language: values.lang,
  };
  const api = await openApi(target, values.lang);
  return await run({ target, api, screen, json: values.json, argument, replay: values.replay });
}

try {
  process.exitCode = await main();
} catch (error) {
  const isTyped = (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') === true;
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${isTyped ? `${reason}\n${USAGE}` : reason}\n`);
  process.exitCode = COULD_NOT_LOOK;
}
