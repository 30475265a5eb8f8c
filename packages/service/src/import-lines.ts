import {
  compileLine,
  effectiveGrants,
  isImport,
  lineSchemaOf,
  problems,
  type Fault,
  type InputOf,
  type LineResult,
  type Operation,
  type Refusal,
} from '@innovatienetwerk/contract';
import type { RequestContext } from './context.ts';
import { derivedId } from './ids.ts';

/** What every line has, whatever it is about. */
export interface ImportLine {
  readonly externalKey: string;
}

/** A line of an import, by the schema of its operation. */
export type LineOf<O extends Operation> = InputOf<O>['body'] extends {
  readonly lines: readonly (infer Line extends ImportLine)[];
}
  ? Line
  : never;

/** The id of what an organisation knows by its own key: always the same, so that nobody has to look it up and two cannot make it twice. */
export const importedId = (kind: string, importerId: string, externalKey: string): string =>
  // One key can be written with one character or with two, such as é; a system may send either.
  derivedId('import', kind, importerId, externalKey.normalize('NFC'));

export const lineRefused = ({ externalKey }: ImportLine, refused: Refusal): LineResult => ({
  externalKey,
  outcome: 'refused',
  refused,
});

/** For which organisation the lines are sent: the only one for which the actor may, or the one that the request names. */
export function importerOf({
  operation,
  actor,
  body,
}: RequestContext): { readonly importerId: string } | { readonly refused: Refusal } {
  const own = new Set(effectiveGrants(operation.allow, actor).map(({ organisationId }) => organisationId));
  const { organisationId: wished } = body as { readonly organisationId?: string };
  if (wished !== undefined) {
    return own.has(wished) ? { importerId: wished } : { refused: { code: problems.outOfReach.code } };
  }
  const [only, another] = own;
  if (only !== undefined && another === undefined) return { importerId: only };
  const fault: Fault = { in: 'body', name: 'organisationId', code: 'required' };
  return { refused: { code: problems.invalidInput.code, faults: [fault] } };
}

/** A line before it is decided on: which object it is about, or why it goes no further. */
export type Sorted<Line> =
  | { readonly line: Line; readonly id: string }
  | { readonly line: Line; readonly refused: Refusal };

const valuesTwice = (values: readonly string[]): ReadonlySet<string> =>
  new Set(values.filter((value, index) => values.indexOf(value) < index));

/**
 * Judges each line by itself, and finds what is there more than once: which of two lines would win is for nobody to guess.
 * @param validate what is wrong in a line
 * @param idOf the object that a line without faults is about
 */
export function sortLines<Line extends ImportLine>(
  lines: readonly Line[],
  validate: (line: unknown) => readonly Fault[],
  idOf: (line: Line) => string,
): readonly Sorted<Line>[] {
  const sorted = lines.map((line): Sorted<Line> => {
    const faults = validate(line);
    return faults.length === 0
      ? { line, id: idOf(line) }
      : { line, refused: { code: problems.invalidInput.code, faults } };
  });
  const keys = valuesTwice(lines.map(({ externalKey }) => externalKey.normalize('NFC')));
  const ids = valuesTwice(sorted.flatMap((one) => ('id' in one ? [one.id] : [])));
  return sorted.map((one) =>
    'id' in one && (ids.has(one.id) || keys.has(one.line.externalKey.normalize('NFC')))
      ? { line: one.line, refused: { code: problems.lineRepeated.code } }
      : one,
  );
}

/** @throws {TypeError} for an operation that is no import: then nobody would have checked its frame, nor word its report */
export function compileLinesOf(operation: Operation): (line: unknown) => readonly Fault[] {
  if (!isImport(operation)) throw new TypeError(`${operation.id} is not an import`);
  return compileLine(lineSchemaOf(operation.body));
}

/** Reads what many lines need, such as the challenge of two hundred ideas, once for all of them. */
export type Once = <T>(name: string, read: () => Promise<T>) => Promise<T>;

export function createOnce(): Once {
  const known = new Map<string, Promise<unknown>>();
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- a name stands for one kind of value
  return <T>(name: string, read: () => Promise<T>): Promise<T> => {
    const value = (known.get(name) as Promise<T> | undefined) ?? read();
    known.set(name, value);
    return value;
  };
}
