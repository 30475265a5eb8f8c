import { events as fieldlabs } from '@innovatienetwerk/fieldlabs/contract';
import { policy } from '@innovatienetwerk/service';
import { notifyAll } from '../notification/notify.ts';

/** Whoever must act hears that a Fieldlab has been waiting for them for too long; each wait is told once. */
export const onProcessStuck = policy(
  'tell-stuck',
  fieldlabs.processStuck,
  ({ data: { fieldlabId, personIds, since } }, reaction) =>
    notifyAll(reaction, 'process-stuck', personIds, { fieldlabId, since }),
);
