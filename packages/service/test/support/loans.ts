import { refuse, type NewEventOf, type RegionCode } from '@innovatienetwerk/contract';
import type { Stored } from '@innovatienetwerk/store';
import {
  command,
  creation,
  defineAggregate,
  defineService,
  importing,
  imports,
  list,
  query,
  read,
  type Decision,
  type Schedule,
} from '../../src/index.ts';
import {
  loanOperations as operations,
  loanReturned,
  loansContract,
  permitsView,
  type forbidden,
  type Loan,
  type opened,
  type permitted,
  type renamed,
  type renewed,
  type returned,
} from './contracts.ts';

interface LoanState {
  readonly title: string;
  readonly days: number;
  readonly ownerId: string;
  readonly organisationId: string;
  readonly region: RegionCode;
  readonly private: boolean;
  readonly returned: boolean;
}

export type LoanEvent =
  | NewEventOf<typeof opened, { readonly title: string; readonly region: RegionCode }>
  | NewEventOf<typeof renewed>
  | NewEventOf<typeof renamed, { readonly title: string }>
  | NewEventOf<typeof returned>;

export const loans = defineAggregate<LoanState, LoanEvent>({
  name: 'loan',
  collection: 'loans',
  param: 'loanId',
  initial: {
    title: '',
    days: 0,
    ownerId: '',
    organisationId: '',
    region: 'NL',
    private: false,
    returned: false,
  },
  evolve(state, event) {
    switch (event.type) {
      case 'loan.opened.v1':
        return { ...state, ...event.data, ...event.kept };
      case 'loan.renewed.v1':
        return { ...state, days: state.days + event.data.days };
      case 'loan.renamed.v1':
        return { ...state, title: event.kept.title };
      case 'loan.returned.v1':
        return { ...state, returned: true };
    }
  },
  scope: (state) => ({
    region: state.region,
    organisationId: state.organisationId,
    personIds: [state.ownerId],
    private: state.private,
  }),
  indexes: [{ key: { 'state.title': 1, _id: 1 } }, { key: { 'state.days': 1, _id: 1 } }],
});

const toLoan = ({ id, state, createdAt }: Stored<LoanState>): Loan => ({
  id,
  title: state.title,
  days: state.days,
  ownerId: state.ownerId,
  createdAt: createdAt.toISOString(),
});

interface PermitState {
  readonly withdrawn: boolean;
}
type PermitEvent = NewEventOf<typeof permitted> | NewEventOf<typeof forbidden>;

const permits = defineAggregate<PermitState, PermitEvent>({
  name: 'permit',
  collection: 'permits',
  param: 'permitId',
  initial: { withdrawn: false },
  evolve: (_, event) => ({ withdrawn: event.type === 'permit.withdrawn.v1' }),
  scope: () => ({ region: 'NL', personIds: [] }),
});

/** What a test can do to a running service from outside. */
export interface LoanHooks {
  /** Holds `waitForLoans` until it resolves. */
  readonly wait?: () => Promise<void>;
  /** Runs between load and save of a renewal. */
  readonly beforeRenewal?: () => Promise<void>;
  /** Runs between load and save of a line of an import. */
  readonly beforeLine?: (externalKey: string) => Promise<void>;
  readonly schedules?: readonly Schedule[];
}

export const loansService = (hooks: LoanHooks = {}) =>
  defineService({
    contract: loansContract,
    aggregates: [loans, permits, imports],
    handlers: {
      openLoan: creation(operations.openLoan, loans, {
        decide: (_, { id, request: { body, actor } }): Decision<LoanEvent> => [
          {
            type: 'loan.opened.v1',
            data: {
              loanId: id,
              ownerId: actor.subjectId,
              organisationId: body.organisationId,
              private: body.private ?? false,
            },
            kept: { title: body.title, region: body.region },
          },
        ],
        view: toLoan,
        location: ({ id }) => `/loans/${id}`,
      }),
      importLoans: importing(operations.importLoans, loans, {
        facts: async (_, { externalKey }) => await hooks.beforeLine?.(externalKey),
        decide: (state, { id, line, isNew, importerId, request: { actor } }): Decision<LoanEvent> => {
          const { title, region, organisationId = importerId } = line;
          const data = { loanId: id, ownerId: actor.subjectId, organisationId, private: false };
          if (isNew) return [{ type: 'loan.opened.v1', data, kept: { title, region } }];
          if (title === state.title) return [];
          if (state.returned) return refuse(loanReturned);
          return [{ type: 'loan.renamed.v1', data: { loanId: id }, kept: { title } }];
        },
      }),
      renewLoan: command(operations.renewLoan, loans, {
        facts: async () => await hooks.beforeRenewal?.(),
        decide: (state, { id, request }): Decision<LoanEvent> =>
          state.returned
            ? refuse(loanReturned)
            : [{ type: 'loan.renewed.v1', data: { loanId: id, days: request.body.days } }],
        view: toLoan,
      }),
      renameLoan: command(operations.renameLoan, loans, {
        decide: (state, { id, request: { body } }): Decision<LoanEvent> =>
          body.title === state.title
            ? []
            : [{ type: 'loan.renamed.v1', data: { loanId: id }, kept: { title: body.title } }],
        view: toLoan,
      }),
      returnLoan: command(operations.returnLoan, loans, {
        decide: (state, { id }): Decision<LoanEvent> =>
          state.returned ? [] : [{ type: 'loan.returned.v1', data: { loanId: id } }],
        view: () => undefined,
      }),
      getLoan: read(operations.getLoan, loans, { view: toLoan }),
      listLoans: list(operations.listLoans, loans, {
        filter: ({ query: { title } }) => (title === undefined ? {} : { 'state.title': title }),
        sort: { createdAt: 'createdAt', title: 'state.title', days: 'state.days' },
        view: toLoan,
      }),
      givePermit: creation(operations.givePermit, permits, {
        decide: (_, { request }): Decision<PermitEvent> => [{ type: 'permit.given.v1', data: request.body }],
        view: ({ id }) => ({ id }),
        location: ({ id }) => `/permits/${id}`,
      }),
      withdrawPermit: command(operations.withdrawPermit, permits, {
        decide: (): Decision<PermitEvent> => [{ type: 'permit.withdrawn.v1', data: {} }],
        view: () => undefined,
      }),
      waitForLoans: query(operations.waitForLoans, async () => {
        await hooks.wait?.();
        return { waited: true };
      }),
    },
    views: [permitsView],
    delegations: permitsView,
    schedules: hooks.schedules ?? [],
  });
