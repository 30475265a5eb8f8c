import type { TSchema } from 'typebox';

/** The parts of the OpenAPI document that all operations share. */

export interface ApiInfo {
  /** Semantic version of the API, also sent as `API-Version`. */
  readonly version: string;
  /** Public address without `/v1`. */
  readonly serverUrl: string;
  /** Token issuer, for the OpenID Connect discovery address. */
  readonly issuer: string;
}

export type Json = Record<string, unknown>;

/** Collects named schemas as components and replaces them by references. */
export class Components {
  readonly schemas: Record<string, Json> = {};
  refer(schema: TSchema): Json {
    return this.#walk(schema) as Json;
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

const header = (description: string, schema: Json, example: unknown): Json => ({
  description,
  schema,
  example,
});

export const commonHeaders = (info: ApiInfo): Json => ({
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
  traceresponse: header(
    'Plaats van deze aanvraag in onze trace (W3C Trace Context Level 2). Place of this request in our trace.',
    { type: 'string' },
    '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00',
  ),
  'RateLimit-Limit': header('Aanvragen per minuut. Requests a minute.', { type: 'integer' }, 1200),
  'RateLimit-Remaining': header('Wat daarvan over is. What is left of them.', { type: 'integer' }, 1199),
  'RateLimit-Reset': header(
    'Seconden tot de teller weer begint. Seconds until the count starts again.',
    { type: 'integer' },
    42,
  ),
});

export const linkedHeaders = (): Json => ({
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
  Deprecation: header(
    'Sinds wanneer dit niet meer gebruikt hoort te worden (RFC 9745). Since when this should not be used (RFC 9745).',
    { type: 'string' },
    '@1788220800',
  ),
  Sunset: header(
    'Wanneer dit verdwijnt (RFC 8594). When this goes away (RFC 8594).',
    { type: 'string' },
    'Mon, 01 Mar 2027 00:00:00 GMT',
  ),
  Allow: header('Wat dit pad kent. What this path knows.', { type: 'string' }, 'GET, HEAD, OPTIONS'),
});

const COMMON_HEADER_NAMES = [
  'API-Version',
  'Trace-Id',
  'traceresponse',
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
];
export const commonRefs = (): Json =>
  Object.fromEntries(COMMON_HEADER_NAMES.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', minLength: 1, maxLength: 255 },
  description:
    'Zelf gekozen sleutel; een herhaling met dezelfde sleutel heeft één effect en één antwoord (24 uur). A key of your choice; a repetition with the same key has one effect and one answer (24 hours).',
  example: '6f1c9c0e-5d0b-4b5c-9f5e-0d8f4f1d2a3b',
} as const;

export const sharedParameters = (): Json => ({
  IdempotencyKey: idempotencyKey,
  OptionalIdempotencyKey: { ...idempotencyKey, required: false },
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
