import { fieldsOf } from './fields.ts';
import { fromStored, type FormVersion } from './state.ts';

type Answers = Readonly<Record<string, unknown>>;

export interface Fitted {
  readonly answers: Answers;
  /** Paths of what the other version does not ask any more. */
  readonly fellAway: readonly string[];
}

const isObject = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every path that has a field below it. */
const groupsIn = (paths: Iterable<string>): ReadonlySet<string> =>
  new Set(
    [...paths].flatMap((path) => [...path.matchAll(/\.|\[\]/gu)].map(({ index }) => path.slice(0, index))),
  );

/** The answers that another version still asks for; what does not fit its questions stays, so that nothing typed is lost silently. */
export function fitAnswers(version: FormVersion, answers: Answers): Fitted {
  const known = fieldsOf(fromStored(version).jsonSchema);
  const fellAway: string[] = [];
  const groups = groupsIn(known.keys());

  const fit = (value: unknown, path: string): unknown => {
    if (path !== '' && !groups.has(path)) return value;
    if (Array.isArray(value)) return value.map((item) => fit(item, `${path}[]`));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, inner]) => {
        const field = path === '' ? name : `${path}.${name}`;
        if (known.has(field)) return [[name, fit(inner, field)] as const];
        const any = path === '' ? '*' : `${path}.*`;
        if (known.has(any)) return [[name, fit(inner, any)] as const];
        fellAway.push(field);
        return [];
      }),
    );
  };
  const fitted = fit(answers, '') as Answers;
  return { answers: fitted, fellAway: [...new Set(fellAway)].slice(0, 1000) };
}
