import { connectBus, GATEWAY_USER, inboxPrefixOf } from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import { createGateway } from '@innovatienetwerk/gateway';
import { startTelemetry } from '@innovatienetwerk/telemetry';
import { echoContract } from './echo.ts';

/** The gateway as it is, with one more contract. */
const telemetry = startTelemetry({ service: 'gateway', version: '0.1.0' });
const bus = await connectBus({
  servers: process.env['NATS_URL'] ?? '',
  name: GATEWAY_USER,
  inboxPrefix: inboxPrefixOf(GATEWAY_USER),
  user: process.env['NATS_USER'],
  password: process.env['NATS_PASSWORD'],
});
const gateway = createGateway({
  contracts: [...contracts, echoContract],
  bus,
  telemetry,
  auth: { issuer: process.env['OIDC_ISSUER'] ?? '', audience: process.env['OIDC_AUDIENCE'] ?? '' },
  publicUrl: 'http://localhost',
  corsOrigins: [],
  trustedTraceClients: [],
  rateLimitPerMinute: 100_000_000,
  apiVersion: '0.1.0',
});
const port = await gateway.listen(Number(process.env['PORT']));
process.send?.({ type: 'ready', port, opsPort: 0 });
process.once('SIGTERM', () => process.exit(0));
process.once('disconnect', () => process.exit(0));
