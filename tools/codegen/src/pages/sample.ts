import {
  defineContract,
  defineOperation,
  defineProblem,
  eventsOf,
  id,
  LocalisedText,
  object,
  oneOf,
  Region,
  text,
  type ServiceContract,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';

/** Two small services, for the specs of the pages. */

const lent = eventsOf('loans')({
  aggregate: 'loan',
  name: 'lent',
  version: 1,
  summary: text('Een boek is uitgeleend.', 'A book was lent.'),
  data: object({
    loanId: id('De uitlening. The loan.'),
    region: Region,
    place: Type.Optional(oneOf(['desk', 'shelf'], 'Waar. Where.')),
    note: LocalisedText,
  }),
  dataClass: 'public',
});

const notOnShelf = defineProblem({
  code: 'book.not-on-shelf',
  status: 409,
  title: text('Niet aanwezig', 'Not on the shelf'),
  detail: text('Het boek is uitgeleend.', 'The book is lent out.'),
});

const shared = { dataScope: 'none', processingActivity: 'network-directory' } as const;
const described = {
  summary: text('Samenvatting', 'Summary'),
  description: text('Beschrijving.', 'Description.'),
} as const;

export const loans: ServiceContract = defineContract({
  name: 'loans',
  title: text('Uitleen', 'Loans'),
  summary: text('Wie wat leent.', 'Who borrows what.'),
  operations: {
    lendBook: defineOperation({
      ...shared,
      ...described,
      id: 'lendBook',
      method: 'POST',
      path: '/loans',
      body: object({}),
      success: { status: 201, body: object({ id: id('De uitlening. The loan.') }) },
      problems: [notOnShelf],
      allow: { staff: 'organisation', coordinator: 'region', 'programme-manager': 'all' },
      events: [lent],
    }),
    countLoans: defineOperation({
      ...shared,
      ...described,
      id: 'countLoans',
      method: 'GET',
      path: '/loan-counts',
      success: { status: 200, body: object({ count: Type.Integer() }) },
      allow: 'public',
    }),
  },
  events: { lent },
  consumes: [],
  terms: [
    { en: 'loan', nl: 'uitlening', meaning: text('Een boek | mee naar huis.', 'A book | taken home.') },
  ],
});

export const fines: ServiceContract = defineContract({
  name: 'fines',
  title: text('Boetes', 'Fines'),
  summary: text('Wie te laat is.', 'Who is late.'),
  operations: {},
  events: {},
  consumes: ['loan.lent.v1'],
  terms: [{ en: 'fine', nl: 'boete', meaning: text('Geld voor te laat.', 'Money for being late.') }],
});
