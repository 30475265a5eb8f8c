import type { NatsConnection } from '@nats-io/transport-node';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createWriter, type Writer } from '../src/writer.ts';
import { startBusStage, type BusStage } from './support/bus-stage.ts';

let stage: BusStage;
let connection: NatsConnection;
let writer: Writer;
let before: number;

beforeAll(async () => {
  stage = await startBusStage();
  connection = await stage.raw('operator');
});
afterAll(() => stage?.close());
beforeEach(() => {
  writer = createWriter(connection);
  before = connection.stats().outMsgs;
});

const send = (): void => writer.send({ subject: 'rpc.shop.echo.v1', payload: new Uint8Array(1) });
/** Messages that were handed over, seen from within the turn that sends them. */
const handedOver = (): number => connection.stats().outMsgs - before;

function workFor(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

it('gathers what is sent in one short turn, and hands it over when the turn ends', async () => {
  send();
  send();
  expect(handedOver()).toBe(0);
  await vi.waitFor(() => expect(handedOver()).toBe(2));
});

it('does not let a message wait until a long turn ends', async () => {
  send();
  workFor(2);
  send();
  expect(handedOver()).toBe(2);
  send();
  expect(handedOver()).toBe(2);
  await vi.waitFor(() => expect(handedOver()).toBe(3));
});
