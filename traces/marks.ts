import { TEXT_PATTERN } from '@innovatienetwerk/contract';

/** Stands in every text that a person writes and that is not meant to be published. */
export const PRIVATE_MARK = 'geheimvanzwaluw7q';
/** Stands in every text that is written to be published: it may be in an event, and nowhere else. */
export const PUBLIC_MARK = 'openbaarvanzwaluw7q';

/** The part of JSON Schema by which a text is known. */
export interface Node {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly maxLength?: number;
  readonly 'x-data-class'?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

export const isPublic = (node: Node): boolean => node['x-data-class'] === 'public';

/** Where no contract describes what is in it, such as the answers on a form, a text is known by its spaces. */
const isProse = (value: string): boolean => /\S\s\S/.test(value);
/** What a person may write: a text, or a line of anything that can be printed. */
const WRITTEN: readonly (string | undefined)[] = [
  TEXT_PATTERN,
  String.raw`^[\x20-\x7E]+$`,
  String.raw`^[\x21-\x7E]+$`,
];

function markString(node: Node, value: string): string {
  if (node.enum !== undefined || node.const !== undefined || node.format !== undefined) return value;
  const limit = node.maxLength ?? 4_000;
  const isText = WRITTEN.includes(node.pattern) || (node.pattern === undefined && isProse(value));
  const mark = isPublic(node) ? PUBLIC_MARK : PRIVATE_MARK;
  if (!isText || value.includes(mark) || limit < mark.length) return value;
  return `${value.slice(0, limit - mark.length - 1)}-${mark}`;
}

/** Of several forms, the one whose fields are there. */
const formOf = (forms: readonly Node[], value: unknown): Node =>
  forms.find(
    ({ type, required = [], properties = {} }) =>
      (typeof value === 'string' && type === 'string') ||
      (typeof value === 'object' &&
        value !== null &&
        type === 'object' &&
        required.every((name) => name in value) &&
        Object.keys(value).every((name) => name in properties)),
  ) ?? {};

/** The same value, with a mark in every text that its contract lets a person write. */
export function marked(node: Node, value: unknown): unknown {
  if (node.anyOf !== undefined) return marked(formOf(node.anyOf, value), value);
  if (typeof value === 'string') return markString(node, value);
  if (Array.isArray(value)) return value.map((item) => marked(node.items ?? {}, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, marked(node.properties?.[name] ?? {}, part)]),
  );
}

/** What is left of a value when the texts are taken out that its contract lets it publish. */
export function withoutPublic(node: Node, value: unknown): unknown {
  if (isPublic(node)) return undefined;
  if (Array.isArray(value)) return value.map((item) => withoutPublic(node.items ?? {}, item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, withoutPublic(node.properties?.[name] ?? {}, part)]),
  );
}
