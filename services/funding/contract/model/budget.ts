import { freeText, id, Money, object, oneOf } from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';
import { code } from './scheme.ts';

export const costCategories = ['staff', 'materials', 'external', 'travel', 'other'] as const;
export type CostCategory = (typeof costCategories)[number];

/** Where the money of a line comes from. `call` is what is asked from this call, `own` what the applicant pays. */
export const shareSources = ['call', 'own', 'kb', 'poi', 'library', 'other'] as const;
export type ShareSource = (typeof shareSources)[number];

export const BudgetShare = object(
  {
    source: oneOf(shareSources, 'Waar het geld vandaan komt. Where the money comes from.'),
    funderOrganisationId: Type.Optional(id('Wie betaalt. Who pays.')),
    amount: Money,
  },
  {
    name: 'BudgetShare',
    description: 'Wat één financier van een regel betaalt. What one funder pays of a line.',
  },
);
export type BudgetShare = Static<typeof BudgetShare>;

export const BudgetLine = object(
  {
    code: code('Vast kenmerk van de regel. Fixed code of the line.', 'project-lead'),
    description: Type.Optional(
      freeText('Waarvoor. What for.', 500, 'Projectleider, 0,2 fte gedurende een jaar'),
    ),
    category: oneOf(costCategories, 'Soort kosten. Kind of costs.'),
    amount: Money,
    vatIncluded: Type.Boolean({
      description: 'Of de btw erin zit. Whether VAT is included.',
      examples: [true],
    }),
    shares: Type.Array(BudgetShare, {
      description: 'Wie wat betaalt. Who pays what.',
      maxItems: 20,
    }),
  },
  { name: 'BudgetLine' },
);
export type BudgetLine = Static<typeof BudgetLine>;

export const Budget = object(
  {
    lines: Type.Array(BudgetLine, { description: 'De regels. The lines.', maxItems: 100 }),
  },
  { name: 'Budget' },
);
export type Budget = Static<typeof Budget>;

export const FunderTotal = object(
  {
    source: oneOf(shareSources, 'Waar het geld vandaan komt. Where the money comes from.'),
    funderOrganisationId: Type.Optional(id('Wie betaalt. Who pays.')),
    amount: Money,
  },
  { name: 'FunderTotal' },
);
export const CategoryTotal = object(
  { category: oneOf(costCategories, 'Soort kosten. Kind of costs.'), amount: Money },
  { name: 'CategoryTotal' },
);
export const LineGap = object(
  { code: code('De regel. The line.', 'project-lead'), gap: Money },
  { name: 'LineGap' },
);

export const BudgetTotals = object(
  {
    total: Money,
    requested: Money,
    gap: Money,
    perFunder: Type.Array(FunderTotal, {
      description: 'Hoeveel iedere financier betaalt. How much each funder pays.',
      maxItems: 2000,
    }),
    perCategory: Type.Array(CategoryTotal, {
      description: 'Hoeveel iedere soort kost. How much each kind costs.',
      maxItems: costCategories.length,
    }),
    gaps: Type.Array(LineGap, {
      description: 'De regels die nog niet gedekt zijn. The lines that are not covered yet.',
      maxItems: 100,
    }),
  },
  {
    name: 'BudgetTotals',
    description:
      'Totalen: het totaal is wat de financiers samen betalen, plus het gat. Totals: the total is what the funders pay together, plus the gap.',
  },
);
export type BudgetTotals = Static<typeof BudgetTotals>;
