import { contracts } from '@innovatienetwerk/catalogue';
import {
  allOperations,
  effectiveGrants,
  exampleOf,
  isWithinReach,
  roleNames,
  type Actor,
  type Operation,
  type Role,
  type Scope,
} from '@innovatienetwerk/contract';
import type { RunFile } from '@innovatienetwerk/runtime';
import { clientWith, tokenFor, type Client } from '@innovatienetwerk/testkit';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

/**
 * Every role × every operation × own and other region. What is expected follows from the rule of the operation in its contract and from
 * the scope of the object as it is stored, so a rule that changes changes what is expected.
 */
const UTRECHT = 'NL-UT';
const places = { own: UTRECHT, other: 'NL-LI' } as const;
type Place = keyof typeof places;

/** Where the object lies that a path parameter names. */
const objects: Readonly<Record<string, readonly [service: string, collection: string]>> = {
  ideaId: ['ideas', 'ideas'],
  challengeId: ['ideas', 'challenges'],
  organisationId: ['network', 'organisations'],
  delegationId: ['network', 'delegations'],
  criteriaSetId: ['triage', 'criteria-sets'],
  roundId: ['triage', 'rounds'],
  candidateId: ['triage', 'candidates'],
  interestId: ['triage', 'interests'],
  assessmentId: ['triage', 'assessments'],
  ballotId: ['triage', 'ballots'],
  decisionId: ['triage', 'decisions'],
  steeringGroupId: ['fieldlabs', 'steering-groups'],
  fieldlabId: ['fieldlabs', 'fieldlabs'],
  participantId: ['fieldlabs', 'participants'],
  hoursEntryId: ['fieldlabs', 'hours-entries'],
  experimentId: ['fieldlabs', 'experiments'],
  goalId: ['fieldlabs', 'goals'],
  measurementId: ['fieldlabs', 'measurements'],
  journalEntryId: ['fieldlabs', 'journal-entries'],
  milestoneId: ['fieldlabs', 'milestones'],
  riskId: ['fieldlabs', 'risks'],
  scaleUpId: ['fieldlabs', 'scale-ups'],
  adoptionId: ['fieldlabs', 'adoptions'],
  profileId: ['experts', 'expert-profiles'],
  requestId: ['experts', 'expert-requests'],
  invitationId: ['experts', 'invitations'],
  lendingId: ['experts', 'lendings'],
  assignmentId: ['experts', 'assignments'],
  schemeId: ['funding', 'schemes'],
  formId: ['funding', 'forms'],
  callId: ['funding', 'calls'],
  applicationId: ['funding', 'applications'],
  awardId: ['funding', 'awards'],
  changeRequestId: ['funding', 'change-requests'],
  financialReportId: ['funding', 'financial-reports'],
  personId: ['notify', 'contacts'],
  notificationId: ['notify', 'notifications'],
  subscriptionId: ['connect', 'subscriptions'],
  followId: ['notify', 'follows'],
};

interface Stored {
  readonly _id: string;
  readonly scope: Scope;
  readonly state: Readonly<Record<string, unknown>>;
}

let mongo: MongoClient;
let run: RunFile;
/** The object for each path parameter: what the tour left, all of it in Utrecht or of the whole country. */
const found = new Map<string, Stored>();
const clients = new Map<string, { readonly actor: Actor; readonly client: Client }>();
const OTHER_ORGANISATION = '00000000-0000-4000-8000-000000000001';

async function findObjects(): Promise<void> {
  const { ideaId } = inject('tour');
  const candidate = await mongo
    .db('triage')
    .collection<Stored>('candidates')
    .findOne({ 'state.ideaId': ideaId });
  for (const [param, [service, collection]] of Object.entries(objects)) {
    const filters: Readonly<Record<string, object>> = {
      ideaId: { _id: ideaId },
      candidateId: { _id: candidate?._id },
      interestId: { 'state.candidateId': candidate?._id },
      assessmentId: { 'state.candidateId': candidate?._id },
      ballotId: { 'state.candidateId': candidate?._id },
      decisionId: { _id: inject('tour').decisionId },
      roundId: { _id: candidate?.state['roundId'] },
      organisationId: { 'scope.region': UTRECHT, 'state.kind': 'library' },
      notificationId: { 'state.subject.ideaId': ideaId },
      fieldlabId: { 'state.ideaIds': ideaId },
    };
    const object = await mongo
      .db(service)
      .collection<Stored>(collection)
      .findOne(filters[param] ?? {});
    if (object !== null) found.set(param, object);
  }
}

