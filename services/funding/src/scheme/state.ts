import type { NewEventOf } from '@innovatienetwerk/contract';
import { defineAggregate } from '@innovatienetwerk/service';
import type { events, NewScheme } from '../../contract/index.ts';

export type SchemeContent = Omit<NewScheme, 'funderOrganisationId'>;

export interface SchemeState extends SchemeContent {
  readonly funderOrganisationId: string;
}

export type SchemeEvent =
  | NewEventOf<typeof events.schemeEstablished, SchemeContent>
  | NewEventOf<typeof events.schemeChanged, SchemeContent>;

const noScheme: SchemeState = {
  funderOrganisationId: '',
  name: { nl: '' },
  legalSource: '',
  term: { fromOn: '', untilOn: '' },
  rules: [],
};

export const schemes = defineAggregate<SchemeState, SchemeEvent>({
  name: 'scheme',
  collection: 'schemes',
  param: 'schemeId',
  initial: noScheme,
  evolve: (state, { data: { funderOrganisationId }, kept }) => ({ ...state, funderOrganisationId, ...kept }),
  scope: ({ funderOrganisationId }) => ({
    region: 'NL',
    organisationId: funderOrganisationId,
    personIds: [],
  }),
  indexes: [
    { key: { 'state.funderOrganisationId': 1, createdAt: 1, _id: 1 } },
    { key: { 'state.term.fromOn': 1, _id: 1 } },
    { key: { createdAt: 1, _id: 1 } },
  ],
});
