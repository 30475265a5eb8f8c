type Schema = Readonly<Record<string, unknown>>;

export const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** No form that can be published is deeper: a definition never contains itself. */
const MAX_DEPTH = 40;

/** Schemas that speak about the same answer as the schema they are in. */
const sameAnswer = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', 'not'] as const;

const schemasIn = (value: unknown): readonly Schema[] =>
  Array.isArray(value) ? value.filter(isSchema) : isSchema(value) ? [value] : [];
const namedIn = (value: unknown): readonly (readonly [string, Schema])[] =>
  isSchema(value)
    ? Object.entries(value).flatMap(([name, inner]) => (isSchema(inner) ? [[name, inner] as const] : []))
    : [];

/** What `#/$defs/…` stands for. */
function referred({ $ref: reference }: Schema, root: Schema): readonly Schema[] {
  if (typeof reference !== 'string') return [];
  return schemasIn(namedIn(root['$defs']).find(([name]) => reference === `#/$defs/${name}`)?.[1]);
}

const below = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** Everything that a form says about each field, by the path of the field, such as `partners[].name`; `*` is any other name. */
export function fieldsOf(root: Schema): ReadonlyMap<string, readonly Schema[]> {
  const fields = new Map<string, Schema[]>();

  function found(schema: Schema, path: string, depth: number): void {
    fields.set(path, [...(fields.get(path) ?? []), schema]);
    walk(schema, path, depth);
  }
  function walk(schema: Schema, path: string, depth: number): void {
    if (depth > MAX_DEPTH) return;
    for (const inner of referred(schema, root)) {
      if (path === '') walk(inner, path, depth + 1);
      else found(inner, path, depth + 1);
    }
    for (const keyword of sameAnswer)
      for (const inner of schemasIn(schema[keyword])) walk(inner, path, depth + 1);
    for (const [, inner] of namedIn(schema['dependentSchemas'])) walk(inner, path, depth + 1);
    for (const [name, inner] of namedIn(schema['properties'])) found(inner, below(path, name), depth + 1);
    for (const inner of [
      ...schemasIn(schema['additionalProperties']),
      ...namedIn(schema['patternProperties']).map(([, value]) => value),
    ])
      found(inner, below(path, '*'), depth + 1);
    for (const inner of [...schemasIn(schema['prefixItems']), ...schemasIn(schema['items'])])
      walk(inner, `${path}[]`, depth + 1);
  }
  walk(root, '', 0);
  return fields;
}

export const requiredIn = ({ required }: Schema): ReadonlySet<string> =>
  new Set(Array.isArray(required) ? required.map(String) : []);
