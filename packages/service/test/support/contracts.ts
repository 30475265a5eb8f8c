import {
  count,
  defineContract,
  defineOperation,
  defineProblem,
  defineView,
  eventsOf,
  id,
  importOf,
  ImportReport,
  listQuery,
  moment,
  object,
  on,
  oneOf,
  pageOf,
  Region,
  text,
  type DelegationRecord,
} from '@innovatienetwerk/contract';
import { Type, type Static } from 'typebox';

/** A small domain to try the service kit with: books are lent, and a second service fines those that are late. */

const words = text('Proef', 'Test');
const shared = { summary: words, description: words, processingActivity: 'platform-operation' } as const;
const everywhere = { staff: 'organisation', coordinator: 'region', 'programme-manager': 'all' } as const;

export const Loan = object(
  {
    id: id('Id.'),
    title: Type.String(),
    days: count('Days.'),
    ownerId: Type.String(),
    createdAt: moment('When.'),
  },
  { name: 'Loan' },
);
export type Loan = Static<typeof Loan>;

const loanParams = object({ loanId: id('Id.') });
const NewLoan = object({
  title: Type.String(),
  organisationId: id('Organisation.'),
  region: Region,
  private: Type.Optional(Type.Boolean()),
});

export const LoanImport = importOf(
  {
    title: Type.String({ minLength: 1 }),
    region: Region,
    organisationId: Type.Optional(id('Organisation.')),
    renewedUntil: Type.Optional(moment('Until.')),
  },
  'LoanImport',
);

export const loanReturned = defineProblem({
  code: 'loan.returned',
  status: 409,
  title: words,
  detail: words,
});

const loanEvent = eventsOf('loans');
const ofLoan = { aggregate: 'loan', version: 1, summary: words } as const;
export const opened = loanEvent({
  ...ofLoan,
  name: 'opened',
  data: object({
    loanId: id('Id.'),
    ownerId: Type.String(),
    organisationId: id('Id.'),
    private: Type.Boolean(),
  }),
});
export const renewed = loanEvent({
  ...ofLoan,
  name: 'renewed',
  data: object({ loanId: id('Id.'), days: count('Days.') }),
});
export const renamed = loanEvent({ ...ofLoan, name: 'renamed', data: object({ loanId: id('Id.') }) });
export const returned = loanEvent({ ...ofLoan, name: 'returned', data: object({ loanId: id('Id.') }) });

const ofPermit = { aggregate: 'permit', version: 1, summary: words } as const;
const Permit = object({
  organisationId: id('For whom.'),
  delegateId: id('Who.'),
  roles: Type.Array(oneOf(['staff'] as const)),
  regions: Type.Array(Region),
  validFrom: moment('From.'),
  validUntil: moment('Until.'),
});
export const permitted = loanEvent({ ...ofPermit, name: 'given', data: Permit });
export const forbidden = loanEvent({ ...ofPermit, name: 'withdrawn', data: object({}) });

