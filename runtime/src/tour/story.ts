import { organisations } from '../../sample/organisations.ts';
import { people } from '../../sample/people.ts';
import type { RunFile } from '../supervisor/run-file.ts';
import type { Tour } from './steps.ts';

/** How long each phase of the round of the tour lasts, in milliseconds. */
const PHASE_MS = 5_000;
/** Longer than any step may take to reach the other services. */
const PATIENCE_MS = 20_000;

const idOf = (handle: string): string => people.find((person) => person.handle === handle)?.id ?? '';
const emailOf = (handle: string): string => people.find((person) => person.handle === handle)?.email ?? '';

const members = ['hendrik', 'ingrid', 'joost'] as const;

interface Mail {
  readonly subject: string;
}

export interface StoryEnd {
  readonly ideaId: string;
  readonly decisionId: string;
}

/** An idea travels from a library in Utrecht to the council's decision and back. */
export async function tellStory(
  tour: Tour,
  run: RunFile,
  end: Partial<{ -readonly [K in keyof StoryEnd]: string }>,
): Promise<void> {
  const { step } = tour;
  const mailsTo = async (handle: string): Promise<readonly Mail[]> => {
    const response = await fetch(`${run.mailUrl}/messages?to=${encodeURIComponent(emailOf(handle))}`);
    const list = (await response.json()) as readonly Mail[] | { readonly items: readonly Mail[] };
    return 'items' in list ? list.items : list;
  };

  // 1. The network
  await step({
    who: 'poi-bisc',
    what: 'the system of POI BiSC reads which POI serves which province',
    call: { method: 'GET', path: '/regions' },
    until: ({ body }) => body.items.length === 12,
  });

  // 2. The idea
  const open = await step({
    who: 'anna',
    what: 'finds the always-open channel',
    call: { method: 'GET', path: '/challenges?limit=200' },
    until: ({ body }) => body.items.some((challenge: { kind: string }) => challenge.kind === 'always-open'),
  });
  const channel = open.body.items.find((challenge: { kind: string }) => challenge.kind === 'always-open');
  const drafted = await step({
    who: 'anna',
    what: 'begins an idea: a draft that only she sees',
    call: {
      method: 'POST',
      path: '/ideas',
      body: {
        title: 'Voorleesrobot in de wachtkamer',
        organisationId: organisations.utrecht.id,
        region: 'NL-UT',
      },
    },
  });
  const ideaId: string = drafted.body.id;
  end.ideaId = ideaId;
  const path = `/ideas/${ideaId}`;
  await step({
    who: 'fatima',
    what: 'cannot see the draft of another',
    call: { method: 'GET', path },
    status: 404,
  });
  const saved = await step({
    who: 'anna',
    what: 'fills in the form',
    call: {
      method: 'PATCH',
      path,
      ifMatch: drafted.etag,
      body: {
        description: 'Een kleine robot leest kinderen voor terwijl zij wachten op de huisarts.',
        goal: 'Meer kinderen horen elke week een verhaal, ook thuis zonder boeken.',
        targetGroups: ['young-children'],
        agendaTasks: ['literate-society'],
        helpWanted: ['technology', 'test-location'],
        fieldlabWish: 'regional',
        publicPrizeWish: true,
        challengeId: channel.id,
      },
    },
  });
  await step({
    who: 'anna',
    what: 'submits it',
    call: { method: 'POST', path: `${path}/submissions`, ifMatch: saved.etag },
    until: ({ body }) => body.status === 'submitted',
  });
  await step({
    who: 'poi-bisc',
    what: 'the system of the POI of Utrecht can read it now',
    call: { method: 'GET', path },
  });
  await step({
    who: 'bram',
    what: 'in another province it does not exist',
    call: { method: 'GET', path },
    status: 404,
  });
  await step({ who: 'fatima', what: 'supports it', call: { method: 'POST', path: `${path}/endorsements` } });

  // 3. The council
  const sets = await step({
    who: 'mirjam',
    what: 'looks up the criteria of the council',
    call: { method: 'GET', path: '/criteria-sets' },
    until: ({ body }) => body.items.some((set: { publishedVersion: number }) => set.publishedVersion > 0),
  });
  const criteriaSet = sets.body.items.find((set: { publishedVersion: number }) => set.publishedVersion > 0);
  const begin = Date.now() + 500;
  const after = (phases: number): string => new Date(begin + phases * PHASE_MS).toISOString();
  await step({
    who: 'mirjam',
    what: 'announces a round for Utrecht, its phases seconds apart',
    call: {
      method: 'POST',
      path: '/rounds',
      body: {
        title: { nl: 'Ronde van de rondleiding', en: 'Round of the tour' },
        region: 'NL-UT',
        criteriaSetId: criteriaSet.id,
        council: {
          name: { nl: 'Innovatieraad', en: 'Innovation Council' },
          chairId: idOf('hendrik'),
          memberIds: members.map(idOf),
          quorumPercent: 60,
        },
        intakeFrom: after(0),
        assessmentFrom: after(1),
        deliberationFrom: after(2),
        decisionFrom: after(3),
        publishAt: after(4),
      },
    },
  });
  const candidates = await step({
    who: 'mirjam',
    what: 'sees the idea arrive as a candidate in the round',
    call: { method: 'GET', path: `/candidates?ideaId=${ideaId}` },
    until: ({ body }) => body.items[0]?.status === 'admitted',
    withinMs: PATIENCE_MS,
  });
  const candidate = candidates.body.items[0];
  const candidatePath = `/candidates/${candidate.id}`;
  const roundPath = `/rounds/${candidate.roundId}`;
  const { body: round } = await step({
    who: 'mirjam',
    what: 'reads the round',
    call: { method: 'GET', path: roundPath },
  });
  await step({
    who: 'hendrik',
    what: 'must declare their interest before reading the idea',
    call: { method: 'GET', path },
    status: 403,
  });
  for (const who of members) {
    await step({
      who,
      what: 'declares to have no interest in it',
      call: { method: 'POST', path: `${candidatePath}/interests`, body: { relation: 'none' } },
    });
  }
  await step({
    who: 'hendrik',
    what: 'reads the idea',
    call: { method: 'GET', path },
    withinMs: PATIENCE_MS,
  });
  const reach = (phase: string) =>
    step({
      who: 'mirjam',
      what: `the round goes to ${phase} on its date`,
      call: { method: 'GET', path: roundPath },
      until: ({ body }) => body.phase === phase,
      withinMs: PATIENCE_MS + PHASE_MS,
    });
  await reach('assessment');
  for (const [index, who] of members.entries()) {
    await step({
      who,
      what: 'assesses it: knock-out criteria, then scores from 0 to 5',
      call: {
        method: 'POST',
        path: `${candidatePath}/assessments`,
        body: {
          knockOuts: round.criteria.knockOuts.map(({ code }: { code: string }) => ({ code, passes: true })),
          scores: round.criteria.weighted.map(({ code, required }: { code: string; required: boolean }) =>
            required || index > 0
              ? { code, mark: 'score', score: 3 + (index % 3), reason: 'Past bij de Netwerkagenda.' }
              : { code, mark: 'not-applicable', reason: 'Hier niet van toepassing.' },
          ),
        },
      },
    });
  }
  await reach('deliberation');
  const ballot = await step({
    who: 'hendrik',
    what: 'opens the ballot',
    call: { method: 'POST', path: `${candidatePath}/ballots` },
  });
  const ballotPath = `/ballots/${ballot.body.id}`;
  for (const who of members) {
    const vote = who === 'joost' ? 'against' : 'for';
    await step({
      who,
      what: `votes ${vote}`,
      call: { method: 'POST', path: `${ballotPath}/votes`, body: { vote } },
    });
  }
  await step({
    who: 'hendrik',
    what: 'closes the ballot: the quorum is met and it is carried',
    call: { method: 'POST', path: `${ballotPath}/closures`, body: {} },
    until: ({ body }) => body.result?.outcome === 'carried',
  });
  await step({
    who: 'hendrik',
    what: 'gives the advice of the council',
    call: {
      method: 'POST',
      path: `${candidatePath}/advices`,
      body: {
        ballotId: ballot.body.id,
        motivation: {
          nl: 'De raad ziet grote waarde voor jonge kinderen.',
          en: 'The council sees great value for young children.',
        },
      },
    },
  });
  await reach('decided');
  const decision = await step({
    who: 'mirjam',
    what: 'decides for the KB; it stays secret until the round is published',
    call: {
      method: 'POST',
      path: `${candidatePath}/decisions`,
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
  end.decisionId = decision.body.id;
  await step({
    who: 'anna',
    what: 'cannot see the decision yet',
    call: { method: 'GET', path: `/decisions/${decision.body.id}` },
    status: 404,
  });
  await reach('published');

  // 4. Back to the idea
  await step({
    who: 'anna',
    what: 'sees that her idea is accepted',
    call: { method: 'GET', path },
    until: ({ body }) => body.status === 'accepted' && body.decisionId === decision.body.id,
    withinMs: PATIENCE_MS,
  });
  await step({
    who: 'anna',
    what: 'reads the public explanation on the timeline',
    call: { method: 'GET', path: `${path}/timeline` },
    until: ({ body }) => body.items.some((entry: { status: string }) => entry.status === 'accepted'),
  });

  // 5. Everybody who must know is told
  for (const who of ['anna', 'fatima']) {
    await step({
      who,
      what: 'has the message in the app',
      call: { method: 'GET', path: '/notifications?limit=200&sort=-sentAt' },
      until: ({ body }) =>
        body.items.some(
          (item: { kind: string; ideaId?: string }) => item.kind === 'idea-decided' && item.ideaId === ideaId,
        ),
      withinMs: PATIENCE_MS,
    });
    await tour.check(`${who} has it as an e-mail`, PATIENCE_MS, async () =>
      (await mailsTo(who)).some(
        (mail) =>
          mail.subject.includes(String(drafted.body.reference)) && /^(besluit|decision)/i.test(mail.subject),
      ),
    );
  }
}
