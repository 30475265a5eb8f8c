import { Type, type TSchema } from 'typebox';
import type { Bilingual, Language } from './language.ts';
import { isIdempotent, isVersioned, problemsOf, requiredScope, type Operation } from './operation.ts';
import { allOperations } from './operator.ts';
import type { ProblemDefinition } from './problem.ts';
import { roles, type Role } from './role.ts';
import { exampleOf, object, withoutNames } from './schema.ts';
import type { ServiceContract } from './service-contract.ts';
import { fill } from './language.ts';

export interface ApiInfo {
  /** Semantic version of the API, also sent as `API-Version`. */
  readonly version: string;
  /** Public address without `/v1`. */
  readonly serverUrl: string;
  /** Token issuer, for the OpenID Connect discovery address. */
  readonly issuer: string;
}

type Json = Record<string, unknown>;

/** Where the page of a problem is. A reference and not an address: the same at every installation. */
export const problemType = (code: string): string => `/docs/errors#${code}`;

export const InvalidParam = object(
  {
    in: Type.Enum(['path', 'query', 'header', 'body'], {
      type: 'string',
      description: 'Waar de fout zit. Where the fault is.',
      examples: ['body'],
    }),
    name: Type.String({
      description: 'Het veld, met punten voor geneste velden. The field, with dots for nested ones.',
      examples: ['title'],
    }),
    reason: Type.String({
      description: 'Wat er gevraagd wordt, in de gevraagde taal. What is asked, in the asked language.',
      examples: ['is verplicht'],
    }),
    code: Type.String({
      description: 'Stabiele code van de regel. Stable code of the rule.',
      examples: ['required'],
    }),
  },
  { name: 'InvalidParam' },
);

export const Problem = object(
  {
    type: Type.String({
      format: 'uri-reference',
      description: 'Stabiele verwijzing naar de uitleg. Stable reference to the explanation.',
      examples: ['/docs/errors#request.invalid'],
    }),
    title: Type.String({
      description: 'Korte omschrijving. Short description.',
      examples: ['Ongeldige invoer'],
    }),
    status: Type.Integer({ description: 'HTTP-status. HTTP status.', examples: [400] }),
    detail: Type.String({
      description: 'Wat er gebeurde en wat u kunt doen. What happened and what to do.',
      examples: ['`invalidParams` noemt elke fout.'],
    }),
    code: Type.String({
      description: 'Stabiele code. Stable code.',
      examples: ['request.invalid'],
    }),
    traceId: Type.String({
      description: 'Noem dit bij een melding. Quote this in a report.',
      examples: ['4bf92f3577b34da6a3ce929d0e0e4736'],
    }),
    invalidParams: Type.Optional(
      Type.Array(InvalidParam, { description: 'Alle fouten tegelijk. All faults at once.' }),
    ),
  },
  { name: 'Problem', description: 'RFC 9457.' },
);

/** Collects named schemas as components and replaces them by references. */
class Components {
  readonly schemas: Record<string, Json> = {};
  refer(schema: TSchema): Json {
    return this.#walk(schema as unknown) as Json;
  }
  #walk(node: unknown): unknown {
    if (Array.isArray(node)) return node.map((item) => this.#walk(item));
    if (typeof node !== 'object' || node === null) return node;
    const { $id, examples, ...rest } = node as Json;
    const mapped = Object.fromEntries(
      Object.entries(rest).map(([key, value]) => [
        key,
        key === 'default' || key === 'enum' ? value : this.#walk(value),
      ]),
    );
    const plain = examples === undefined ? mapped : { ...mapped, examples };
    if (typeof $id !== 'string') return plain;
    this.schemas[$id] = plain;
    return { $ref: `#/components/schemas/${$id}` };
  }
}

const both = (value: Bilingual, language: Language): string =>
  language === 'nl' ? `${value.nl}\n\n*English:* ${value.en}` : `${value.en}\n\n*Nederlands:* ${value.nl}`;

const header = (description: string, schema: Json, example: unknown): Json => ({
  description,
  schema,
  example,
});

