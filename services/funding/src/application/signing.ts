import { refuse } from '@innovatienetwerk/contract';
import { problems } from '../../contract/index.ts';
import { totalGapOf } from '../budget/totals.ts';
import { withoutFunder } from '../budget/lines.ts';
import { about, fixed, type ApplicationDecision } from './drafting.ts';
import { isOpen, type ApplicationState } from './state.ts';

/** A partner agrees with the application as it is now, or does not. */
export function signOff(
  applicationId: string,
  state: ApplicationState,
  personId: string,
  agreed: boolean,
  now: Date,
): ApplicationDecision {
  const refused = fixed(state);
  if (refused !== undefined) return refused;
  const partner = state.partners.find(({ signatoryIds }) => signatoryIds.includes(personId));
  if (partner === undefined) return refuse(problems.notSignatory);
  return [
    {
      type: 'application.signed-off.v1',
      data: {
        ...about(applicationId, state),
        partnerId: partner.organisationId,
        personId,
        agreed,
      },
      kept: { at: now.toISOString() },
    },
  ];
}

/** A partner left the Fieldlab: what it signed and would pay lapses, as long as nothing was submitted. */
export function lapsePartner(
  applicationId: string,
  state: ApplicationState,
  partnerId: string,
): ApplicationDecision {
  const isPartner = state.partners.some(({ organisationId }) => organisationId === partnerId);
  const pays = state.lines.some(({ shares }) =>
    shares.some(({ funderOrganisationId }) => funderOrganisationId === partnerId),
  );
  if (!isOpen(state) || state.status === 'submitted' || (!isPartner && !pays)) return [];
  return [
    {
      type: 'application.partner-lapsed.v1',
      data: {
        ...about(applicationId, state),
        partnerId,
        gap: totalGapOf(withoutFunder(state.lines, partnerId)),
      },
    },
  ];
}
