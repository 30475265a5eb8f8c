import { count, freeText, id, LocalisedText, moment, object, oneOf } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { code } from './scheme.ts';

export const formStages = ['concept', 'full'] as const;
export const severities = ['error', 'warning'] as const;
export const MAX_VERSIONS = 50;

/** Any JSON object; what it may hold is checked by the form itself. */
export const anyObject = (description: string, example: Record<string, unknown>) =>
  Type.Unsafe<Record<string, unknown>>({
    type: 'object',
    additionalProperties: true,
    description,
    examples: [example],
  });

export const FormRule = object(
  {
    code: code('Vast kenmerk van de regel. Fixed code of the rule.', 'long-projects-explain'),
    when: anyObject(
      'JsonLogic: wanneer de regel is overtreden. Bekend zijn `answers`, `requestedCents`, `durationMonths`, `part` en `partnerCount`. JsonLogic: when the rule is broken. Known are `answers`, `requestedCents`, `durationMonths`, `part` and `partnerCount`.',
      { '>': [{ var: 'durationMonths' }, 12] },
    ),
    text: LocalisedText,
    severity: oneOf(
      severities,
      'Een `error` houdt indienen tegen, een `warning` niet. An `error` stops the submission, a `warning` does not.',
    ),
  },
  { name: 'FormRule' },
);
export type FormRule = Static<typeof FormRule>;

export const FormContent = object(
  {
    jsonSchema: anyObject(
      'De vragen, als JSON Schema 2020-12 van hoogstens 64 KiB. The questions, as JSON Schema 2020-12 of 64 KiB at most.',
      {
        type: 'object',
        properties: { goal: { type: 'string', title: 'Doel', maxLength: 2000 } },
        required: ['goal'],
      },
    ),
    rules: Type.Array(FormRule, {
      description: 'Regels over de antwoorden heen. Rules across the answers.',
      maxItems: 100,
    }),
  },
  { name: 'FormContent' },
);
export type FormContent = Static<typeof FormContent>;

const formFields = {
  name: LocalisedText,
  stage: oneOf(
    formStages,
    'Voor een concept of voor de hele aanvraag. For a concept or for the full application.',
  ),
} as const;

export const NewForm = object(
  {
    organisationId: id('Van wie het formulier is. Whose form it is.'),
    ...formFields,
    jsonSchema: FormContent.properties.jsonSchema,
    rules: FormContent.properties.rules,
  },
  { name: 'NewForm' },
);
export type NewForm = Static<typeof NewForm>;

export const FormChanges = object(
  {
    name: Type.Optional(LocalisedText),
    jsonSchema: Type.Optional(FormContent.properties.jsonSchema),
    rules: Type.Optional(FormContent.properties.rules),
  },
  { name: 'FormChanges', minProperties: 1 },
);
export type FormChanges = Static<typeof FormChanges>;

export const Form = object(
  {
    id: id('Het formulier. The form.'),
    organisationId: id('Van wie het formulier is. Whose form it is.'),
    ...formFields,
    publishedVersion: count(
      'Laatste vastgestelde versie; 0 zolang er geen is. Last published version; 0 while there is none.',
      1,
    ),
    version: count('De versie die u ziet; 0 is het concept. The version that you see; 0 is the draft.', 1),
    content: FormContent,
    createdAt: moment('Wanneer gemaakt. When made.'),
    updatedAt: moment('Wanneer gewijzigd. When changed.'),
  },
  { name: 'Form' },
);
export type Form = Static<typeof Form>;

const fieldNames = (description: string) =>
  Type.Array(freeText('Pad van het veld. Path of the field.', 500, 'partners[].name'), {
    description,
    maxItems: 1000,
  });

export const FormComparison = object(
  {
    formId: id('Het formulier. The form.'),
    from: count('Van deze versie. From this version.', 1),
    to: count('Naar deze versie. To this version.', 2),
    added: fieldNames('Nieuwe velden. New fields.'),
    removed: fieldNames('Vervallen velden. Removed fields.'),
    changed: fieldNames('Velden waaraan iets anders wordt gevraagd. Fields that ask for something else.'),
    rulesAdded: fieldNames('Nieuwe regels. New rules.'),
    rulesRemoved: fieldNames('Vervallen regels. Removed rules.'),
    rulesChanged: fieldNames('Gewijzigde regels. Changed rules.'),
  },
  { name: 'FormComparison' },
);
export type FormComparison = Static<typeof FormComparison>;
