type Schema = Readonly<Record<string, unknown>>;

const MAX_EXPANDED = 5_000;
const PREFIX = '#/$defs/';

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * How much there is to evaluate when every reference is written out. A definition that contains itself has no end, and one that names
 * another twice, which names another twice, grows beyond all bounds while the text stays small.
 */
export function isTooLargeWrittenOut(root: unknown): boolean {
  const definitions = isSchema(root) && isSchema(root['$defs']) ? root['$defs'] : {};
  const sizes = new Map<string, number>();

  const sizeOf = (value: unknown, within: ReadonlySet<string>): number => {
    if (typeof value !== 'object' || value === null) return 1;
    let size = 1;
    for (const [key, inner] of Object.entries(value)) {
      // Definitions count where they are used.
      if (value === root && key === '$defs') continue;
      size += key === '$ref' && typeof inner === 'string' ? referred(inner, within) : sizeOf(inner, within);
      if (size > MAX_EXPANDED) return size;
    }
    return size;
  };
  const referred = (reference: string, within: ReadonlySet<string>): number => {
    const name = reference.slice(PREFIX.length);
    if (within.has(name)) return MAX_EXPANDED + 1;
    const size = sizes.get(name) ?? sizeOf(definitions[name], new Set([...within, name]));
    sizes.set(name, size);
    return size;
  };
  return (
    sizeOf(root, new Set()) > MAX_EXPANDED ||
    Object.keys(definitions).some((name) => referred(PREFIX + name, new Set()) > MAX_EXPANDED)
  );
}