const commonHeaders = (info: ApiInfo): Json => ({
  'API-Version': header(
    'Volledige versie van de API. Full version of the API.',
    { type: 'string' },
    info.version,
  ),
  'Trace-Id': header(
    'Nummer om deze aanvraag te volgen. Id to follow this request.',
    { type: 'string' },
    '4bf92f3577b34da6a3ce929d0e0e4736',
  ),
  'RateLimit-Limit': header('Aanvragen per minuut. Requests a minute.', { type: 'integer' }, 1200),
  'RateLimit-Remaining': header('Wat daarvan over is. What is left of them.', { type: 'integer' }, 1199),
  'RateLimit-Reset': header(
    'Seconden tot de teller weer begint. Seconds until the count starts again.',
    { type: 'integer' },
    42,
  ),
});

function successHeaders(operation: Operation): Json {
  return {
    ...(isVersioned(operation) ? { ETag: { $ref: '#/components/headers/ETag' } } : {}),
    ...(operation.success.status === 201 ? { Location: { $ref: '#/components/headers/Location' } } : {}),
    ...(operation.dataScope === 'collection' ? { Link: { $ref: '#/components/headers/Link' } } : {}),
    ...(isIdempotent(operation)
      ? { 'Idempotency-Replayed': { $ref: '#/components/headers/Idempotency-Replayed' } }
      : {}),
  };
}

const linkedHeaders = (): Json => ({
  ETag: header(
    'Versie van het object, voor If-Match. Version of the object, for If-Match.',
    { type: 'string' },
    '"3"',
  ),
  Location: header(
    'Waar het nieuwe object staat. Where the new object is.',
    { type: 'string', format: 'uri-reference' },
    '/v1/ideas/019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071',
  ),
  Link: header(
    'Volgende bladzijde (rel="next"). Next page (rel="next").',
    { type: 'string' },
    '</v1/ideas?cursor=eyJhdCI6IjIwMjYifQ>; rel="next"',
  ),
  'Idempotency-Replayed': header(
    'true als dit het bewaarde antwoord is. true when this is the stored answer.',
    { type: 'string' },
    'true',
  ),
  'Retry-After': header(
    'Seconden tot een nieuwe poging zin heeft. Seconds until another attempt makes sense.',
    { type: 'integer' },
    1,
  ),
  Allow: header('Wat dit pad kent. What this path knows.', { type: 'string' }, 'GET, HEAD, OPTIONS'),
});

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

const COMMON_HEADER_NAMES = [
  'API-Version',
  'Trace-Id',
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
];
const commonRefs = (): Json =>
  Object.fromEntries(COMMON_HEADER_NAMES.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

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
    ...(operation.ifMatch === true ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
    { $ref: '#/components/parameters/AcceptLanguage' },
  ];
}

const sharedParameters = (): Json => ({
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', minLength: 1, maxLength: 255 },
    description:
      'Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).',
    example: '6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b',
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    schema: { type: 'string' },
    description: 'De ETag van de versie die u wijzigt. The ETag of the version that you change.',
    example: '"3"',
  },
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    required: false,
    schema: { type: 'string', default: 'nl' },
    description: 'Taal van teksten voor mensen: nl of en. Language of texts for people: nl or en.',
    example: 'nl',
  },
});

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

function operationObject(
  contract: ServiceContract,
  operation: Operation,
  components: Components,
  language: Language,
): Json {
  return {
    operationId: operation.id,
    tags: [contract.name],
    ...describe(operation, language),
    parameters: parameters(operation),
    ...(operation.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: {
              'application/json': {
                schema: components.refer(operation.body),
                example: exampleOf(operation.body),
              },
            },
          },
        }),
    responses: responses(operation, components, language),
    security: operation.allow === 'public' ? [] : [{ openIdConnect: [requiredScope(operation)] }],
    'x-allow': operation.allow,
    'x-data-scope': operation.dataScope,
    'x-processing-activity': operation.processingActivity,
    ...(operation.events === undefined ? {} : { 'x-events': operation.events.map((event) => event.type) }),
  };
}

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
        [operation.method.toLowerCase()]: operationObject(contract, operation, components, language),
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
    servers: [{ url: `${info.serverUrl}/v1` }],
    tags: contracts.map((contract) => ({
      name: contract.name,
      description: both(contract.summary, language),
    })),
    paths,
    components: {
      schemas: components.schemas,
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
