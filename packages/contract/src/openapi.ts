import type { TSchema } from 'typebox';
import { fill, type Bilingual, type Language } from './language.ts';
import {
  commonHeaders,
  commonRefs,
  Components,
  linkedHeaders,
  sharedParameters,
  type ApiInfo,
  type Json,
} from './openapi-components.ts';
import { shareResponses } from './openapi-responses.ts';
import {
  isIdempotent,
  isImport,
  isVersioned,
  lineProblemsOf,
  problemsOf,
  requiredScope,
  takesKey,
  type Operation,
} from './operation.ts';
import { allOperations } from './operator.ts';
import { activityPath, activityWithVersion } from './processing-activity.ts';
import type { ProblemDefinition } from './problem.ts';
import { Problem, problemType } from './problem-schema.ts';
import { roles, type Role } from './role.ts';
import { exampleOf, withoutNames } from './schema.ts';
import { columnsOf } from './table.ts';
import type { ServiceContract } from './service-contract.ts';

const both = (value: Bilingual, language: Language): string =>
  language === 'nl' ? `${value.nl}\n\n*English:* ${value.en}` : `${value.en}\n\n*Nederlands:* ${value.nl}`;

function successHeaders(operation: Operation): Json {
  return {
    ...(operation.deprecated === undefined
      ? {}
      : {
          Deprecation: { $ref: '#/components/headers/Deprecation' },
          Sunset: { $ref: '#/components/headers/Sunset' },
        }),
    ...(isVersioned(operation) ? { ETag: { $ref: '#/components/headers/ETag' } } : {}),
    ...(operation.success.status === 201 ? { Location: { $ref: '#/components/headers/Location' } } : {}),
    ...(operation.dataScope === 'collection' ? { Link: { $ref: '#/components/headers/Link' } } : {}),
    ...(takesKey(operation)
      ? { 'Idempotency-Replayed': { $ref: '#/components/headers/Idempotency-Replayed' } }
      : {}),
  };
}

function problemResponse(
  status: number,
  definitions: readonly ProblemDefinition[],
  language: Language,
): Json {
  const example = (problem: ProblemDefinition): Json => ({
    type: problemType(problem.code),
    title: problem.title[language],
    status,
    detail: fill(problem.detail[language]),
    code: problem.code,
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
  });
  return {
    description: definitions
      .map((problem) => both(problem.title, language).replace('\n\n', ' — '))
      .join('; '),
    headers: {
      ...commonRefs(),
      ...(status === 429 || status === 503
        ? { 'Retry-After': { $ref: '#/components/headers/Retry-After' } }
        : {}),
    },
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: Object.fromEntries(
          definitions.map((problem) => [problem.code, { value: example(problem) }]),
        ),
      },
    },
  };
}

const STREAM_EXAMPLE = 'id: 019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071\ndata: {"specversion":"1.0"}\n\n';

function responses(operation: Operation, components: Components, language: Language): Json {
  const { status, body } = operation.success;
  const success = {
    description: both(operation.summary, language).replace('\n\n', ' — '),
    headers: { ...commonRefs(), ...successHeaders(operation) },
    ...(body === undefined
      ? {}
      : {
          content: {
            'application/json': { schema: components.refer(body), example: exampleOf(body) },
            ...(operation.success.csv === true
              ? { 'text/csv': { schema: { type: 'string' }, example: columnsOf(body).join(',') } }
              : {}),
            ...(operation.success.stream === true
              ? { 'text/event-stream': { schema: { type: 'string' }, example: STREAM_EXAMPLE } }
              : {}),
          },
        }),
  };
  const byStatus = Object.groupBy(problemsOf(operation), (problem) => problem.status);
  const refusals = Object.entries(byStatus).map(([code, definitions]) => [
    code,
    problemResponse(Number(code), definitions ?? [], language),
  ]);
  return { [status]: success, ...Object.fromEntries(refusals) };
}

