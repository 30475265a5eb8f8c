import type { LocalisedText, Money } from '@innovatienetwerk/contract';
import type { OpenQuestion } from '../../contract/index.ts';
import { compiled, type Asked, type ErrorObject } from './compile.ts';
import type { FormVersion } from './state.ts';

const MAX_QUESTIONS = 200;
const MAX_NAME = 500;
const MAX_TEXT = 500;

export interface Filled extends Omit<Asked, 'requestedCents'> {
  readonly requested: Money;
}

type Parameters = Readonly<Record<string, unknown>>;
type Words = (parameter: string) => LocalisedText;

const kinds: Readonly<Record<string, LocalisedText>> = {
  string: { nl: 'een tekst', en: 'a text' },
  number: { nl: 'een getal', en: 'a number' },
  integer: { nl: 'een heel getal', en: 'a whole number' },
  boolean: { nl: 'ja of nee', en: 'yes or no' },
  array: { nl: 'een lijst', en: 'a list' },
  object: { nl: 'een groep antwoorden', en: 'a group of answers' },
  date: { nl: 'een datum', en: 'a day' },
  email: { nl: 'een e-mailadres', en: 'an e-mail address' },
  uri: { nl: 'een webadres', en: 'a web address' },
};
const kind: Words = (name) => {
  const { nl, en = nl } = kinds[name] ?? { nl: name };
  return { nl: `Vul ${nl} in.`, en: `Give ${en}.` };
};
const least =
  (nl: string, en: string): Words =>
  (limit) => ({
    nl: `Minstens ${limit}${nl}.`,
    en: `At least ${limit}${en}.`,
  });
const most =
  (nl: string, en: string): Words =>
  (limit) => ({
    nl: `Hoogstens ${limit}${nl}.`,
    en: `At most ${limit}${en}.`,
  });
const choose: Words = (allowed) => ({ nl: `Kies uit: ${allowed}.`, en: `Choose from: ${allowed}.` });

/** For each keyword what to do, and which of its parameters the words need. */
const words: Readonly<Record<string, readonly [parameter: string, words: Words]>> = {
  required: ['missingProperty', () => ({ nl: 'Dit antwoord ontbreekt.', en: 'This answer is missing.' })],
  minLength: ['limit', least(' tekens', ' characters')],
  maxLength: ['limit', most(' tekens', ' characters')],
  minimum: ['limit', least('', '')],
  maximum: ['limit', most('', '')],
  minItems: ['limit', least(' antwoorden', ' answers')],
  maxItems: ['limit', most(' antwoorden', ' answers')],
  uniqueItems: ['i', () => ({ nl: 'Noem elk antwoord eenmaal.', en: 'Give each answer once.' })],
  multipleOf: ['multipleOf', (step) => ({ nl: `Een veelvoud van ${step}.`, en: `A multiple of ${step}.` })],
  pattern: [
    'pattern',
    () => ({
      nl: 'Dit antwoord heeft niet de gevraagde vorm.',
      en: 'This answer does not have the form that is asked.',
    }),
  ],
  type: ['type', kind],
  format: ['format', kind],
  enum: ['allowedValues', choose],
  const: ['allowedValue', choose],
  additionalProperties: [
    'additionalProperty',
    () => ({ nl: 'Dit vraagt het formulier niet.', en: 'The form does not ask this.' }),
  ],
};
const otherwise: LocalisedText = {
  nl: 'Dit antwoord past niet bij het formulier.',
  en: 'This answer does not fit the form.',
};

const inWords = (value: unknown): string =>
  Array.isArray(value)
    ? value.map(inWords).join(', ')
    : typeof value === 'string'
      ? value
      : (JSON.stringify(value) ?? '');

function textFor({ keyword, params }: ErrorObject): LocalisedText {
  const [parameter, say] = words[keyword] ?? ['', () => otherwise];
  const { nl, en = nl } = say(inWords((params as Parameters)[parameter]));
  return { nl: nl.slice(0, MAX_TEXT), en: en.slice(0, MAX_TEXT) };
}

/** As JSON pointers write it. */
const unescaped = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~');

function nameOf({ instancePath, params }: ErrorObject): string {
  const { missingProperty, additionalProperty } = params as Readonly<Record<string, string | undefined>>;
  const last = missingProperty ?? additionalProperty;
  const path = instancePath.split('/').slice(1).map(unescaped);
  return ['answers', ...path, ...(last === undefined ? [] : [last])].join('.').slice(0, MAX_NAME);
}

/** One fault can be found along more than one branch of a schema. */
const once = (questions: readonly OpenQuestion[]): readonly OpenQuestion[] => [
  ...new Map(questions.map((question) => [`${question.name}/${question.text.nl}`, question])).values(),
];

const isError = ({ severity }: OpenQuestion): boolean => severity === 'error';

/** What the form still asks: every answer that does not fit, and every rule that is broken. Warnings stop nothing. */
export function openQuestionsOf(
  formId: string,
  version: FormVersion,
  { requested, ...asked }: Filled,
): readonly OpenQuestion[] {
  const form = compiled(`${formId}/${version.version}`, version);
  const fits = form.validate(asked.answers);
  const faults = fits
    ? []
    : (form.validate.errors ?? []).map((error): OpenQuestion => ({
        name: nameOf(error),
        severity: 'error',
        text: textFor(error),
      }));
  // In whole cents, the only unit in which a rule can compare money without a fraction.
  const requestedCents = Number(requested.amount.replace('.', ''));
  const rules = form
    .broken({ ...asked, requestedCents })
    .map(({ code, severity, text }): OpenQuestion => ({ name: `rules.${code}`, severity, text }));
  const questions = once([...rules, ...faults]);
  // Of too many, what stops a submission is told first.
  return [...questions.filter(isError), ...questions.filter((question) => !isError(question))].slice(
    0,
    MAX_QUESTIONS,
  );
}

export const hasErrors = (questions: readonly OpenQuestion[]): boolean => questions.some(isError);
