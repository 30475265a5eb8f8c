import { organisations } from '../../sample/organisations.ts';
import type { RunFile } from '../supervisor/run-file.ts';
import { emailOf, languageOf, mailSubjects, type TourIdea } from './cast.ts';
import { PATIENCE_MS } from './patience.ts';
import type { Tour } from './steps.ts';

interface Challenge {
  readonly id: string;
  readonly kind: string;
}

const form = {
  description: 'Een kleine robot leest kinderen voor terwijl zij wachten op de huisarts.',
  goal: 'Meer kinderen horen elke week een verhaal, ook thuis zonder boeken.',
  targetGroups: ['young-children'],
  agendaTasks: ['literate-society'],
  helpWanted: ['technology', 'test-location'],
  fieldlabWish: 'regional',
  publicPrizeWish: true,
};

/** Anna of the library of Utrecht hands in an idea, and two colleagues support it. */
export async function ideaIsSubmitted(tour: Tour, run: RunFile): Promise<TourIdea> {
  const { step, see } = tour;
  await see({
    who: 'poi-bisc',
    what: 'the system of POI BiSC reads which POI serves which province',
    call: { method: 'GET', path: '/regions' },
    until: ({ body }) => body.items.length === 12,
  });
  const open = await step({
    who: 'anna',
    what: 'finds the always-open channel',
    call: { method: 'GET', path: '/challenges?limit=200' },
    until: ({ body }) => body.items.some(({ kind }: Challenge) => kind === 'always-open'),
  });
  const channel: Challenge = open.body.items.find(({ kind }: Challenge) => kind === 'always-open');
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
  const path = `/ideas/${drafted.body.id}`;
  const idea = { id: drafted.body.id, path, reference: drafted.body.reference };
  await see({
    who: 'fatima',
    what: 'cannot see the draft of another',
    call: { method: 'GET', path },
    status: 404,
  });
  const saved = await step({
    who: 'anna',
    what: 'fills in the form',
    call: { method: 'PATCH', path, ifMatch: drafted.etag, body: { ...form, challengeId: channel.id } },
  });
  await step({
    who: 'anna',
    what: 'submits it',
    call: { method: 'POST', path: `${path}/submissions`, ifMatch: saved.etag },
    until: ({ body }) => body.status === 'submitted',
  });
  await see({
    who: 'poi-bisc',
    what: 'the system of the POI of Utrecht can read it now',
    call: { method: 'GET', path },
  });
  await see({
    who: 'bram',
    what: 'in another province it does not exist',
    call: { method: 'GET', path },
    status: 404,
  });
  await supporters(tour, path);
  await tour.check('anna', 'has an e-mail that her idea was received', PATIENCE_MS, async () =>
    (await mailSubjects(run, 'anna')).includes(`Idee ${idea.reference} is ontvangen`),
  );
  return idea;
}

/** Two people who want to hear what becomes of it: one in Dutch, one in English. */
async function supporters({ step, see, ask }: Tour, path: string): Promise<void> {
  // Whoever is in the sample programme has an address already; on data from before that, it is given here.
  await ask('george', {
    method: 'POST',
    path: '/contacts',
    body: { email: emailOf('george'), language: languageOf('george') },
  });
  await step({ who: 'fatima', what: 'supports it', call: { method: 'POST', path: `${path}/endorsements` } });
  await step({ who: 'george', what: 'supports it', call: { method: 'POST', path: `${path}/endorsements` } });
  await see({
    who: 'george',
    what: 'is refused a second time, with the reason in English',
    call: { method: 'POST', path: `${path}/endorsements`, language: 'en' },
    status: 409,
    until: ({ body }) => body.title === 'Already supported',
  });
}
