import { id, object, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import { defineEvent } from './define.ts';

const formId = id('Het formulier. The form.');

export const formDrafted = defineEvent({
  aggregate: 'form',
  name: 'drafted',
  version: 1,
  summary: text('Een formulier is opgesteld of gewijzigd.', 'A form was drafted or changed.'),
  data: object({ formId }),
});

export const formPublished = defineEvent({
  aggregate: 'form',
  name: 'published',
  version: 1,
  summary: text('Een versie van een formulier is vastgesteld.', 'A version of a form was published.'),
  data: object({
    formId,
    formVersion: Type.Integer({ minimum: 1, description: 'Versie. Version.', examples: [1] }),
  }),
});
