import {
  ProblemError,
  problems as house,
  type Actor,
  type Grant,
  type RegionCode,
} from '@innovatienetwerk/contract';
import {
  asked,
  command,
  creation,
  list,
  query,
  read,
  sync,
  type RequestContext,
} from '@innovatienetwerk/service';
import { ownWork } from '@innovatienetwerk/store';
import { operations, problems, type SinkCredential, type SigningKeys } from '../../contract/index.ts';
import { newKeyPair, newSecret } from '../outbound/signature.ts';
import { below } from '../outbound/traced.ts';
import type { Seal } from '../sealed.ts';
import type { Handshaker } from './agreement.ts';
import * as decide from './decide.ts';
import { rightsAt } from './rights.ts';
import { subscriptions, validKeys, type Credential, type Key, type Wishes } from './state.ts';
import { toSubscription } from './view.ts';
import { checkWishes, sealCredential, wishesOf } from './wishes.ts';

export interface SubscriptionParts {
  readonly seal: Seal;
  readonly handshaker: Handshaker;
}

const location = ({ id }: { readonly id: string }): string => `/subscriptions/${id}`;
const answer = { view: toSubscription, location } as const;

const regionOf = (grants: readonly Grant[]): RegionCode => {
  const regions = new Set(grants.flatMap((grant) => grant.regions));
  const [only, ...others] = regions;
  return only === undefined || others.length > 0 ? 'NL' : only;
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Some providers of tokens call a system by a name; nobody can be told anything by it. */
const makerOf = ({ subjectId }: Actor): { readonly makerId?: string } =>
  UUID.test(subjectId) ? { makerId: subjectId } : {};

function newKey(seal: Seal): Key {
  const { privateKey, publicKey } = newKeyPair();
  return { secret: seal.seal(newSecret()), privateKey: seal.seal(privateKey), publicKey };
}

const [snapshotSubscriptions, followSubscriptions] = sync(
  [operations.snapshotSubscriptions, operations.followSubscriptions],
  subscriptions,
  { view: toSubscription },
);

export function subscriptionHandlers({ seal, handshaker }: SubscriptionParts) {
  /** @throws {ProblemError} when something is missing in it */
  const credentialOf = (given: SinkCredential | undefined): Credential | undefined => {
    if (given === undefined) return undefined;
    const sealed = sealCredential(given, seal);
    if (sealed === undefined) throw new ProblemError(problems.credentialIncomplete);
    return sealed;
  };
  async function makerFacts(request: RequestContext<typeof operations.createSubscription>) {
    const { actor, body, parts } = request;
    const { organisationId } = body;
    const rights = await rightsAt(parts, actor, organisationId, request.now);
    const { grants } = rights;
    const region = regionOf(grants);
    // Before anybody outside is asked something: for another organisation nobody subscribes.
    if (!request.reaches({ region, organisationId, personIds: [] })) throw new ProblemError(house.outOfReach);
    checkWishes(body, grants);
    const credential = credentialOf(body.sinkCredential);
    const wishes: Wishes = {
      types: [],
      filters: [],
      headers: [],
      sink: body.sink,
      ...wishesOf(body, credential),
    };
    const agreement = await handshaker.agree(wishes, below(parts.telemetry, request.trace));
    const count = await parts
      .aggregates(subscriptions)
      .count(
        { 'state.organisationId': organisationId, 'state.status': { $ne: 'ended' } },
        ownWork,
        decide.MAX_PER_ORGANISATION,
      );
    const from = await parts.store.feed().head();
    return {
      maker: { ...makerOf(actor), ...rights, organisationId, region, from, count },
      wishes,
      agreement,
      key: newKey(seal),
    };
  }

  return {
    createSubscription: creation(operations.createSubscription, subscriptions, {
      facts: makerFacts,
      decide: (_, { id, facts: { maker, wishes, key, agreement } }) =>
        decide.create(id, maker, wishes, key, agreement),
      ...answer,
    }),

    listSubscriptions: list(operations.listSubscriptions, subscriptions, {
      filter: ({ query: { status } }) => asked({ 'state.status': status }),
      sort: { createdAt: 'createdAt' },
      view: toSubscription,
    }),

    snapshotSubscriptions,
    followSubscriptions,

    getSubscription: read(operations.getSubscription, subscriptions, { view: toSubscription }),

    changeSubscription: command(operations.changeSubscription, subscriptions, {
      facts: async ({ actor, body, now, parts, trace }, state) => {
        const rights = await rightsAt(parts, actor, state.organisationId, now);
        checkWishes(body, rights.grants);
        const changes = wishesOf(body, credentialOf(body.sinkCredential));
        const asksAgain = body.sink !== undefined || body.sinkCredential !== undefined;
        const agreement =
          asksAgain && state.status !== 'ended'
            ? await handshaker.agree({ ...state, ...changes }, below(parts.telemetry, trace))
            : undefined;
        return { changes, agreement, rights };
      },
      decide: (state, { id, facts: { changes, agreement, rights } }) =>
        decide.change(id, state, changes, agreement, rights),
      view: toSubscription,
    }),

    pauseSubscription: command(operations.pauseSubscription, subscriptions, {
      decide: (state, { id }) => decide.pause(id, state),
      ...answer,
    }),

    resumeSubscription: command(operations.resumeSubscription, subscriptions, {
      facts: async ({ actor, now, parts, trace }, state) => ({
        rights: await rightsAt(parts, actor, state.organisationId, now),
        agreement:
          state.status === 'paused' || state.status === 'stopped'
            ? await handshaker.agree(state, below(parts.telemetry, trace))
            : {},
      }),
      decide: (state, { id, facts: { agreement, rights } }) => decide.resume(id, state, agreement, rights),
      ...answer,
    }),

    endSubscription: command(operations.endSubscription, subscriptions, {
      decide: (state, { id }) => decide.end(id, state),
      ...answer,
    }),

    getSigningKeys: query(operations.getSigningKeys, async (request): Promise<SigningKeys> => {
      const { state } = await request.require(subscriptions, request.params.subscriptionId);
      if (state.status === 'ended') throw new ProblemError(problems.subscriptionOver);
      return {
        keys: validKeys(state, request.now).map(({ secret, publicKey, untilAt }) => ({
          secret: seal.open(secret),
          publicKey,
          ...(untilAt === undefined ? {} : { validUntilAt: untilAt }),
        })),
      };
    }),

    rotateSigningKeys: command(operations.rotateSigningKeys, subscriptions, {
      facts: () => Promise.resolve(newKey(seal)),
      decide: (state, { id, request: { body }, facts: key, now }) => decide.rotate(id, state, key, body, now),
      ...answer,
    }),

    replayEvents: command(operations.replayEvents, subscriptions, {
      facts: ({ parts }) => Promise.resolve(parts.newId()),
      decide: (state, { id, request: { body }, facts: orderId }) =>
        decide.order(id, state, { id: orderId, what: body.what, sinceAt: body.sinceAt }),
      ...answer,
    }),
  };
}
