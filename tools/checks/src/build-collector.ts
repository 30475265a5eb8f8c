import { buildCollector } from './collector.ts';

/** `npm run build:collector`: the OpenTelemetry Collector for `npm run check:traces`, built from Go modules. Takes a few minutes, once. */
try {
  process.stdout.write(`Built ${await buildCollector()}\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
