import type { EventEnvelope } from '@innovatienetwerk/contract';
import { events as fieldlabs } from '@innovatienetwerk/fieldlabs/contract';
import { policy, type Parts } from '@innovatienetwerk/service';
import { aboutThemes, announce, inRegions } from '../announcement/announce.ts';
import type { Topic } from '../follow/state.ts';
import { fieldlabPlacesView } from '../views/fieldlab-places.ts';
import { ideaThemesView } from '../views/idea-themes.ts';

/** Who hears of a Fieldlab: its own followers, and those of its regions and of the themes of the ideas from which it came. */
async function topicsOf(
  parts: Parts,
  fieldlabId: string,
  { region }: EventEnvelope,
): Promise<readonly Topic[]> {
  const places = await parts.view(fieldlabPlacesView).get(fieldlabId);
  const themes = await Promise.all(
    (places?.ideaIds ?? []).map((ideaId) => parts.view(ideaThemesView).get(ideaId)),
  );
  return [
    { kind: 'fieldlab', value: fieldlabId },
    ...inRegions([region, ...(places?.provinces ?? [])]),
    ...aboutThemes(themes.flatMap((idea) => idea?.agendaTasks ?? [])),
  ];
}

export const onRecruitmentForFollowers = policy(
  'announce-recruitment',
  fieldlabs.recruitmentOpened,
  async (event, reaction) => {
    const { fieldlabId } = event.data;
    const topics = await topicsOf(reaction.parts, fieldlabId, event);
    await announce(reaction, event, {
      kind: 'followed-fieldlab-recruiting',
      subject: { fieldlabId },
      topics,
    });
  },
);

export const onPhaseForFollowers = policy(
  'announce-phase-decision',
  fieldlabs.phaseDecided,
  async (event, reaction) => {
    const { fieldlabId, phaseId, outcome } = event.data;
    const topics = await topicsOf(reaction.parts, fieldlabId, event);
    const subject = { fieldlabId, phaseId, outcome };
    await announce(reaction, event, { kind: 'followed-phase-decided', subject, topics });
  },
);

export const onStopForFollowers = policy(
  'announce-stop',
  fieldlabs.fieldlabStopped,
  async (event, reaction) => {
    const { fieldlabId } = event.data;
    const topics = await topicsOf(reaction.parts, fieldlabId, event);
    await announce(reaction, event, { kind: 'followed-fieldlab-stopped', subject: { fieldlabId }, topics });
  },
);

export const onScaleForFollowers = policy(
  'announce-scale',
  fieldlabs.fieldlabScaled,
  async (event, reaction) => {
    const { fieldlabId } = event.data;
    const topics = await topicsOf(reaction.parts, fieldlabId, event);
    await announce(reaction, event, { kind: 'followed-fieldlab-scaled', subject: { fieldlabId }, topics });
  },
);

/** An adoption tells of other changes too; that it went live is told once, whatever changes afterwards. */
export const onAdoptionForFollowers = policy(
  'announce-adoption',
  fieldlabs.adoptionChanged,
  async (event, reaction) => {
    const { fieldlabId, adoptionId, province, status } = event.data;
    if (status !== 'live') return;
    const topics = await topicsOf(reaction.parts, fieldlabId, event);
    const subject = { fieldlabId, adoptionId, province };
    await announce(reaction, event, { kind: 'followed-adoption-live', subject, topics });
  },
);
