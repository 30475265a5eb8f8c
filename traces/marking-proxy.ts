import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { contracts } from '@innovatienetwerk/catalogue';
import { allOperations, type Operation, type ServiceContract } from '@innovatienetwerk/contract';
import { marked, PRIVATE_MARK, PUBLIC_MARK } from './marks.ts';

/** One request that went by, and what came of it. */
export interface Exchange {
  readonly service: string;
  readonly operation: string;
  readonly method: string;
  /** As in the contract, with the base path. */
  readonly route: string;
  readonly status: number;
  readonly traceId: string;
  readonly traceresponse: string;
  /** Whether the answer shows a text that was marked, so that the mark did arrive. */
  readonly showsMark: boolean;
}

interface Known {
  readonly contract: ServiceContract;
  readonly operation: Operation;
  readonly pattern: RegExp;
}

const known: readonly Known[] = contracts.flatMap((contract) =>
  allOperations(contract).map((operation) => ({
    contract,
    operation,
    pattern: new RegExp(`^/v1${operation.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  })),
);

const find = (method: string, path: string): Known | undefined =>
  known.find(({ operation, pattern }) => operation.method === method && pattern.test(path));

const DROPPED_OF_REQUEST = ['host', 'connection', 'content-length', 'transfer-encoding'];
const DROPPED_OF_ANSWER = ['connection', 'content-length', 'content-encoding', 'transfer-encoding'];

const headersOf = (request: IncomingMessage): Headers =>
  new Headers(
    Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value !== 'string' || DROPPED_OF_REQUEST.includes(name) ? [] : [[name, value]],
    ),
  );

export interface MarkingProxy {
  readonly url: string;
  readonly exchanges: readonly Exchange[];
  /** The latest value of each parameter in the paths of what succeeded. */
  readonly params: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

/**
 * Stands before the API as its clients would, and marks everything personal that can be in a request: each text of a body by its contract,
 * and what a client may carry along beside it.
 */
export async function startMarkingProxy(apiUrl: string): Promise<MarkingProxy> {
  const exchanges: Exchange[] = [];
  const params = new Map<string, string>();
  const server = createServer((request, response) => {
    const forward = async (): Promise<void> => {
      const { method = 'GET', url = '/' } = request;
      const given = await text(request);
      const { pathname } = new URL(url, apiUrl);
      const match = find(method, pathname);
      const schema = match?.operation.body;
      const body =
        given === '' || schema === undefined ? given : JSON.stringify(marked(schema, JSON.parse(given)));
      const headers = headersOf(request);
      headers.set('baggage', `person=${PRIVATE_MARK}`);
      headers.set('tracestate', `innovatie=${PRIVATE_MARK}`);
      headers.set('user-agent', PRIVATE_MARK);
      const answer = await fetch(`${apiUrl}${url}`, { method, headers, ...(body === '' ? {} : { body }) });
      const bytes = Buffer.from(await answer.arrayBuffer());
      exchanges.push({
        service: match?.contract.name ?? '',
        operation: match?.operation.id ?? '',
        method,
        route: match === undefined ? '' : `/v1${match.operation.path}`,
        status: answer.status,
        traceId: answer.headers.get('trace-id') ?? '',
        traceresponse: answer.headers.get('traceresponse') ?? '',
        showsMark: bytes.includes(PRIVATE_MARK) || bytes.includes(PUBLIC_MARK),
      });
      if (match !== undefined && answer.ok)
        for (const [name, value] of Object.entries(match.pattern.exec(pathname)?.groups ?? {}))
          params.set(name, value);
      const kept = [...answer.headers].filter(([name]) => !DROPPED_OF_ANSWER.includes(name));
      response.writeHead(answer.status, Object.fromEntries(kept)).end(bytes);
    };
    forward().catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    exchanges,
    params,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
