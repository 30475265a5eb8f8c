import { isDeepStrictEqual } from 'node:util';
import { mergePatch, refuse } from '@innovatienetwerk/contract';
import { inTurn, type Decision } from '@innovatienetwerk/service';
import { problems, type IdeaChanges, type IdeaForm, type IdeaLine } from '../../contract/index.ts';
import type { ChallengeState } from '../challenge/state.ts';
import { draft, save, submit } from './decide.ts';
import type { Home } from './home.ts';
import { ideas, type IdeaEvent, type IdeaState } from './state.ts';

export interface ImportFacts {
  readonly authorId: string;
  /** Where the idea belongs when it is new. */
  readonly home: Home;
  /** Of an idea that is to be submitted. */
  readonly challenge: ChallengeState | undefined;
}

type IdeaDecision = Decision<IdeaEvent>;

/** What is unchanged may be sent for ever; what is changed keeps to the rules of a draft. */
function update(ideaId: string, state: IdeaState, changes: IdeaChanges): IdeaDecision {
  const isSame = isDeepStrictEqual(mergePatch<IdeaForm>(state.form, changes), state.form);
  return isSame ? [] : save(ideaId, state, changes);
}

/** An idea as a line says that it is. One that is further than a draft stays as it is: it is with the council, not with the sender. */
export function bring(
  ideaId: string,
  before: IdeaState,
  line: IdeaLine,
  { authorId, home, challenge }: ImportFacts,
  now: Date,
): IdeaDecision {
  const { externalKey, organisationId, region, submit: asked = false, ...fields } = line;
  const isNew = before.status === 'none';
  const moves =
    (organisationId ?? before.organisationId) !== before.organisationId ||
    (region ?? before.region) !== before.region;
  if (!isNew && moves) return refuse(problems.staysInPlace);
  return inTurn(
    ideas,
    before,
    (state) =>
      isNew
        ? draft({ ideaId, authorId, ...home, form: mergePatch<IdeaForm>({}, fields), externalKey }, now)
        : update(ideaId, state, fields),
    (state) => (asked && state.status === 'draft' ? submit(ideaId, state, challenge, now) : []),
  );
}
