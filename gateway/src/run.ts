import { setTimeout as delay } from 'node:timers/promises';
import { connectBus, GATEWAY_USER, inboxPrefixOf, type BusObserver } from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import {
  observeCertificates,
  startOpsServer,
  startTelemetry,
  type Telemetry,
} from '@innovatienetwerk/telemetry';
import { configFrom } from './config.ts';
import { createGateway } from './gateway.ts';

/** How long a stop may take before the process ends anyway; shorter than the grace period of an orchestrator. */
const STOP_LIMIT_MS = 9_000;

const observe = ({ metrics }: Telemetry): BusObserver => ({
  onRequestEnd: ({ subject, outcome, durationMs }) =>
    metrics.record('rpc.client.duration', durationMs / 1_000, { 'rpc.subject': subject, outcome }),
  onLateReply: () => metrics.count('innovatienetwerk.rpc.late_replies', 1, {}),
});

/**
 * The whole `main` of the gateway: starts it with the environment, says when it is ready, and stops it on SIGTERM, SIGINT or when the
 * process that supervises it is gone.
 */
export async function runGateway(): Promise<void> {
  const config = configFrom(process.env);
  const telemetry = startTelemetry({ service: 'gateway', version: config.apiVersion });
  const bus = await connectBus({
    servers: config.natsUrl,
    name: GATEWAY_USER,
    inboxPrefix: inboxPrefixOf(GATEWAY_USER),
    user: config.natsUser,
    password: config.natsPassword,
    observer: observe(telemetry),
    log: telemetry.log,
  });
  telemetry.metrics.observe('innovatienetwerk.bus.available', () => [
    { value: bus.status === 'connected' ? 1 : 0, attributes: {} },
  ]);
  observeCertificates(telemetry.metrics, config.certificateFiles);
  const gateway = createGateway({ ...config, contracts, bus, telemetry });
  let state: 'starting' | 'ready' | 'stopping' = 'starting';
  const ops = await startOpsServer({
    port: config.opsPort,
    telemetry,
    readiness: () =>
      Promise.resolve({
        gateway: state === 'ready' ? 'ok' : state,
        bus: bus.status === 'connected' ? 'ok' : bus.status,
      }),
  });
  const port = await gateway.listen(config.port, config.host);
  state = 'ready';
  telemetry.log.info({ event: 'gateway_ready', port, opsPort: ops.port });
  process.send?.({ type: 'ready', port, opsPort: ops.port });

  /** First the balancer is told and given time to notice, then no new requests, then the answers that are under way, and only then the connection they need. */
  async function stop(): Promise<void> {
    if (state === 'stopping') return;
    state = 'stopping';
    setTimeout(() => process.exit(1), config.drainMs + STOP_LIMIT_MS).unref();
    if (config.drainMs > 0) {
      gateway.drain();
      await delay(config.drainMs);
    }
    await gateway.close();
    await bus.close();
    await ops.close();
    await telemetry.shutdown();
    process.exit(0);
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect']) process.once(signal, () => void stop());
}
