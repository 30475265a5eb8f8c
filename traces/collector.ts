import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '@innovatienetwerk/runtime';
import { until } from '@innovatienetwerk/testkit';

export interface RunningCollector {
  /** Base address for OTLP over HTTP. */
  readonly endpoint: string;
  /** Sends on what it holds, and ends. */
  stop(): Promise<void>;
}

export interface CollectorOptions {
  readonly program: string;
  /** Where it sends to. */
  readonly backend: string;
  /** Whole configuration, or parts that are laid over the one before; paths, or `yaml:` and the text. */
  readonly configs: readonly string[];
}

export const DEPLOYED = join(import.meta.dirname, '..', 'deploy', 'observability', 'collector.yaml');

/** What is different in a test: no port for its own metrics, and spans in the form in which the receiver of the tests reads them. */
const IN_TESTS = [
  'yaml:service::telemetry::metrics::level: none',
  'yaml:service::telemetry::logs::level: error',
  'yaml:exporters::otlp_http::encoding: json',
  'yaml:exporters::otlp_http::compression: none',
];

/** Starts the real OpenTelemetry Collector on this machine. */
export async function startCollector({
  program,
  backend,
  configs,
}: CollectorOptions): Promise<RunningCollector> {
  const port = await freePort();
  const args = [...configs, ...IN_TESTS].flatMap((config) => ['--config', config]);
  const child = spawn(program, args, {
    env: { ...process.env, OTLP_LISTEN: `127.0.0.1:${port}`, OTLP_BACKEND: backend },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-4_000)));
  const ended = once(child, 'exit');
  const endpoint = `http://127.0.0.1:${port}`;
  await until(
    'the Collector listens',
    async () => {
      if (child.exitCode !== null) throw new Error(`The Collector ended:\n${said}`);
      const answer = await fetch(`${endpoint}/v1/traces`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"resourceSpans":[]}',
      }).catch(() => undefined);
      return answer?.ok;
    },
    30_000,
  );
  return {
    endpoint,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
