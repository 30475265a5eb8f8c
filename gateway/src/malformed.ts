import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { problems, type ProblemDefinition, type Refusal } from '@innovatienetwerk/contract';
import { newTraceContext } from '@innovatienetwerk/telemetry';
import { traceHeaders, type Headers } from './headers.ts';
import { languageOf } from './negotiation.ts';
import { PROBLEM_TYPE, renderProblem } from './problem-reply.ts';

/** What is needed to answer where there is no request that the framework can handle. */
export interface RawAnswers {
  readonly catalogue: ReadonlyMap<string, ProblemDefinition>;
  readonly headers: Headers;
}

interface RawProblem {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

function rawProblem(answers: RawAnswers, refusal: Refusal, acceptLanguage: string | undefined): RawProblem {
  const trace = newTraceContext();
  const language = languageOf(acceptLanguage);
  const { status, json } = renderProblem(answers.catalogue, refusal, language, trace.traceId);
  return {
    status,
    body: json,
    headers: {
      ...answers.headers,
      ...traceHeaders(trace),
      'content-type': PROBLEM_TYPE,
      'content-language': language,
      'content-length': String(Buffer.byteLength(json)),
      connection: 'close',
    },
  };
}

/** Which problem Node's parser found, by its error code. */
function refusalOfParser(code: string | undefined): Refusal {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return { code: problems.headersTooLarge.code };
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { code: problems.requestTimeout.code };
    default:
      return { code: problems.malformedRequest.code };
  }
}

/** Answers bytes that are no HTTP, in the same form as every other refusal. */
export const clientErrorHandler =
  (answers: RawAnswers) =>
  (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
      socket.destroy();
      return;
    }
    const { status, headers, body } = rawProblem(answers, refusalOfParser(error.code), undefined);
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
    socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', body].join('\r\n'));
  };

/** Answers a request that is HTTP, but whose address or headers the framework cannot take. */
export function answerRaw(
  answers: RawAnswers,
  refusal: Refusal,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { status, headers, body } = rawProblem(answers, refusal, request.headers['accept-language']);
  response.writeHead(status, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}
