import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Of the OpenTelemetry Collector and all its parts, which belong together. */
const VERSION = '0.155.0';
/** Of its stable parts, which are numbered apart. */
const STABLE_VERSION = '1.61.0';
const BUILD_LIMIT_MS = 10 * 60_000;

const CORE = 'go.opentelemetry.io/collector';
const CONTRIB = 'github.com/open-telemetry/opentelemetry-collector-contrib';

/** Only what `deploy/observability/collector.yaml` and the check of the traces use. */
const MANIFEST = `dist:
  name: otelcol
  description: OpenTelemetry Collector of Innovatienetwerk
  version: ${VERSION}
  output_path: ./dist
receivers:
  - gomod: ${CORE}/receiver/otlpreceiver v${VERSION}
processors:
  - gomod: ${CORE}/processor/batchprocessor v${VERSION}
  - gomod: ${CONTRIB}/processor/tailsamplingprocessor v${VERSION}
exporters:
  - gomod: ${CORE}/exporter/debugexporter v${VERSION}
  - gomod: ${CORE}/exporter/otlphttpexporter v${VERSION}
providers:
  - gomod: ${CORE}/confmap/provider/envprovider v${STABLE_VERSION}
  - gomod: ${CORE}/confmap/provider/fileprovider v${STABLE_VERSION}
  - gomod: ${CORE}/confmap/provider/yamlprovider v${STABLE_VERSION}
`;

/** Outside the tree, so that a clean checkout need not build it again. */
const CACHE = join(
  process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'),
  'innovatienetwerk',
  `otelcol-${VERSION}`,
);
const PROGRAM = join(CACHE, 'otelcol');

/** The Collector that was built on this machine; undefined when there is none: then {@link buildCollector} makes it. */
export const collectorProgram = (): string | undefined => (existsSync(PROGRAM) ? PROGRAM : undefined);

/** Why something is skipped that needs the Collector. */
export const NO_COLLECTOR = 'the OpenTelemetry Collector is not built: npm run build:collector (needs Go)';

function run(command: string, args: readonly string[], folder: string): Promise<void> {
  const child = spawn(command, args, {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: BUILD_LIMIT_MS,
  });
  return new Promise((resolve, reject) => {
    child.once('error', () =>
      reject(new Error(`There is no ${command} on this machine: install Go 1.25 or later.`)),
    );
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}; what it said stands above.`)),
    );
  });
}

/**
 * Builds the Collector from its Go modules with its own builder, which takes minutes, and keeps it outside the tree.
 * @returns where it is
 * @throws {Error} when Go is not there, or what it needs cannot be fetched
 */
export async function buildCollector(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'otelcol-'));
  try {
    await writeFile(join(folder, 'manifest.yaml'), MANIFEST);
    await run('go', ['run', `${CORE}/cmd/builder@v${VERSION}`, '--config', 'manifest.yaml'], folder);
    await mkdir(CACHE, { recursive: true });
    // Copied beside it and renamed in one step, so that a build that breaks off leaves no half program.
    await copyFile(join(folder, 'dist', 'otelcol'), `${PROGRAM}.new`);
    await rename(`${PROGRAM}.new`, PROGRAM);
    return PROGRAM;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
