import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ORGANISATION } from './support/issuer.ts';
import { THING_ID } from './support/responder.ts';
import { startGatewayStage, type Answer, type Door, type GatewayStage } from './support/stage.ts';

const TRACE_ID = 'c'.repeat(31) + '1';
const traceparent = `00-${TRACE_ID}-${'d'.repeat(16)}-01`;

let stage: GatewayStage;
let door: Door;
beforeAll(async () => {
  stage = await startGatewayStage();
  door = await stage.open({ trustedTraceClients: ['poi-system'] });
});
afterAll(() => stage?.close());

const ask = async (azp: string, headers: Readonly<Record<string, string>>): Promise<Answer> =>
  await door.ask('GET', `/v1/things/${THING_ID}`, { token: await stage.token({ azp }), headers });

describe('a trace that began elsewhere', () => {
  test('goes on when a trusted application sends it, and the service hears whose system began it', async () => {
    const { headers } = await ask('poi-system', { traceparent });
    expect(headers.get('trace-id')).toBe(TRACE_ID);
    const asked = stage.things.lastAsked().headers;
    expect(asked['traceparent']).toContain(TRACE_ID);
    expect(asked['foreign-processor']).toBe(ORGANISATION);
  });

  test('is not gone on with for anybody else, and nobody else’s system is named', async () => {
    const { headers } = await ask('somebody', { traceparent, 'foreign-processor': ORGANISATION });
    expect(headers.get('trace-id')).not.toBe(TRACE_ID);
    expect(stage.things.lastAsked().headers).not.toHaveProperty('foreign-processor');
  });

  test('that a trusted application does not send is one of ours', async () => {
    await ask('poi-system', {});
    expect(stage.things.lastAsked().headers).not.toHaveProperty('foreign-processor');
  });
});
