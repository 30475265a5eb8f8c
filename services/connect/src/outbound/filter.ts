import type { EventFilter } from '../../contract/filter.ts';

/**
 * The filter dialects of CloudEvents subscriptions, made into one test. They see the attributes of an event and never its data.
 * Source: CloudEvents Subscriptions API 1.0, section 3.2.4.
 */

export type Attributes = Readonly<Record<string, string>>;

/** Why a filter is refused. Stable. */
export type FilterRefusal = 'dialect' | 'empty' | 'attribute' | 'value' | 'depth' | 'nodes';

export type Matches = (attributes: Attributes) => boolean;

const MAX_DEPTH = 8;
const MAX_NODES = 100;
const MAX_VALUE_LENGTH = 300;
const ATTRIBUTE_NAME = /^[a-z0-9]{1,20}$/;

const comparisons = {
  exact: (value: string, wanted: string): boolean => value === wanted,
  prefix: (value: string, wanted: string): boolean => value.startsWith(wanted),
  suffix: (value: string, wanted: string): boolean => value.endsWith(wanted),
} as const;
type Comparison = keyof typeof comparisons;

type Node =
  | { readonly dialect: 'all' | 'any'; readonly branches: readonly EventFilter[] }
  | { readonly dialect: 'not'; readonly branch: EventFilter }
  | { readonly dialect: Comparison; readonly wanted: Attributes };

/** A filter by its dialect. Undefined when it has none, more than one, or one that is not known. */
function nodeOf(filter: EventFilter): Node | undefined {
  const [name, ...others] = Object.keys(filter);
  if (others.length > 0) return undefined;
  const { all, any, not, exact, prefix, suffix } = filter;
  if (all !== undefined) return { dialect: 'all', branches: all };
  if (any !== undefined) return { dialect: 'any', branches: any };
  if (not !== undefined) return { dialect: 'not', branch: not };
  const wanted = exact ?? prefix ?? suffix;
  return wanted === undefined ? undefined : { dialect: name as Comparison, wanted };
}

function attributesRefusal(wanted: Attributes): FilterRefusal | undefined {
  const entries = Object.entries(wanted);
  if (entries.length === 0) return 'empty';
  if (!entries.every(([name]) => ATTRIBUTE_NAME.test(name))) return 'attribute';
  // Every text begins with nothing, so an empty value would look like a filter and be none.
  return entries.every(([, value]) => value !== '' && value.length <= MAX_VALUE_LENGTH) ? undefined : 'value';
}

const branchesOf = (node: Exclude<Node, { dialect: Comparison }>): readonly EventFilter[] =>
  node.dialect === 'not' ? [node.branch] : node.branches;

/**
 * Whether these filters can be used. The work is bounded by the limits, whatever is given.
 * @returns the first reason against it, or undefined
 */
export function filterRefusal(filters: readonly EventFilter[]): FilterRefusal | undefined {
  let nodes = 0;
  const refusalIn = (filter: EventFilter, depth: number): FilterRefusal | undefined => {
    nodes += 1;
    if (nodes > MAX_NODES) return 'nodes';
    if (depth > MAX_DEPTH) return 'depth';
    const node = nodeOf(filter);
    if (node === undefined) return 'dialect';
    if ('wanted' in node) return attributesRefusal(node.wanted);
    const branches = branchesOf(node);
    // "All of nothing" would be everything, and nobody who writes it means that.
    return branches.length === 0 ? 'empty' : firstRefusal(branches, depth + 1);
  };
  const firstRefusal = (branches: readonly EventFilter[], depth: number): FilterRefusal | undefined => {
    for (const branch of branches) {
      const refusal = refusalIn(branch, depth);
      if (refusal !== undefined) return refusal;
    }
    return undefined;
  };
  return firstRefusal(filters, 1);
}

function compare(compares: (value: string, wanted: string) => boolean, wanted: Attributes): Matches {
  const entries = Object.entries(wanted);
  return (attributes) =>
    entries.every(([name, text]) => {
      // Asked of the object itself: what it inherits is no attribute.
      const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
      return value !== undefined && compares(value, text);
    });
}

function compileOne(filter: EventFilter): Matches {
  const node = nodeOf(filter) as Node;
  switch (node.dialect) {
    case 'all': {
      const branches = node.branches.map(compileOne);
      return (attributes) => branches.every((matches) => matches(attributes));
    }
    case 'any': {
      const branches = node.branches.map(compileOne);
      return (attributes) => branches.some((matches) => matches(attributes));
    }
    case 'not': {
      const matches = compileOne(node.branch);
      return (attributes) => !matches(attributes);
    }
    default:
      return compare(comparisons[node.dialect], node.wanted);
  }
}

/**
 * Makes one test of filters that must all match; without any, everything matches.
 * @throws {TypeError} for filters that `filterRefusal` refuses
 */
export function compileFilter(filters: readonly EventFilter[]): Matches {
  const refusal = filterRefusal(filters);
  if (refusal !== undefined) throw new TypeError(`A filter that cannot be used: ${refusal}.`);
  const all = filters.map(compileOne);
  return (attributes) => all.every((matches) => matches(attributes));
}
