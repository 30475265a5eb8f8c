import {
  allOperations,
  compileInput,
  isIdempotent,
  isImport,
  takesKey,
  requiredScope,
  rpcSubject,
  type Fault,
  type Operation,
  type RawInput,
  type ServiceContract,
} from '@innovatienetwerk/contract';
import type { Headers } from './headers.ts';
import { tableOf, type Table } from './table.ts';

/** The major version, as it stands in every path. */
export const BASE_PATH = '/v1';

/** An operation as the gateway serves it: everything that can be known before a request, worked out once. */
export interface Route {
  readonly service: string;
  readonly operation: Operation;
  /** OpenAPI style with the base path: `/v1/ideas/{ideaId}`. */
  readonly template: string;
  /** The same in the router's style: `/v1/ideas/:ideaId`. */
  readonly url: string;
  readonly subject: string;
  /** Answered inside the gateway. */
  readonly local: boolean;
  /** The scope that the token needs; absent when no token is needed. */
  readonly scope: string | undefined;
  readonly needsKey: boolean;
  /** Whether an `Idempotency-Key` counts when it is sent. */
  readonly takesKey: boolean;
  readonly needsIfMatch: boolean;
  readonly takesBody: boolean;
  /** In which forms the body may come, in words for a problem. */
  readonly bodyTypes: string;
  readonly paramNames: readonly string[];
  /** How its answer is made a table, where its contract offers that. */
  readonly table: Table | undefined;
  /** Whether its answer tells of each line, and gets its words here. */
  readonly isImport: boolean;
  readonly validate: (input: RawInput) => readonly Fault[];
  /** What every answer of a deprecated operation adds. */
  readonly notice: Headers | undefined;
}

const toRouterPath = (template: string): string => template.replace(/\{(\w+)\}/g, ':$1');
const paramsIn = (template: string): readonly string[] =>
  [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');

/** `Deprecation` of RFC 9745 (seconds since the epoch), `Sunset` of RFC 8594 (an HTTP date). */
function noticeOf(operation: Operation): Headers | undefined {
  if (operation.deprecated === undefined) return undefined;
  const { since, sunsetOn, link } = operation.deprecated;
  return {
    deprecation: `@${Math.floor(Date.parse(since) / 1000)}`,
    sunset: new Date(sunsetOn).toUTCString(),
    ...(link === undefined ? {} : { link: `<${link}>; rel="deprecation"` }),
  };
}

/** A body where none is taken may be the empty object, which many clients send; nothing more. */
const NO_BODY = { type: 'object', additionalProperties: false } as const;

function toRoute(contract: ServiceContract, operation: Operation): Route {
  const template = BASE_PATH + operation.path;
  return {
    service: contract.name,
    operation,
    template,
    url: toRouterPath(template),
    subject: rpcSubject(contract.name, operation.id),
    local: contract.local === true,
    scope: operation.allow === 'public' ? undefined : requiredScope(operation),
    needsKey: isIdempotent(operation),
    takesKey: takesKey(operation),
    needsIfMatch: operation.ifMatch === true,
    takesBody: operation.body !== undefined,
    bodyTypes:
      operation.method === 'PATCH' ? 'application/json, application/merge-patch+json' : 'application/json',
    paramNames: paramsIn(template),
    table: tableOf(operation),
    isImport: isImport(operation),
    validate: compileInput(operation.body === undefined ? { ...operation, body: NO_BODY } : operation),
    notice: noticeOf(operation),
  };
}

export const routesOf = (contracts: readonly ServiceContract[]): readonly Route[] =>
  contracts.flatMap((contract) => allOperations(contract).map((operation) => toRoute(contract, operation)));

/** Tells which methods a path knows, for `OPTIONS` and for the answer to a wrong method. */
export interface PathMethods {
  /** @returns `GET, HEAD, OPTIONS`, or undefined for a path that does not exist. */
  allowed(path: string): string | undefined;
}

interface KnownPath {
  readonly template: string;
  readonly method: string;
}

const METHOD_ORDER = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

export function createPathMethods(paths: readonly KnownPath[]): PathMethods {
  const byTemplate = Map.groupBy(paths, (path) => path.template);
  const patterns = [...byTemplate].map(([template, known]) => ({
    pattern: new RegExp(`^${template.replaceAll('.', String.raw`\.`).replace(/\{\w+\}/g, '[^/]+')}$`),
    methods: known.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])),
  }));
  return {
    allowed(path) {
      const found = patterns.filter(({ pattern }) => pattern.test(path));
      if (found.length === 0) return undefined;
      const methods = new Set(['OPTIONS', ...found.flatMap((match) => match.methods)]);
      return METHOD_ORDER.filter((method) => methods.has(method)).join(', ');
    },
  };
}
