import { events as fieldlabs } from '@innovatienetwerk/fieldlabs/contract';
import { derivedId, policy } from '@innovatienetwerk/service';
import { begin } from '../application/drafting.ts';
import { firstForm, formFor, organisationOf, regionOf } from '../application/facts.ts';
import { applications } from '../application/state.ts';
import { calls } from '../call/state.ts';

/**
 * A phase asks a call for its money: a draft is there for its people to complete. Each time that a phase asks is another application,
 * since an earlier one may have come to nothing. For a call that does not exist there is nothing to draft; the Fieldlab shows what it waits for.
 */
export const onPhaseBudgetRequested = policy(
  'draft-for-phase',
  fieldlabs.phaseBudgetRequested,
  async ({ id, data: { fieldlabId, phaseId, organisationId, callId, amount } }, { parts, create }) => {
    const call = await parts.aggregates(calls).load(callId);
    if (call === null) return;
    const { stage, pinned } = firstForm(call.state);
    const [form, organisation] = await Promise.all([
      formFor(parts, pinned),
      organisationOf(parts, organisationId),
    ]);
    const applicationId = derivedId('application', phaseId, id);
    await create(applications, applicationId, () =>
      begin({
        applicationId,
        callId,
        organisationId,
        fieldlabId,
        phaseId,
        amount,
        form,
        stage,
        region: organisation === null ? 'NL' : regionOf(organisation),
        authorIds: [],
      }),
    );
  },
);
