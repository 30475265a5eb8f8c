import {
  activityWithVersion,
  isWrite,
  type Account,
  type Actor,
  type Attempt,
  type Operation,
  type Scope,
} from '@innovatienetwerk/contract';
import type { Aggregates } from '@innovatienetwerk/store';
import type { TraceContext } from '@innovatienetwerk/telemetry';
import type { Parts } from './context.ts';

/** The kind and id of the object that an attempt is about. */
export interface AttemptedObject {
  readonly aggregate: string;
  readonly objectId: string;
}

/** How a request ended, before it is answered. */
export interface Ending {
  readonly outcome: Attempt['outcome'];
  readonly problem?: string | undefined;
}

/** Gathers, while a request runs, of whom it used data and what it was about. */
export interface RequestAccount {
  /** Data of these persons were loaded. */
  touch(scope: Scope): void;
  about(object: AttemptedObject): void;
  /**
   * The account of a change, to be saved with it. Data of others may have been used for it too; the change is about these.
   * @param id that of the event in whose write it is saved
   */
  ofChange(id: string, object: AttemptedObject, personIds: readonly string[]): Account;
  /** A change was saved together with its account: the request itself needs none of its own. */
  saved(): void;
  /** What is still to be handed over at the end; undefined when nobody's data were used and nothing was tried, or all is saved already. */
  atEnd(ending: Ending): Account | undefined;
}

export interface RequestAccountOptions {
  readonly service: string;
  readonly operation: Operation;
  readonly actor: Actor;
  readonly trace: TraceContext;
  readonly parentSpanId: string | undefined;
  readonly foreignProcessor: string | undefined;
  readonly startedAtMs: number;
}

const REFUSED_ROLE = 'access.forbidden';
const REFUSED_DELEGATION = 'access.delegation-not-recorded';

export function openRequestAccount(options: RequestAccountOptions): RequestAccount {
  const { operation, actor, trace, parentSpanId, foreignProcessor } = options;
  const persons = new Set<string>();
  let object: AttemptedObject | undefined;
  let isSaved = false;

  const attemptOf = (ending: Ending, about: AttemptedObject | undefined): Attempt | undefined =>
    actor.subjectId === ''
      ? undefined
      : {
          actorId: actor.subjectId,
          clientId: actor.clientId,
          ...(actor.actingFor === undefined ? {} : { actingFor: actor.actingFor }),
          ...about,
          outcome: ending.outcome,
          ...(ending.problem === undefined ? {} : { problem: ending.problem }),
        };

  const accountOf = (
    id: string,
    personIds: readonly string[],
    isError: boolean,
    attempt: Attempt | undefined,
  ): Account => ({
    id,
    service: options.service,
    operation: operation.id,
    activity: activityWithVersion(operation.processingActivity),
    traceId: trace.traceId,
    spanId: trace.spanId,
    ...(parentSpanId === undefined ? {} : { parentSpanId }),
    startedAtMs: options.startedAtMs,
    endedAtMs: Date.now(),
    status: isError ? 'Error' : 'Ok',
    ...(foreignProcessor === undefined ? {} : { foreignProcessor }),
    personIds,
    ...(attempt === undefined ? {} : { attempt }),
  });

  return {
    touch({ personIds }) {
      for (const personId of personIds) persons.add(personId);
    },
    about(attempted) {
      object = attempted;
    },
    ofChange(id, attempted, personIds) {
      const attempt = attemptOf({ outcome: 'done' }, attempted);
      const used = [...new Set([...persons, ...personIds])];
      return accountOf(
        id,
        used,
        false,
        attempt === undefined ? undefined : { ...attempt, concerns: personIds },
      );
    },
    saved() {
      isSaved = true;
    },
    atEnd(ending) {
      const { outcome, problem } = ending;
      const succeeded = outcome === 'done' || outcome === 'repeated';
      if (isSaved && succeeded) return undefined;
      const isAttempt = isWrite(operation) || problem === REFUSED_ROLE || problem === REFUSED_DELEGATION;
      const attempt = isAttempt ? attemptOf(ending, object) : undefined;
      if (attempt === undefined && persons.size === 0) return undefined;
      return accountOf(crypto.randomUUID(), [...persons], !succeeded, attempt);
    },
  };
}

/** Everything that a reading operation loads through these parts counts as used by it: that is what it answers with. */
export function watchedParts(parts: Parts, account: RequestAccount): Parts {
  return {
    ...parts,
    aggregates: (aggregate) => watched(parts.aggregates(aggregate), account),
  };
}

const watched = <State>(repository: Aggregates<State>, account: RequestAccount): Aggregates<State> => ({
  ...repository,
  async load(id) {
    const stored = await repository.load(id);
    if (stored !== null) account.touch(stored.scope);
    return stored;
  },
  async list(query) {
    const page = await repository.list(query);
    for (const { scope } of page.items) account.touch(scope);
    return page;
  },
});
