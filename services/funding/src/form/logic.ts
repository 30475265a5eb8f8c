import type { Fault } from '@innovatienetwerk/contract';
import { LogicEngine } from 'json-logic-engine';
import { limitFault, sizeFaults } from './limits.ts';

const MAX_DEPTH = 20;

/** Those that go through a list; one within another would go through it again for each of its items. */
const iterators = new Set(['all', 'every', 'filter', 'map', 'none', 'reduce', 'some']);
/** What the library knows beyond this makes texts and lists longer, or hides what goes wrong. */
const operators = new Set(
  '! !! != !== % * + - / < <= == === > >= ?: ?? and exists if in length max min missing missing_some not or substr var'
    .split(' ')
    .concat(...iterators),
);

const engine = new LogicEngine();

function walk(value: unknown, name: string, depth: number, isWithin: boolean): readonly Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  if (depth > MAX_DEPTH) return [limitFault(name, `depth ≤ ${MAX_DEPTH}`)];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): readonly Fault[] => {
    const path = `${name}.${key}`;
    const isOperator = !Array.isArray(value);
    if (isOperator && !operators.has(key)) return [limitFault(path, [...operators].join(' ').slice(0, 200))];
    if (isWithin && isOperator && iterators.has(key)) return [limitFault(path, `no ${key} within another`)];
    return walk(inner, path, depth + 1, isWithin || (isOperator && iterators.has(key)));
  });
}

/** What is wrong with the condition of a rule. */
export function logicFaults(when: object, name: string): readonly Fault[] {
  const limits = [...sizeFaults(when, name), ...walk(when, name, 1, false)];
  if (limits.length > 0) return limits;
  try {
    engine.build(when);
    return [];
  } catch (error) {
    return [limitFault(name, String((error as { readonly type?: unknown }).type ?? error).slice(0, 200))];
  }
}

/**
 * Whether a condition holds. What cannot be computed, because an answer is missing or of another kind, does not hold: the schema says
 * what is wrong with the answer, and a rule must not keep people from saving what they have.
 */
export function holds(when: object, asked: object): boolean {
  try {
    // What counts as true is JsonLogic's to say: an empty list does not.
    return engine.run({ '!!': [when] }, asked) === true;
  } catch {
    return false;
  }
}
