import { defineView, on } from '@innovatienetwerk/contract';
import { events } from '@innovatienetwerk/fieldlabs/contract';

export interface KnownParticipant {
  readonly _id: string;
  readonly fieldlabId: string;
  readonly organisationId: string;
  readonly role: string;
}

/** Who takes part in which Fieldlab, and as what: an employer that pays for it has an interest in it. */
export const participantsView = defineView<KnownParticipant>({
  name: 'participants',
  indexes: [{ key: { fieldlabId: 1, role: 1 } }],
  handlers: [
    on(events.participantJoined, ({ data: { fieldlabId, organisationId, role } }) => ({
      set: { fieldlabId, organisationId, role },
    })),
    on(events.participantLeft, () => ({ remove: true })),
  ],
});
