import { asked, command, creation, list, read, sync } from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { operations, type Risk } from '../../contract/index.ts';
import { isOver } from '../fieldlab/phases.ts';
import { fieldlabs } from '../fieldlab/state.ts';
import { belongingTo, madeBy } from '../learning/belonging.ts';
import * as decide from './decide.ts';
import { risks, type RiskState } from './state.ts';

const toRisk = ({ id, state, createdAt, updatedAt }: Stored<RiskState>): Risk => ({
  id,
  fieldlabId: state.belonging.fieldlabId,
  ...state.judgement,
  status: state.status,
  score: state.score,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

export const reportRisk = creation(operations.reportRisk, risks, {
  facts: ({ require, params }) => require(fieldlabs, params.fieldlabId),
  decide: (_, { id, request, facts: fieldlab }) =>
    decide.report(id, request.body, madeBy(request, belongingTo(fieldlab)), isOver(fieldlab.state)),
  view: toRisk,
  location: ({ id }) => `/risks/${id}`,
});

export const changeRisk = command(operations.changeRisk, risks, {
  decide: (state, { id, request: { body } }) => decide.change(id, state, body),
  view: toRisk,
});

export const getRisk = read(operations.getRisk, risks, { view: toRisk });

export const listRisks = list(operations.listRisks, risks, {
  filter: async ({ require, params: { fieldlabId }, query: { status } }) => {
    await require(fieldlabs, fieldlabId);
    return {
      'state.belonging.fieldlabId': fieldlabId,
      ...asked({ 'state.status': status }),
    };
  },
  sort: { priority: 'state.priority', createdAt: 'createdAt' },
  view: toRisk,
});

export const [snapshotRisks, followRisks] = sync([operations.snapshotRisks, operations.followRisks], risks, {
  view: toRisk,
});
