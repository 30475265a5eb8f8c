import { policy } from '@innovatienetwerk/service';
import { events } from '../../contract/index.ts';
import { bundle } from '../fieldlab/decide.ts';
import { fieldlabIdOf } from '../fieldlab/identity.ts';
import { fieldlabs } from '../fieldlab/state.ts';

/** The proposals of the ideas that a strategic theme bundles go up in it. */
export const onFieldlabProposed = policy(
  'bundle-proposals',
  events.fieldlabProposed,
  async ({ data: { fieldlabId, kind, ideaIds } }, { change, now }) => {
    if (kind !== 'thematic') return;
    const single = ideaIds.map(fieldlabIdOf);
    await Promise.all(
      single.map((id) => change(fieldlabs, id, (state) => bundle(id, state, fieldlabId, now))),
    );
  },
);
