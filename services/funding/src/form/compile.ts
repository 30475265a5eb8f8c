import type { Fault } from '@innovatienetwerk/contract';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { LRUCache } from 'lru-cache';
import type { FormContent } from '../../contract/index.ts';
import { limitFault, limitFaults } from './limits.ts';
import { holds, logicFaults } from './logic.ts';
import { quickRegExp } from './patterns.ts';
import type { StoredContent } from './state.ts';

/** What the rules of a form may ask about. */
export interface Asked {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly requestedCents: number;
  readonly durationMonths: number | undefined;
  readonly part: string | undefined;
  readonly partnerCount: number;
}

export interface CompiledForm {
  readonly validate: ValidateFunction;
  readonly broken: (asked: Asked) => readonly StoredContent['rules'][number][];
}

const MAX_CACHED = 200;
const cache = new LRUCache<string, CompiledForm>({ max: MAX_CACHED });

function validatorOf(schema: object): ValidateFunction {
  // One for each form, so that no form can see the definitions of another.
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    code: { regExp: quickRegExp },
  });
  formats.default(ajv, ['date', 'email', 'uri']);
  return ajv.compile(schema);
}

/** The library says which keyword it stumbled on; that is about the form of whoever asks, and about nothing of ours. */
function compileFaults(schema: object): readonly Fault[] {
  try {
    validatorOf(schema);
    return [];
  } catch (error) {
    return [limitFault('jsonSchema', (error instanceof Error ? error.message : 'JSON Schema').slice(0, 200))];
  }
}

/** Everything about a draft that cannot be used. */
export function contentFaults({ jsonSchema, rules }: FormContent): readonly Fault[] {
  const limits = limitFaults(jsonSchema, 'jsonSchema');
  const codes = rules.map(({ code }) => code);
  return [
    ...limits,
    ...(limits.length > 0 ? [] : compileFaults(jsonSchema)),
    ...(jsonSchema['type'] === 'object' ? [] : [limitFault('jsonSchema.type', 'object')]),
    ...rules.flatMap(({ code, when }, index): readonly Fault[] => [
      ...(codes.indexOf(code) === index
        ? []
        : [{ in: 'body', name: `rules.${index}.code`, code: 'uniqueItems' } as const]),
      ...logicFaults(when, `rules.${index}.when`),
    ]),
  ];
}

/** @param key what names this version of this form for ever, such as `<form>/<version>` */
export function compiled(key: string, content: StoredContent): CompiledForm {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const rules = content.rules.map((rule) => ({ rule, when: JSON.parse(rule.when) as object }));
  const form: CompiledForm = {
    validate: validatorOf(JSON.parse(content.jsonSchema) as object),
    broken: (asked) => rules.filter(({ when }) => holds(when, asked)).map(({ rule }) => rule),
  };
  cache.set(key, form);
  return form;
}

export type { ErrorObject };