export const loanOperations = {
  openLoan: defineOperation({
    ...shared,
    id: 'openLoan',
    method: 'POST',
    path: '/loans',
    body: NewLoan,
    success: { status: 201, body: Loan },
    allow: everywhere,
    dataScope: 'creation',
  }),
  importLoans: defineOperation({
    ...shared,
    id: 'importLoans',
    method: 'POST',
    path: '/loan-imports',
    body: LoanImport,
    success: { status: 200, body: ImportReport },
    problems: [loanReturned],
    allow: { coordinator: 'region', 'service-account': 'region' },
    dataScope: 'lines',
  }),
  renewLoan: defineOperation({
    ...shared,
    id: 'renewLoan',
    method: 'POST',
    path: '/loans/{loanId}/renewals',
    params: loanParams,
    body: object({ days: count('Days.') }),
    success: { status: 200, body: Loan },
    problems: [loanReturned],
    allow: everywhere,
    dataScope: 'object',
  }),
  renameLoan: defineOperation({
    ...shared,
    id: 'renameLoan',
    method: 'PUT',
    path: '/loans/{loanId}',
    params: loanParams,
    body: object({ title: Type.String() }),
    success: { status: 200, body: Loan },
    allow: everywhere,
    dataScope: 'object',
    ifMatch: true,
  }),
  returnLoan: defineOperation({
    ...shared,
    id: 'returnLoan',
    method: 'DELETE',
    path: '/loans/{loanId}',
    params: loanParams,
    success: { status: 204 },
    allow: everywhere,
    dataScope: 'object',
  }),
  getLoan: defineOperation({
    ...shared,
    id: 'getLoan',
    method: 'GET',
    path: '/loans/{loanId}',
    params: loanParams,
    success: { status: 200, body: Loan },
    allow: everywhere,
    dataScope: 'object',
  }),
  listLoans: defineOperation({
    ...shared,
    id: 'listLoans',
    method: 'GET',
    path: '/loans',
    query: listQuery({ title: Type.Optional(Type.String()) }, ['createdAt', 'title', 'days'], Loan),
    success: { status: 200, body: pageOf(Loan, 'LoanPage') },
    allow: everywhere,
    dataScope: 'collection',
  }),
  givePermit: defineOperation({
    ...shared,
    id: 'givePermit',
    method: 'POST',
    path: '/permits',
    body: Permit,
    success: { status: 201, body: object({ id: id('Id.') }) },
    allow: { 'programme-manager': 'all' },
    dataScope: 'creation',
  }),
  withdrawPermit: defineOperation({
    ...shared,
    id: 'withdrawPermit',
    method: 'DELETE',
    path: '/permits/{permitId}',
    params: object({ permitId: id('Id.') }),
    success: { status: 204 },
    allow: { 'programme-manager': 'all' },
    dataScope: 'object',
  }),
  waitForLoans: defineOperation({
    ...shared,
    id: 'waitForLoans',
    method: 'GET',
    path: '/loans/_wait',
    success: { status: 200, body: object({ waited: Type.Boolean() }) },
    allow: everywhere,
    dataScope: 'none',
  }),
} as const;

export const loansContract = defineContract({
  name: 'loans',
  title: words,
  summary: words,
  operations: loanOperations,
  events: { opened, renewed, renamed, returned, permitted, forbidden },
  consumes: [permitted.type, forbidden.type],
  terms: [],
});

const fineEvent = eventsOf('fines');
const ofFine = { aggregate: 'fine', version: 1, summary: words } as const;
export const charged = fineEvent({ ...ofFine, name: 'charged', data: object({ fineId: id('Id.') }) });
export const raised = fineEvent({
  ...ofFine,
  name: 'raised',
  data: object({ fineId: id('Id.'), days: count('Days.') }),
});
export const tooLong = defineProblem({ code: 'fine.too-long', status: 409, title: words, detail: words });

export const Fine = object(
  { id: id('Id.'), raises: Type.Array(count('Days.')), title: Type.Optional(Type.String()) },
  { name: 'Fine' },
);

export const fineOperations = {
  getFine: defineOperation({
    ...shared,
    id: 'getFine',
    method: 'GET',
    path: '/fines/{fineId}',
    params: object({ fineId: id('Id.') }),
    success: { status: 200, body: Fine },
    allow: everywhere,
    dataScope: 'object',
  }),
} as const;

export const finesContract = defineContract({
  name: 'fines',
  title: words,
  summary: words,
  operations: fineOperations,
  events: { charged, raised },
  consumes: [opened.type, renewed.type, returned.type],
  terms: [],
});

export const lendingContracts = [loansContract, finesContract] as const;

export interface LoanRecord {
  readonly _id: string;
  readonly ownerId: string;
  readonly days: number;
}

/** What the second service keeps of the loans of the first. */
export const loansView = defineView<LoanRecord>({
  name: 'loans',
  indexes: [],
  handlers: [
    on(opened, ({ data }) => ({ set: { ownerId: data.ownerId, days: 0 } })),
    on(renewed, ({ data }) => ({ set: { days: data.days } })),
    on(returned, () => ({ remove: true })),
  ],
});

export const permitsView = defineView<DelegationRecord>({
  name: 'permits',
  indexes: [{ key: { organisationId: 1 } }],
  handlers: [on(permitted, ({ data }) => ({ set: data })), on(forbidden, () => ({ remove: true }))],
});
