import { events as fieldlabs } from '@innovatienetwerk/fieldlabs/contract';
import { policy } from '@innovatienetwerk/service';
import { notify } from '../notification/notify.ts';

/** Whoever must act hears that a Fieldlab has been waiting for them for too long; each wait is told once. */
export const onProcessStuck = policy(
  'tell-stuck',
  fieldlabs.processStuck,
  async ({ data: { fieldlabId, personIds, since } }, reaction) => {
    await Promise.all(
      personIds.map((personId) => notify(reaction, 'process-stuck', personId, { fieldlabId, since })),
    );
  },
);
