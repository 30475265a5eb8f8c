import { ProblemError } from '@innovatienetwerk/contract';
import {
  asked,
  command,
  creation,
  list,
  type Parts,
  read,
  type RequestContext,
  sync,
} from '@innovatienetwerk/service';
import type { Stored } from '@innovatienetwerk/store';
import { dayOf, mondayOf, weekOf, weeksAfter, weeksIn } from '@innovatienetwerk/values';
import {
  MAX_WEEKS_SHOWN,
  operations,
  problems,
  type Availability,
  type ExpertEmployment,
  type ExpertProfile,
} from '../../contract/index.ts';
import { organisationsView } from '../views/organisations.ts';
import { answererOf } from './answerer.ts';
import { weekOfLedger } from './capacity.ts';
import * as decide from './decide.ts';
import { answerConsent, changeAvailability } from './hours.ts';
import { profiles, type ProfileState } from './state.ts';

const WEEKS_SHOWN = 13;

const toProfile = ({ id, state, createdAt, updatedAt }: Stored<ProfileState>): ExpertProfile => ({
  id,
  status: state.status === 'none' ? 'withdrawn' : state.status,
  skills: state.skills.map((skill) => ({ ...skill, evidenced: skill.evidence !== undefined })),
  languages: [...state.languages],
  regions: [...state.regions],
  employers: [...state.employers],
  ...(state.summary === '' ? {} : { summary: state.summary }),
  confirmedAt: state.confirmedAt,
  expiresOn: state.expiresOn,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});

/** The declared interests are for the expert's own eyes: others see only that somebody cannot be asked. */
const toReader = (stored: Stored<ProfileState>, { actor }: RequestContext): ExpertProfile => ({
  ...toProfile(stored),
  ...(actor.subjectId === stored.id ? { conflicts: [...stored.state.conflicts] } : {}),
});

/** Who walks through a list judges nobody yet, so the evidence stays in the profile itself. */
function toListed(stored: Stored<ProfileState>): ExpertProfile {
  const profile = toProfile(stored);
  return { ...profile, skills: profile.skills.map(({ evidence: _, ...skill }) => skill) };
}

async function areKnown(parts: Parts, employers: readonly ExpertEmployment[] = []): Promise<boolean> {
  const ids = [...new Set(employers.map(({ organisationId }) => organisationId))];
  const known = await Promise.all(ids.map((id) => parts.view(organisationsView).get(id)));
  return known.every((organisation) => organisation !== null);
}

export const createExpertProfile = creation(operations.createExpertProfile, profiles, {
  id: ({ actor }) => actor.subjectId,
  taken: { code: problems.profileExists.code },
  facts: ({ parts, body }) => areKnown(parts, body.employers),
  decide: (_, { id, request, facts, now }) => decide.create(id, request.body, facts, now),
  view: toReader,
  location: ({ id }) => `/expert-profiles/${id}`,
});

export const getExpertProfile = read(operations.getExpertProfile, profiles, { view: toReader });

export const listExpertProfiles = list(operations.listExpertProfiles, profiles, {
  filter: ({ query: { skill, region, status } }) =>
    asked({ 'state.skills.code': skill, 'state.regions': region, 'state.status': status }),
  sort: { createdAt: 'createdAt', expiresOn: 'state.expiresOn' },
  view: toListed,
});

export const [snapshotExpertProfiles, followExpertProfiles] = sync(
  [operations.snapshotExpertProfiles, operations.followExpertProfiles],
  profiles,
  { view: toListed },
);

export const changeExpertProfile = command(operations.changeExpertProfile, profiles, {
  facts: ({ parts, body }) => areKnown(parts, body.employers),
  decide: (state, { id, request, facts, now }) => decide.change(id, state, request.body, facts, now),
  view: toReader,
});

export const confirmExpertProfile = command(operations.confirmExpertProfile, profiles, {
  decide: (_, { id, now }) => decide.confirm(id, now),
  view: toReader,
});

export const withdrawExpertProfile = command(operations.withdrawExpertProfile, profiles, {
  decide: (state, { id }) => decide.withdraw(id, state),
  view: toReader,
});

export const answerEmployerConsent = command(operations.answerEmployerConsent, profiles, {
  decide: (state, { id, request, now }) => answerConsent(id, state, request.body, answererOf(request), now),
  view: toReader,
});

export const declareExpertConflict = command(operations.declareExpertConflict, profiles, {
  decide: (state, { id, request }) => decide.declareConflict(id, state, request.body),
  view: toReader,
});

export const changeExpertAvailability = command(operations.changeExpertAvailability, profiles, {
  decide: (state, { id, request, now }) => changeAvailability(id, state, request.body, now),
  view: toReader,
});

function shownWeeks(
  { fromWeek, untilWeek }: { fromWeek?: string; untilWeek?: string },
  now: Date,
): readonly string[] {
  const first = mondayOf(fromWeek ?? weekOf(dayOf(now)));
  const last = untilWeek === undefined ? weeksAfter(first, WEEKS_SHOWN - 1) : mondayOf(untilWeek);
  const weeks = last <= weeksAfter(first, MAX_WEEKS_SHOWN - 1) ? weeksIn(first, last) : [];
  if (weeks.length === 0)
    throw new ProblemError(problems.weeksOutOfBounds, { parameters: { limit: MAX_WEEKS_SHOWN } });
  return weeks;
}

export const getExpertAvailability = read(operations.getExpertAvailability, profiles, {
  view: ({ id, state }, { query, now }): Availability => {
    const weeks = shownWeeks(query, now);
    const [first = ''] = weeks;
    const last = weeks.at(-1) ?? first;
    return {
      profileId: id,
      weeks: weeks.map((week) => weekOfLedger(state, week)),
      bookings: state.bookings
        .filter(({ fromWeek, untilWeek }) => fromWeek <= last && first <= untilWeek)
        .map(({ requestId: _, ...booking }) => booking),
      exceptions: state.exceptions.filter(({ week }) => first <= week && week <= last),
    };
  },
});
