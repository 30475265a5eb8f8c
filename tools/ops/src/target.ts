import { join } from 'node:path';
import { readRunFile, signIn, type RunFile } from '@innovatienetwerk/runtime';

/** A process whose ops port can be asked. */
export interface ProcessTarget {
  readonly name: string;
  readonly region?: string;
  /** Absent while it has none, because it does not run. */
  readonly url?: string;
}

/** The platform that is looked at. */
export interface Target {
  /** Of the API, without `/v1`. */
  readonly apiUrl: string | undefined;
  /** Of somebody with the role `ops`; undefined when nobody can be signed in. */
  readonly token: () => Promise<string | undefined>;
  readonly processes: readonly ProcessTarget[];
  /** Where NATS tells about itself. */
  readonly natsMonitorUrl: string | undefined;
  readonly tracesUrl: string | undefined;
  /** What else there is to see of a platform on this machine. */
  readonly local: { readonly dataDir: string; readonly run: RunFile } | undefined;
}

/** Nothing says which platform is meant. Its message ends with what to do. */
export class NoTarget extends Error {
  override readonly name = 'NoTarget';
}

export interface TargetOptions {
  readonly dataDir: string;
  readonly url?: string | undefined;
  readonly token?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The sample person with the role `ops` on a platform of one machine. */
const LOCAL_OPERATOR = 'quinten';
/** They have an ops port of their own; the other parts are servers. */
const hasOpsPort = (name: string): boolean => name !== 'database' && name !== 'nats';

/**
 * Reads `OPS_TARGETS`: `name=http://host:port`, separated by commas, with `region/` before the name where there are several.
 * @throws {NoTarget} naming the entry that is wrong
 */
export function readTargets(value: string): readonly ProcessTarget[] {
  return value
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const groups = /^(?:(?<region>[^/=]+)\/)?(?<name>[^/=]+)=(?<url>https?:\/\/.+)$/.exec(entry)?.groups;
      const { region, name, url } = groups ?? {};
      if (name === undefined || url === undefined || !URL.canParse(url))
        throw new NoTarget(`OPS_TARGETS: "${entry}" is not like NL-UT/ideas=http://host:9464.`);
      return { name, url: url.replace(/\/$/, ''), ...(region === undefined ? {} : { region }) };
    });
}

function localProcesses({ parts, starting }: RunFile): readonly ProcessTarget[] {
  const names = new Set([...Object.keys(parts), ...Object.keys(starting)]);
  return [...names].filter(hasOpsPort).map((name) => {
    const port = parts[name]?.opsPort;
    return { name, ...(port === undefined ? {} : { url: `http://127.0.0.1:${port}` }) };
  });
}

/** @throws {NoTarget} when no platform runs here and none is named */
export function findTarget({ dataDir, url, token, env }: TargetOptions): Target {
  const apiUrl = url ?? env['OPS_URL'];
  const givenToken = token ?? env['OPS_TOKEN'];
  const named = env['OPS_TARGETS'];
  const processes = named === undefined ? undefined : readTargets(named);
  const elsewhere = apiUrl !== undefined || processes !== undefined;
  const run = elsewhere ? undefined : readRunFile(dataDir);
  if (run === undefined && !elsewhere)
    throw new NoTarget(
      `No platform runs on ${dataDir}: start it with npm start, or name another with --url and OPS_TARGETS.`,
    );
  return {
    apiUrl: (apiUrl ?? run?.url)?.replace(/\/(v1\/?)?$/, ''),
    token: async () => {
      if (givenToken !== undefined || run === undefined) return givenToken;
      const { issuer, identityDir } = run;
      return await signIn({ issuer, identityDir, handle: LOCAL_OPERATOR }).catch(() => undefined);
    },
    processes: processes ?? (run === undefined ? [] : localProcesses(run)),
    natsMonitorUrl: env['OPS_NATS_MONITOR_URL'] ?? run?.natsMonitorUrl,
    tracesUrl: env['OPS_TRACES_URL'],
    local: run === undefined ? undefined : { dataDir, run },
  };
}

export const logFolder = (dataDir: string): string => join(dataDir, 'logs');
