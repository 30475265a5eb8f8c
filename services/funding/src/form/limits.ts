import type { Fault } from '@innovatienetwerk/contract';
import { isQuick } from './patterns.ts';
import { isTooLargeWrittenOut } from './references.ts';

const MAX_BYTES = 64 * 1024;
const MAX_DEPTH = 20;

/** Keywords that reach outside the form or change how the rest of it is read. */
const refusedKeywords = new Set([
  '$id',
  '$anchor',
  '$dynamicRef',
  '$dynamicAnchor',
  '$vocabulary',
  '$schema',
]);
/** Below these are names that the form chose, each with a schema. */
const named = new Set(['properties', 'patternProperties', '$defs', 'dependentSchemas', 'dependentRequired']);
/** Below these is a value, in which a `pattern` or `$ref` is a word like any other. */
const values = new Set(['const', 'enum', 'default', 'examples']);

const quickTypes = new Set<unknown>(['string', 'number', 'integer', 'boolean']);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const limitFault = (name: string, rule: string): Fault => ({
  in: 'body',
  name,
  code: 'rule',
  parameters: { rule },
});

/** Too much at once for whoever evaluates it. */
export function sizeFaults(content: unknown, name: string): readonly Fault[] {
  return Buffer.byteLength(JSON.stringify(content)) > MAX_BYTES
    ? [limitFault(name, `≤ ${MAX_BYTES / 1024} KiB`)]
    : [];
}

function patternFaults(name: string, key: string, value: unknown): readonly Fault[] {
  const patterns =
    key === 'pattern'
      ? [String(value)]
      : key === 'patternProperties' && isObject(value)
        ? Object.keys(value)
        : [];
  return patterns
    .filter((pattern) => !isQuick(pattern))
    .map((pattern) => limitFault(name, `pattern: ${pattern.slice(0, 100)}`));
}

/** Lists of objects can only be compared one with every other. */
function uniqueFaults(
  name: string,
  { uniqueItems, items }: Readonly<Record<string, unknown>>,
): readonly Fault[] {
  const isQuickToCompare = isObject(items) && quickTypes.has(items['type']);
  return uniqueItems === true && !isQuickToCompare
    ? [limitFault(`${name}.uniqueItems`, 'items.type: string, number, integer, boolean')]
    : [];
}

function keywordFaults(path: string, key: string, value: unknown): readonly Fault[] {
  if (refusedKeywords.has(key)) return [limitFault(path, `without ${key}`)];
  if (key === '$ref' && !String(value).startsWith('#/$defs/')) return [limitFault(path, '#/$defs/…')];
  return patternFaults(path, key, value);
}

function schemaFaults(value: unknown, name: string, depth: number, isNames = false): readonly Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  if (depth > MAX_DEPTH) return [limitFault(name, `depth ≤ ${MAX_DEPTH}`)];
  const isPlain = isNames || Array.isArray(value);
  const here = isPlain || !isObject(value) ? [] : uniqueFaults(name, value);
  const below = Object.entries(value).flatMap(([key, inner]: [string, unknown]): readonly Fault[] => {
    const path = `${name}.${key}`;
    if (isPlain) return schemaFaults(inner, path, depth + 1);
    if (values.has(key)) return [];
    return [...keywordFaults(path, key, inner), ...schemaFaults(inner, path, depth + 1, named.has(key))];
  });
  return [...here, ...below];
}

/** What a schema may not ask of whoever evaluates it: too much at once, something from elsewhere, or a pattern without an end. */
export function limitFaults(schema: unknown, name: string): readonly Fault[] {
  const size = sizeFaults(schema, name);
  if (size.length > 0) return size;
  const faults = schemaFaults(schema, name, 1);
  if (faults.length > 0) return faults;
  return isTooLargeWrittenOut(schema) ? [limitFault(name, '$ref: no definition within itself')] : [];
}
