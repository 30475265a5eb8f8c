import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { TSchema } from 'typebox';
import { ImportFrame, MAX_LINE_FAULTS } from './import.ts';
import { isImport, type Operation } from './operation.ts';
import type { Fault, Place } from './problem.ts';
import { TEXT_PATTERN, withoutNames } from './schema.ts';

/** Faults beyond this number are not told: nobody mends more at once, and the answer stays small. */
const MAX_FAULTS = 100;

const MOMENT = /^\d{4}-\d\d-\d\dt\d\d:\d\d:\d\d(?:\.\d+)?(?:z|[+-]\d\d:\d\d)$/i;

/** A moment that exists: with an offset, and without the leap second that clocks here cannot hold. */
const isMoment = (value: string): boolean => MOMENT.test(value) && !Number.isNaN(Date.parse(value));

function makeAjv(coerceTypes: boolean): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    coerceTypes,
    useDefaults: coerceTypes,
    ownProperties: true,
  });
  addFormats.default(ajv);
  ajv.addFormat('date-time', isMoment);
  return ajv;
}
const exact = makeAjv(false);
const coercing = makeAjv(true);

/** Checks a value against a schema and names every fault in it. */
export type Validator = (value: unknown) => readonly Fault[];

const fieldName = (error: ErrorObject): string => {
  const own = (error.params['missingProperty'] ?? error.params['additionalProperty']) as string | undefined;
  const parts = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return [...parts, ...(own === undefined ? [] : [own])].join('.');
};

/** That `null` takes a field away is said in the description; here it would only puzzle who meant to fill it in. */
const withoutNull = (values: unknown): readonly unknown[] =>
  (values as readonly unknown[]).filter((value) => value !== null && value !== 'null');
const typeIn = (type: unknown): string => String(Array.isArray(type) ? withoutNull(type)[0] : type);

function toFault(place: Place, error: ErrorObject): Fault {
  const name = fieldName(error);
  const { params } = error;
  switch (error.keyword) {
    case 'required':
      return { in: place, name, code: 'required' };
    case 'additionalProperties':
      return { in: place, name, code: 'unknown' };
    case 'type':
      return { in: place, name, code: `type.${typeIn(params['type'])}` };
    case 'enum':
      return {
        in: place,
        name,
        code: 'enum',
        parameters: { allowed: withoutNull(params['allowedValues']).join(', ') },
      };
    case 'const':
      return {
        in: place,
        name,
        code: 'const',
        parameters: { allowed: String(params['allowedValue']) },
      };
    case 'pattern':
      return { in: place, name, code: params['pattern'] === TEXT_PATTERN ? 'text' : 'pattern' };
    case 'format':
      return { in: place, name, code: `format.${String(params['format'])}` };
    case 'anyOf':
    case 'oneOf':
      return { in: place, name, code: 'alternatives' };
    default:
      return {
        in: place,
        name,
        code: error.keyword,
        parameters: { limit: Number(params['limit'] ?? params['multipleOf'] ?? 0) },
      };
  }
}

/** A union reports one error for each alternative; people need one sentence per field. */
function withoutAlternatives(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const unions = errors.filter((error) => error.keyword === 'anyOf' || error.keyword === 'oneOf');
  return errors.filter(
    (error) =>
      !unions.some((union) => error !== union && error.schemaPath.startsWith(`${union.schemaPath}/`)),
  );
}

/** What has the wrong type breaks the other rules of its field too; that says nothing more. */
function withoutConsequences(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const mistyped = new Set(
    errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath),
  );
  return errors.filter(({ keyword, instancePath }) => keyword === 'type' || !mistyped.has(instancePath));
}

function collect(place: Place, validate: ValidateFunction, value: unknown): readonly Fault[] {
  if (validate(value)) return [];
  return withoutConsequences(withoutAlternatives(validate.errors ?? []))
    .slice(0, MAX_FAULTS)
    .map((error) => toFault(place, error));
}

/** @param place where the value came from; text in a path or a query is turned into numbers and booleans. */
export function compileValidator(place: Place, schema: TSchema): Validator {
  const plain = withoutNames(schema);
  const validate = (place === 'path' || place === 'query' ? coercing : exact).compile(plain);
  return (value) => collect(place, validate, value);
}

type Mutable = Record<string, unknown>;

/** Finds where a schema has moments, once; the result rewrites those places of a value to UTC. */
function compileToUtc(schema: TSchema): ((holder: Mutable, key: string) => void) | undefined {
  const node = schema as { format?: string; properties?: Record<string, TSchema>; items?: TSchema };
  if (node.format === 'date-time') {
    return (holder, key) => {
      if (typeof holder[key] === 'string') holder[key] = new Date(holder[key]).toISOString();
    };
  }
  if (node.items !== undefined) {
    const inner = compileToUtc(node.items);
    if (inner === undefined) return undefined;
    return (holder, key) => {
      const list = holder[key];
      if (Array.isArray(list))
        for (const index of list.keys()) inner(list as unknown as Mutable, String(index));
    };
  }
  const inner = Object.entries(node.properties ?? {}).flatMap(([name, part]) => {
    const convert = compileToUtc(part);
    return convert === undefined ? [] : [{ name, convert }];
  });
  if (inner.length === 0) return undefined;
  return (holder, key) => {
    const value = holder[key];
    if (typeof value !== 'object' || value === null) return;
    for (const { name, convert } of inner) convert(value as Mutable, name);
  };
}

export interface RawInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/**
 * Judges a line of an import as the body of a single request is judged, and turns its moments to UTC in place when it has no fault. Faults
 * name the field of the line.
 */
export function compileLine(schema: TSchema): Validator {
  const validate = compileValidator('body', schema);
  const toUtc = compileToUtc(schema);
  return (line) => {
    const faults = validate(line).slice(0, MAX_LINE_FAULTS);
    if (faults.length === 0) toUtc?.({ line }, 'line');
    return faults;
  };
}

/** Validates all of a request at once and, when it has no fault, turns its moments to UTC in place. Of an import, the frame only. */
export function compileInput(operation: Operation): (input: RawInput) => readonly Fault[] {
  const nothing = { type: 'object', properties: {}, additionalProperties: false } as TSchema;
  const parts = [
    { key: 'params', place: 'path', schema: operation.params ?? nothing },
    { key: 'query', place: 'query', schema: operation.query ?? nothing },
    ...(operation.body === undefined
      ? []
      : [
          { key: 'body', place: 'body', schema: isImport(operation) ? ImportFrame : operation.body } as const,
        ]),
  ] as const;
  const compiled = parts.map(({ key, place, schema }) => ({
    key,
    validate: compileValidator(place, schema),
    toUtc: compileToUtc(schema),
  }));
  return (input) => {
    const faults = compiled.flatMap(({ key, validate }) => validate(input[key]));
    if (faults.length === 0) for (const { key, toUtc } of compiled) toUtc?.(input as unknown as Mutable, key);
    return faults;
  };
}
