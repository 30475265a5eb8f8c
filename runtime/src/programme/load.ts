import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { organisations } from '../../sample/organisations.ts';
import { people } from '../../sample/people.ts';
import {
  challenges,
  criteriaSet,
  fieldlabIdeas,
  nextRound,
  type SampleIdea,
} from '../../sample/programme.ts';
import { StartFailure } from '../failure.ts';
import { signIn } from '../identity/sign-in.ts';
import { callApi, type Answer, type Call } from '../rest.ts';
import type { RunFile } from '../supervisor/run-file.ts';

export interface LoadOptions {
  readonly run: RunFile;
  readonly report: (line: string) => void;
}

/** Made when everything is loaded; a load that was interrupted is repeated, and finds its own steps done. */
const doneFile = (run: RunFile): string => join(dirname(run.identityDir), 'sample-loaded');
const begunFile = (run: RunFile): string => join(dirname(run.identityDir), 'sample-begun');

/** The moment of the first attempt: with another one, the dates and so the requests would not be the same again. */
async function momentOf(run: RunFile): Promise<Date> {
  const file = begunFile(run);
  if (!existsSync(file)) await writeFile(file, new Date().toISOString());
  return new Date(readFileSync(file, 'utf8'));
}

const ALREADY_THERE = 409;

/** Calls the API as somebody, with keys that are the same at every attempt. */
function createLoader({ run, report }: LoadOptions) {
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (handle: string): Promise<string> => {
    const token = tokens.get(handle) ?? signIn({ issuer: run.issuer, identityDir: run.identityDir, handle });
    tokens.set(handle, token);
    return token;
  };
  const ask = async (handle: string, call: Omit<Call, 'token'>): Promise<Answer> =>
    await callApi(run.url, { ...call, token: await tokenOf(handle) });

  return {
    report,
    ask,
    /** @throws {StartFailure} with the answer of the API when it refuses */
    async make(
      handle: string,
      step: string,
      path: string,
      body?: unknown,
      { ifMatch, mayExist = false }: { readonly ifMatch?: string; readonly mayExist?: boolean } = {},
    ): Promise<Answer['body']> {
      const answer = await ask(handle, {
        method: 'POST',
        path,
        idempotencyKey: `sample/${step}`,
        ...(body === undefined ? {} : { body }),
        ...(ifMatch === undefined ? {} : { ifMatch }),
      });
      if (answer.status === 201 || (mayExist && answer.status === ALREADY_THERE)) return answer.body;
      throw new StartFailure(
        `The sample programme cannot be loaded: ${step} gave ${answer.status} ${JSON.stringify(answer.body)}`,
      );
    },
  };
}

type Loader = ReturnType<typeof createLoader>;

async function loadOrganisations(loader: Loader): Promise<void> {
  loader.report('Loading the sample programme: organisations ...');
  for (const [key, { id, kind, name, regions }] of Object.entries(organisations)) {
    const body = { id, kind, name, regions };
    await loader.make('mirjam', `organisation/${key}`, '/organisations', body, { mayExist: true });
  }
}

async function loadContacts(loader: Loader): Promise<void> {
  for (const { handle, email, language } of people) {
    await loader.make(handle, `contact/${handle}`, '/contacts', { email, language }, { mayExist: true });
  }
}

/** @returns the id of the always-open channel */
async function loadChallenges(loader: Loader, now: Date): Promise<string> {
  let channel = '';
  for (const [index, challenge] of challenges(now).entries()) {
    const { id } = await loader.make('mirjam', `challenge/${index}`, '/challenges', challenge);
    if (challenge.kind === 'always-open') channel = id;
  }
  return channel;
}

async function loadRound(loader: Loader, now: Date): Promise<void> {
  const draft = await loader.make('mirjam', 'criteria-set', '/criteria-sets', criteriaSet);
  const path = `/criteria-sets/${draft.id}`;
  const current = await loader.ask('mirjam', { method: 'GET', path });
  if (current.body.publishedVersion === 0) {
    await loader.make('mirjam', 'criteria-set/publication', `${path}/publications`, undefined, {
      ifMatch: current.etag,
    });
  }
  const seats = people.flatMap(({ id, grants }) => grants.map(({ role }) => ({ id, role })));
  const chair = seats.find(({ role }) => role === 'council-chair');
  const memberIds = seats.filter(({ role }) => role.startsWith('council-')).map(({ id }) => id);
  await loader.make('mirjam', 'round', '/rounds', {
    ...nextRound(now, { chairId: chair?.id ?? '', memberIds }),
    criteriaSetId: draft.id,
  });
}

async function loadIdea(loader: Loader, idea: SampleIdea, challengeId: string): Promise<void> {
  const { key, author, organisation, form } = idea;
  const { id: organisationId, regions } = organisations[organisation];
  const draft = await loader.make(author, `idea/${key}`, '/ideas', {
    ...form,
    challengeId,
    organisationId,
    region: regions[0],
  });
  const current = await loader.ask(author, { method: 'GET', path: `/ideas/${draft.id}` });
  if (current.body.status !== 'draft') return;
  await loader.make(author, `idea/${key}/submission`, `/ideas/${draft.id}/submissions`, undefined, {
    ifMatch: current.etag,
  });
}

/** Loads the sample programme over the API, once for each data directory. */
export async function loadSampleProgramme(options: LoadOptions): Promise<void> {
  const done = doneFile(options.run);
  if (existsSync(done)) return;
  const now = await momentOf(options.run);
  const loader = createLoader(options);
  await loadOrganisations(loader);
  await loadContacts(loader);
  const challengeId = await loadChallenges(loader, now);
  await loadRound(loader, now);
  options.report('Loading the sample programme: the ideas for three Fieldlabs ...');
  for (const idea of fieldlabIdeas) await loadIdea(loader, idea, challengeId);
  await writeFile(done, `${new Date().toISOString()}\n`);
}