function parameters(operation: Operation): readonly Json[] {
  const of = (place: 'path' | 'query', schema: TSchema | undefined): Json[] => {
    const node = (schema ?? { properties: {} }) as {
      properties: Record<string, TSchema>;
      required?: string[];
    };
    return Object.entries(node.properties).map(([name, part]) => {
      const { description, examples, ...rest } = withoutNames(part) as Json & {
        examples?: unknown[];
      };
      return {
        name,
        in: place,
        required: place === 'path' || (node.required ?? []).includes(name),
        description: description ?? name,
        schema: rest,
        ...(examples?.[0] === undefined ? {} : { example: examples[0] }),
      };
    });
  };
  return [
    ...of('path', operation.params),
    ...of('query', operation.query),
    ...(isIdempotent(operation) ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
    ...(takesKey(operation) && !isIdempotent(operation)
      ? [{ $ref: '#/components/parameters/OptionalIdempotencyKey' }]
      : []),
    ...(operation.ifMatch === true ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
    { $ref: '#/components/parameters/AcceptLanguage' },
  ];
}

/** Who may use it, in words, from the rule of the operation. */
export function allowedRoles(operation: Operation, language: Language): string {
  if (operation.allow === 'public')
    return language === 'nl' ? 'iedereen, zonder aanmelden' : 'everybody, without signing in';
  const reachWords: Record<string, Bilingual> = {
    own: { nl: 'eigen', en: 'own' },
    organisation: { nl: 'eigen organisatie', en: 'own organisation' },
    region: { nl: 'eigen regio', en: 'own region' },
    all: { nl: 'heel het land', en: 'whole country' },
  };
  return Object.entries(operation.allow)
    .map(([role, reach]) => `${roles[role as Role][language]} (${reachWords[reach]?.[language] ?? reach})`)
    .join(', ');
}

function describe(operation: Operation, language: Language): Json {
  const allowed = {
    nl: `Wie mag dit: ${allowedRoles(operation, 'nl')}.`,
    en: `Who may: ${allowedRoles(operation, 'en')}.`,
  };
  const full = {
    nl: `${operation.description.nl} ${allowed.nl}`,
    en: `${operation.description.en} ${allowed.en}`,
  };
  return {
    summary: operation.summary[language],
    description: both(full, language),
    'x-translations': {
      nl: { summary: operation.summary.nl, description: full.nl },
      en: { summary: operation.summary.en, description: full.en },
    },
  };
}

/** A PATCH may also say what its JSON is: a merge patch (RFC 7396). */
const bodyTypesOf = (operation: Operation): readonly string[] =>
  operation.method === 'PATCH' ? ['application/json', 'application/merge-patch+json'] : ['application/json'];

function requestBody(operation: Operation, components: Components): Json {
  if (operation.body === undefined) return {};
  const content = { schema: components.refer(operation.body), example: exampleOf(operation.body) };
  return {
    requestBody: {
      required: true,
      content: Object.fromEntries(bodyTypesOf(operation).map((type) => [type, content])),
    },
  };
}

function operationObject(
  contract: ServiceContract,
  operation: Operation,
  components: Components,
  language: Language,
  server: string,
): Json {
  return {
    operationId: operation.id,
    tags: [contract.name],
    ...describe(operation, language),
    parameters: parameters(operation),
    ...requestBody(operation, components),
    responses: responses(operation, components, language),
    security: operation.allow === 'public' ? [] : [{ openIdConnect: [requiredScope(operation)] }],
    'x-allow': operation.allow,
    'x-data-scope': operation.dataScope,
    'x-processing-activity': server + activityPath(activityWithVersion(operation.processingActivity)),
    ...(isImport(operation)
      ? { 'x-line-problems': lineProblemsOf(operation).map((problem) => problem.code) }
      : {}),
    ...(operation.deprecated === undefined
      ? {}
      : { deprecated: true, 'x-deprecation': operation.deprecated }),
    ...(operation.events === undefined ? {} : { 'x-events': operation.events.map((event) => event.type) }),
  };
}

/**
 * Where the API is. An address without TLS is one on a developer's machine: there the address of the document itself
 * counts, whatever port it is served on.
 */
const serverAddress = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? `${publicUrl}/v1` : '/v1';

/** The OpenAPI 3.1 document of the whole API, in Dutch or in English first; both languages are always in it. */
export function openApiDocument(
  contracts: readonly ServiceContract[],
  info: ApiInfo,
  language: Language = 'nl',
): Json {
  const components = new Components();
  components.refer(Problem);
  const paths: Record<string, Json> = {};
  for (const contract of contracts) {
    for (const operation of allOperations(contract)) {
      paths[operation.path] = {
        ...paths[operation.path],
        [operation.method.toLowerCase()]: operationObject(
          contract,
          operation,
          components,
          language,
          serverAddress(info.serverUrl),
        ),
      };
    }
  }
  const about: Bilingual = {
    nl: 'Het innovatienetwerk van de Nederlandse openbare bibliotheken: ideeën, triage door de innovatieraad, besluiten en berichten.',
    en: 'The innovation network of the Dutch public libraries: ideas, triage by the innovation council, decisions and messages.',
  };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Innovatienetwerk API',
      version: info.version,
      description: both(about, language),
      contact: {
        name: 'Team Innovatienetwerk',
        url: `${info.serverUrl}/docs`,
        email: 'api@innovatienetwerk.example',
      },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: serverAddress(info.serverUrl) }],
    tags: contracts.map((contract) => ({
      name: contract.name,
      description: both(contract.summary, language),
    })),
    paths,
    components: {
      schemas: components.schemas,
      responses: shareResponses(Object.values(paths).flatMap((item) => Object.values(item) as object[])),
      headers: { ...commonHeaders(info), ...linkedHeaders() },
      parameters: sharedParameters(),
      securitySchemes: {
        openIdConnect: {
          type: 'openIdConnect',
          openIdConnectUrl: `${info.issuer}/.well-known/openid-configuration`,
        },
      },
    },
  };
}
