import { Agent, get } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { THING_ID } from './support/responder.ts';
import { startGatewayStage, type GatewayStage } from './support/stage.ts';

let stage: GatewayStage;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
beforeAll(async () => {
  stage = await startGatewayStage();
});
afterAll(async () => {
  agent.destroy();
  await stage?.close();
});

/** Reads over the one connection of the agent. */
const readAt = (
  port: number,
  token: string,
): Promise<{ status: number; connection: string; reused: boolean }> =>
  new Promise((resolve, reject) => {
    const sent = get(
      {
        port,
        host: '127.0.0.1',
        path: `/v1/things/${THING_ID}`,
        agent,
        headers: { authorization: `Bearer ${token}` },
      },
      (response) => {
        response.resume().on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            connection: response.headers.connection ?? '',
            reused: sent.reusedSocket,
          }),
        );
      },
    );
    sent.on('error', reject);
  });

test('a gateway that is about to stop answers all, and gives up each connection with its answer', async () => {
  const door = await stage.open();
  const token = await stage.token();
  await readAt(door.port, token);
  expect(await readAt(door.port, token)).toEqual({ status: 200, connection: 'keep-alive', reused: true });
  door.drain();
  expect(await readAt(door.port, token)).toEqual({ status: 200, connection: 'close', reused: true });
  // Whoever has not heard yet is still served.
  expect(await readAt(door.port, token)).toEqual({ status: 200, connection: 'close', reused: false });
});
