import { Type, type Static } from 'typebox';
import { object } from './schema.ts';

/** Euros with cents, never a float: two decimals, no sign, no leading zeros, at most a thousand billion. */
export const AMOUNT_PATTERN = String.raw`^(0|[1-9]\d{0,11})\.\d{2}$`;

/** An amount of money. What is owed the other way is said by the name of the field, not by a sign. */
export const Money = object(
  {
    amount: Type.String({
      pattern: AMOUNT_PATTERN,
      description:
        'Bedrag met twee decimalen en een punt, als tekst. Amount with two decimals and a point, as text.',
      examples: ['15000.00'],
    }),
    currency: Type.Unsafe<'EUR'>({
      type: 'string',
      enum: ['EUR'],
      description: 'Munt (ISO 4217). Currency (ISO 4217).',
      examples: ['EUR'],
    }),
  },
  { name: 'Money', description: 'Een bedrag. An amount of money.' },
);
export type Money = Static<typeof Money>;
