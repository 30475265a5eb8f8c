import type { Bus, BusReply, BusRequest, Responder } from '@innovatienetwerk/bus';
import { allOperations, replyHeaders, rpcSubject } from '@innovatienetwerk/contract';
import { contract } from './contract.ts';

export const THING_ID = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071';
export const VERSION = 'v7';
export const THING = { id: THING_ID, title: 'Voorleesrobot', state: 'open' } as const;

/** What the service was asked. */
export interface Asked {
  readonly operation: string;
  readonly headers: Readonly<Record<string, string>>;
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever the operation takes
  readonly input: any;
}

/** The service behind the test contract: a handful of answers, and the requests that it got. */
export interface ThingsService {
  readonly asked: readonly Asked[];
  lastAsked(): Asked;
  /** Gives this answer to the next request for the operation, once. */
  answerNext(operation: string, answer: () => BusReply): void;
  /** Listens no longer, or again. */
  stop(): Promise<void>;
  start(): Promise<void>;
}

export const replyOf = (
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): BusReply => ({
  headers: { [replyHeaders.status]: String(status), ...headers },
  payload: body === undefined ? new Uint8Array(0) : Buffer.from(JSON.stringify(body)),
});

const etag = { [replyHeaders.etag]: VERSION };
const usual: Readonly<Record<string, () => BusReply>> = {
  listThings: () => replyOf(200, { items: [THING] }),
  createThing: () => replyOf(201, THING, { ...etag, [replyHeaders.location]: `/things/${THING_ID}` }),
  getThing: () => replyOf(200, THING, etag),
  changeThing: () => replyOf(200, THING, etag),
  replaceThing: () => replyOf(200, THING, etag),
  removeThing: () => replyOf(204),
  closeThing: () => replyOf(201, THING, etag),
  searchThings: () => replyOf(200, { items: [THING] }),
  getNotice: () => replyOf(200, THING, etag),
  listOldThings: () => replyOf(200, { items: [THING] }),
};

export async function startThings(bus: Bus): Promise<ThingsService> {
  const asked: Asked[] = [];
  const once = new Map<string, () => BusReply>();
  const handler = ({ endpoint, headers, payload }: BusRequest): Promise<BusReply> => {
    asked.push({ operation: endpoint, headers, input: JSON.parse(Buffer.from(payload).toString()) });
    const answer = once.get(endpoint) ?? usual[endpoint];
    once.delete(endpoint);
    if (answer === undefined) throw new Error(`No answer for ${endpoint}`);
    return Promise.resolve(answer());
  };
  let responder: Responder | undefined;
  const service: ThingsService = {
    asked,
    lastAsked() {
      const last = asked.at(-1);
      if (last === undefined) throw new Error('The service was asked nothing');
      return last;
    },
    answerNext: (operation, answer) => void once.set(operation, answer),
    async stop() {
      await responder?.stop();
    },
    async start() {
      responder = bus.respond({
        service: contract.name,
        version: '1.0.0',
        description: 'A service to test with',
        queue: contract.name,
        maxInFlight: 64,
        endpoints: allOperations(contract).map(({ id }) => ({
          name: id,
          subject: rpcSubject(contract.name, id),
        })),
        handler,
      });
      await responder.ready();
    },
  };
  await service.start();
  return service;
}