async function makeDelegation(): Promise<void> {
  const { client } = clientOf('programme-manager', 'own');
  const organisation = found.get('organisationId')?._id;
  const delegate = await mongo
    .db('network')
    .collection<Stored>('organisations')
    .findOne({ 'state.kind': 'poi', 'scope.region': UTRECHT });
  const answer = await client.post('/delegations', {
    body: {
      organisationId: organisation,
      delegateId: delegate?._id,
      roles: ['staff'],
      regions: [UTRECHT],
      validFrom: '2026-01-01T00:00:00.000Z',
      validUntil: '2030-01-01T00:00:00.000Z',
    },
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
}

const keyOf = (role: Role, place: Place): string => `${role}/${place}`;

function clientOf(role: Role, place: Place) {
  const known = clients.get(keyOf(role, place));
  if (known === undefined) throw new Error(`Nobody is ${role} in ${place}`);
  return known;
}

beforeAll(async () => {
  run = inject('run');
  mongo = new MongoClient(run.mongodbUrl);
  await findObjects();
  const organisationId = found.get('organisationId')?._id ?? '';
  for (const role of roleNames) {
    for (const place of ['own', 'other'] as const) {
      const grants = [
        {
          role,
          organisationId: place === 'own' ? organisationId : OTHER_ORGANISATION,
          regions: [places[place]],
        },
      ];
      const actor: Actor = { subjectId: crypto.randomUUID(), clientId: 'matrix', grants };
      clients.set(keyOf(role, place), { actor, client: clientWith(run, await tokenFor(run, actor)) });
    }
  }
  await makeDelegation();
  await findObjects();
});

afterAll(() => mongo?.close());

/** What a query cannot do without, by its example. */
function queryOf({ query }: Operation): string {
  const required = (query?.required ?? []).map((name): [string, string] => [
    name,
    String(exampleOf(query?.properties[name] ?? {})),
  ]);
  return required.length === 0 ? '' : `?${new URLSearchParams(required).toString()}`;
}

const pathOf = (operation: Operation): string =>
  operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const schema = operation.params?.properties[name];
    return found.get(name)?._id ?? String(schema === undefined ? name : exampleOf(schema));
  }) + queryOf(operation);

/** The object that the last parameter of the path names. */
const objectOf = (operation: Operation): Stored | undefined => {
  const [, name = ''] = /.*\{(\w+)\}/.exec(operation.path) ?? [];
  return found.get(name);
};

/** A stale version lets nothing happen: who gets as far as 412 was let in. */
const STALE = '"0"';

const call = (client: Client, operation: Operation) => {
  const options = {
    ...(operation.body === undefined ? {} : { body: exampleOf(operation.body) }),
    ...(operation.ifMatch === true ? { ifMatch: STALE } : {}),
  };
  if (operation.method === 'GET') return client.get(pathOf(operation), options);
  return operation.method === 'POST'
    ? client.post(pathOf(operation), options)
    : client.patch(pathOf(operation), options);
};

/** Or a status with its code, which nothing expects. */
type Outcome = string;

async function outcomeOf(client: Client, operation: Operation): Promise<Outcome> {
  const { status, body } = await call(client, operation);
  if (status === 404) return 'does not exist';
  if (status === 403 && body.code === 'access.forbidden') return 'role refused';
  if (status === 403 && body.code === 'access.out-of-reach') return 'out of reach';
  if (status === 401 || status >= 500) return `${status} ${body.code}`;
  return 'let in';
}

/** What the contract promises this actor. */
function expected(operation: Operation, actor: Actor): readonly Outcome[] {
  if (operation.allow === 'public') return ['let in'];
  if (effectiveGrants(operation.allow, actor).length === 0) return ['role refused'];
  const object = objectOf(operation);
  if (operation.dataScope === 'object' && object !== undefined) {
    return isWithinReach(operation.allow, actor, object.scope) ? ['let in'] : ['does not exist'];
  }
  // Of a new object the body decides where it lies; of what is made or listed below another object, that object.
  const below: readonly Outcome[] = operation.params === undefined ? [] : ['does not exist'];
  return ['let in', ...below, ...(operation.dataScope === 'creation' ? ['out of reach'] : [])];
}

describe.each(
  contracts.flatMap((contract) =>
    allOperations(contract).map((operation) => [operation.id, operation] as const),
  ),
)('%s', (_, operation) => {
  test('lets in exactly the roles and regions that its rule names', async () => {
    const wrong: string[] = [];
    for (const role of roleNames) {
      for (const place of ['own', 'other'] as const) {
        const { actor, client } = clientOf(role, place);
        const outcome = await outcomeOf(client, operation);
        const allowed = expected(operation, actor);
        if (!allowed.includes(outcome))
          wrong.push(`${role} in ${place} region: ${outcome}, not ${allowed.join(' or ')}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

test('a list shows nobody what lies out of reach', async () => {
  const lists = contracts.flatMap((contract) =>
    Object.values(contract.operations)
      .filter(({ dataScope, params }) => dataScope === 'collection' && params === undefined)
      .map((operation) => ({ service: contract.name, operation })),
  );
  const wrong: string[] = [];
  let seen = 0;
  for (const { service, operation } of lists) {
    // A snapshot shows the same collection as its list.
    const [, collection = ''] = operation.path.split('/');
    for (const { actor, client } of clients.values()) {
      const { status, body } = await client.get(`${operation.path}?limit=200`);
      if (status !== 200) continue;
      for (const { id } of body.items as readonly { readonly id: string }[]) {
        const stored = await mongo.db(service).collection<Stored>(collection).findOne({ _id: id });
        if (stored === null) continue;
        seen += 1;
        if (!isWithinReach(operation.allow, actor, stored.scope))
          wrong.push(`${operation.id}: ${actor.grants[0]?.role} sees ${id}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(seen).toBeGreaterThan(100);
});
