import { Type } from 'typebox';
import { object } from './schema.ts';

/** Where the page of a problem is. A reference and not an address: the same at every installation. */
export const problemType = (code: string): string => `/docs/errors#${code}`;

export const InvalidParam = object(
  {
    in: Type.Enum(['path', 'query', 'header', 'body'], {
      type: 'string',
      description: 'Waar de fout zit. Where the fault is.',
      examples: ['body'],
    }),
    name: Type.String({
      description: 'Het veld, met punten voor geneste velden. The field, with dots for nested ones.',
      examples: ['title'],
    }),
    reason: Type.String({
      description: 'Wat er gevraagd wordt, in de gevraagde taal. What is asked, in the asked language.',
      examples: ['is verplicht'],
    }),
    code: Type.String({
      description: 'Stabiele code van de regel. Stable code of the rule.',
      examples: ['required'],
    }),
  },
  { name: 'InvalidParam' },
);

export const Problem = object(
  {
    type: Type.String({
      format: 'uri-reference',
      description: 'Stabiele verwijzing naar de uitleg. Stable reference to the explanation.',
      examples: ['/docs/errors#request.invalid'],
    }),
    title: Type.String({
      description: 'Korte omschrijving. Short description.',
      examples: ['Ongeldige invoer'],
    }),
    status: Type.Integer({ description: 'HTTP-status. HTTP status.', examples: [400] }),
    detail: Type.String({
      description: 'Wat er gebeurde en wat u kunt doen. What happened and what to do.',
      examples: ['`invalidParams` noemt elke fout.'],
    }),
    code: Type.String({
      description: 'Stabiele code. Stable code.',
      examples: ['request.invalid'],
    }),
    traceId: Type.String({
      description: 'Noem dit bij een melding. Quote this in a report.',
      examples: ['4bf92f3577b34da6a3ce929d0e0e4736'],
    }),
    invalidParams: Type.Optional(
      Type.Array(InvalidParam, { description: 'Alle fouten tegelijk. All faults at once.' }),
    ),
  },
  { name: 'Problem', description: 'RFC 9457.' },
);
