import { idOf, type TourIdea } from './cast.ts';
import { PATIENCE_MS } from './patience.ts';
import { createRoundClock, datesFrom, type RoundClock } from './round-clock.ts';
import type { Tour } from './steps.ts';

const chair = 'hendrik';
const members = [chair, 'ingrid', 'joost'] as const;
const steward = 'mirjam';

interface Criterion {
  readonly code: string;
  readonly required: boolean;
}

interface CriteriaSet {
  readonly id: string;
  readonly publishedVersion: number;
}

/** The idea goes through a round of the council that is over in seconds. @returns the id of the decision */
export async function councilDecides(tour: Tour, idea: TourIdea): Promise<string> {
  const { candidateId, roundId } = await admission(tour, idea);
  const path = `/candidates/${candidateId}`;
  const clock = createRoundClock(tour, steward, `/rounds/${roundId}`);
  await interests(tour, idea, path, clock);
  await assessments(tour, path, `/rounds/${roundId}`, clock);
  await advice(tour, path, clock);
  await clock.reach('decided');
  const { body: decision } = await tour.step({
    who: steward,
    what: 'decides for the KB; it stays secret until the round is published',
    call: {
      method: 'POST',
      path: `${path}/decisions`,
      body: {
        outcome: 'accepted',
        motivation: 'De raad adviseert positief en het past in het jaarprogramma.',
        explanation: {
          nl: 'Uw idee is aangenomen: het wordt uitgewerkt tot een regionaal Fieldlab.',
          en: 'Your idea was accepted: it will be worked out into a regional Fieldlab.',
        },
      },
    },
  });
  await embargo(tour, idea, decision.id);
  await clock.reach('published');
  return decision.id;
}

async function admission(
  tour: Tour,
  idea: TourIdea,
): Promise<{ readonly candidateId: string; readonly roundId: string }> {
  const isPublished = ({ publishedVersion }: CriteriaSet): boolean => publishedVersion > 0;
  const { body: sets } = await tour.step({
    who: steward,
    what: 'looks up the criteria of the council',
    call: { method: 'GET', path: '/criteria-sets' },
    until: ({ body }) => body.items.some(isPublished),
  });
  const { body: announced } = await tour.step({
    who: steward,
    what: 'announces a round for Utrecht, its phases seconds apart',
    call: {
      method: 'POST',
      path: '/rounds',
      body: {
        title: { nl: 'Ronde van de rondleiding', en: 'Round of the tour' },
        region: 'NL-UT',
        criteriaSetId: sets.items.find(isPublished).id,
        council: {
          name: { nl: 'Innovatieraad', en: 'Innovation Council' },
          chairId: idOf(chair),
          memberIds: members.map(idOf),
          quorumPercent: 60,
        },
        ...datesFrom(Date.now()),
      },
    },
  });
  const clock = createRoundClock(tour, steward, `/rounds/${announced.id}`);
  const { body: candidates } = await tour.step({
    who: steward,
    what: 'sees the idea arrive as a candidate in a round',
    call: { method: 'GET', path: `/candidates?ideaId=${idea.id}` },
    until: ({ body }) => body.items[0]?.status === 'admitted',
    withinMs: PATIENCE_MS,
    meanwhile: () => clock.keepOpenUntil('assessmentFrom'),
  });
  const [candidate] = candidates.items;
  return { candidateId: candidate.id, roundId: candidate.roundId };
}

async function interests(tour: Tour, idea: TourIdea, path: string, clock: RoundClock): Promise<void> {
  await tour.see({
    who: chair,
    what: 'must declare their interest before reading the idea',
    call: { method: 'GET', path: idea.path },
    status: 403,
  });
  for (const who of members) {
    await clock.keepOpenUntil('assessmentFrom');
    await tour.step({
      who,
      what: 'declares to have no interest in it',
      call: { method: 'POST', path: `${path}/interests`, body: { relation: 'none' } },
    });
  }
  await tour.see({
    who: chair,
    what: 'reads the idea',
    call: { method: 'GET', path: idea.path },
    withinMs: PATIENCE_MS,
  });
}

async function assessments(tour: Tour, path: string, roundPath: string, clock: RoundClock): Promise<void> {
  await clock.reach('assessment');
  const { body: round } = await tour.step({
    who: chair,
    what: 'reads the criteria that the round froze',
    call: { method: 'GET', path: roundPath },
  });
  for (const [index, who] of members.entries()) {
    await clock.keepOpenUntil('deliberationFrom');
    await tour.step({
      who,
      what: 'assesses it: knock-out criteria, then scores from 0 to 5',
      call: {
        method: 'POST',
        path: `${path}/assessments`,
        body: {
          knockOuts: round.criteria.knockOuts.map(({ code }: Criterion) => ({ code, passes: true })),
          scores: round.criteria.weighted.map(({ code, required }: Criterion) =>
            required || index > 0
              ? { code, mark: 'score', score: 3 + (index % 3), reason: 'Past bij de Netwerkagenda.' }
              : { code, mark: 'not-applicable', reason: 'Hier niet van toepassing.' },
          ),
        },
      },
    });
  }
}

async function advice(tour: Tour, path: string, clock: RoundClock): Promise<void> {
  await clock.reach('deliberation');
  const inTime = async (...step: Parameters<Tour['step']>): ReturnType<Tour['step']> => {
    await clock.keepOpenUntil('decisionFrom');
    return await tour.step(...step);
  };
  const ballot = await inTime({
    who: chair,
    what: 'opens the ballot',
    call: { method: 'POST', path: `${path}/ballots` },
  });
  const ballotPath = `/ballots/${ballot.body.id}`;
  for (const who of members) {
    const vote = who === 'joost' ? 'against' : 'for';
    await inTime({
      who,
      what: `votes ${vote}`,
      call: { method: 'POST', path: `${ballotPath}/votes`, body: { vote } },
    });
  }
  await inTime({
    who: chair,
    what: 'closes the ballot: the quorum is met and it is carried',
    call: { method: 'POST', path: `${ballotPath}/closures`, body: {} },
    until: ({ body }) => body.result?.outcome === 'carried',
  });
  await inTime({
    who: chair,
    what: 'gives the advice of the council',
    call: {
      method: 'POST',
      path: `${path}/advices`,
      body: {
        ballotId: ballot.body.id,
        motivation: {
          nl: 'De raad ziet grote waarde voor jonge kinderen.',
          en: 'The council sees great value for young children.',
        },
      },
    },
  });
}

/** Until the publication the author sees nothing, wherever she looks. */
async function embargo({ see }: Tour, idea: TourIdea, decisionId: string): Promise<void> {
  await see({
    who: 'anna',
    what: 'cannot see the decision yet',
    call: { method: 'GET', path: `/decisions/${decisionId}` },
    status: 404,
  });
  await see({
    who: 'anna',
    what: 'sees that her idea is still in triage',
    call: { method: 'GET', path: idea.path },
    until: ({ body }) => body.status === 'in-triage' && body.decisionId === undefined,
  });
}
