import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import type { ExpertRequestChanges, NewExpertRequest } from '../../contract/index.ts';
import { fieldlabId, poi, request, requester, requestId, today } from '../../test/sample.ts';
import {
  change,
  close,
  closeWithFieldlab,
  fill,
  open,
  pursue,
  reopen,
  reserve,
  tellUnfilled,
  type FieldlabFacts,
} from './decide.ts';
import { requests, type RequestEvent } from './state.ts';

const newRequest: NewExpertRequest = {
  fieldlabId,
  work: 'coaching',
  skills: [...request.skills],
  hoursPerWeek: 4,
  fromOn: request.fromOn,
  untilOn: request.untilOn,
  languages: ['nl'],
  need: request.need,
};
const fieldlab: FieldlabFacts = { organisationId: poi, region: 'NL-UT' };
const openWith = (changes: Partial<NewExpertRequest>, facts: FieldlabFacts | undefined = fieldlab) =>
  given(requests).when(() => open(requestId, { ...newRequest, ...changes }, facts, requester, today));

const { fieldlabId: _, work: __, ...wanted } = newRequest;
const opened: RequestEvent = {
  type: 'expert-request.opened.v1',
  data: { requestId, fieldlabId, work: 'coaching' },
  kept: { ...wanted, region: 'NL-UT', organisationId: poi, scopeRegion: 'NL-UT', requestedById: requester },
};
const reserved = (invitationId: string): RequestEvent => ({
  type: 'expert-request.reserved.v1',
  data: { requestId, fieldlabId, invitationId },
});
const filled: RequestEvent = {
  type: 'expert-request.filled.v1',
  data: { requestId, fieldlabId, assignmentId: 'assignment-1' },
};
const closed: RequestEvent = { type: 'expert-request.closed.v1', data: { requestId, fieldlabId } };
const unfilled: RequestEvent = { type: 'expert-request.unfilled.v1', data: { requestId, fieldlabId } };

const after = (...history: readonly RequestEvent[]) => given(requests, opened, ...history);

describe('asking for an expert', () => {
  test('lies where the Fieldlab lies, and asks for work there', () => {
    openWith({}).then(opened);
  });

  test('may be for work elsewhere, and stays with the Fieldlab', () => {
    expect(openWith({ region: 'NL-LI' }).state()).toMatchObject({ region: 'NL-LI', scopeRegion: 'NL-UT' });
  });

  test('needs a Fieldlab that is known and not over', () => {
    given(requests)
      .when(() => open(requestId, newRequest, undefined, requester, today))
      .thenRefused('expert-request.fieldlab-unknown');
    openWith({}, { ...fieldlab, over: true }).thenRefused('expert-request.fieldlab-over');
  });

  test('is for a period to come of two years at most', () => {
    openWith({ fromOn: today, untilOn: today }).state();
    openWith({ fromOn: '2026-01-05' }).state();
    openWith({ fromOn: '2026-01-05', untilOn: '2026-03-01' }).thenRefused('expert-request.period-invalid');
    openWith({ untilOn: '2026-03-08' }).thenRefused('expert-request.period-invalid');
    openWith({ untilOn: '2028-03-06' }).state();
    openWith({ untilOn: '2028-03-07' }).thenRefused('expert-request.period-invalid');
  });

  test('names each skill once', () => {
    openWith({ skills: [...newRequest.skills, ...newRequest.skills.slice(0, 1)] }).thenRefused(
      'expert-request.skill-twice',
    );
  });
});

describe('changing a request', () => {
  const changeWith = (changes: ExpertRequestChanges, invited = false, ...history: readonly RequestEvent[]) =>
    after(...history).when((state) => change(requestId, state, changes, invited, today));

  test('is possible while it is open', () => {
    expect(changeWith({ hoursPerWeek: 2 }).state().hoursPerWeek).toBe(2);
    changeWith({ need: 'Anders' }, false, closed).thenRefused('expert-request.not-open');
    changeWith({ need: 'Anders' }, false, reserved('a')).thenRefused('expert-request.not-open');
  });

  test('leaves hours and period alone once their hours are held', () => {
    changeWith({ hoursPerWeek: 2 }, true).thenRefused('expert-request.invitations-open');
    changeWith({ untilOn: '2026-05-22' }, true).thenRefused('expert-request.invitations-open');
    changeWith({ need: 'Anders', hoursPerWeek: 4 }, true).state();
  });

  test('keeps the period in order', () => {
    changeWith({ untilOn: '2026-03-03' }).thenRefused('expert-request.period-invalid');
  });
});

describe('filling a request', () => {
  test('is for the first who says yes', () => {
    after()
      .when((state) => reserve(requestId, state, 'a'))
      .then(reserved('a'));
    for (const history of [[reserved('a')], [reserved('a'), filled], [closed]])
      after(...history)
        .when((state) => reserve(requestId, state, 'b'))
        .thenRefused('expert-request.taken');
  });

  test('follows the reservation of the same invitation only', () => {
    after(reserved('a'))
      .when((state) => fill(requestId, state, 'a', 'assignment-1'))
      .then(filled);
    after(reserved('b'))
      .when((state) => fill(requestId, state, 'a', 'assignment-1'))
      .thenNothing();
    after(reserved('a'), closed)
      .when((state) => fill(requestId, state, 'a', 'assignment-1'))
      .thenNothing();
  });

  test('is undone by what filled it, and by nothing else', () => {
    for (const history of [[reserved('a')], [reserved('a'), filled]]) {
      const state = after(...history)
        .when((before) => reopen(requestId, before, 'a'))
        .state();
      expect(state.status).toBe('open');
      expect(state.assignmentId).toBeUndefined();
      after(...history)
        .when((before) => reopen(requestId, before, 'b'))
        .thenNothing();
    }
    after(reserved('a'), closed)
      .when((state) => reopen(requestId, state, 'a'))
      .thenNothing();
  });
});

describe('a list that is at its end', () => {
  test('is told while somebody is still looked for', () => {
    after()
      .when((state) => tellUnfilled(requestId, state))
      .then(unfilled);
    after(closed)
      .when((state) => tellUnfilled(requestId, state))
      .thenNothing();
  });

  test('is no end any more once somebody is asked again', () => {
    const state = after(unfilled)
      .when((before) => pursue(requestId, before))
      .state();
    expect(state.unfilled).toBe(false);
    after()
      .when((before) => pursue(requestId, before))
      .thenNothing();
  });
});

describe('closing a request', () => {
  test('is possible until it is filled', () => {
    after()
      .when((state) => close(requestId, state))
      .then(closed);
    after(reserved('a'), filled)
      .when((state) => close(requestId, state))
      .thenRefused('expert-request.not-open');
  });

  test('comes with the end of its Fieldlab, also when it is filled, and once', () => {
    after(reserved('a'), filled)
      .when((state) => closeWithFieldlab(requestId, state))
      .then(closed);
    after(closed)
      .when((state) => closeWithFieldlab(requestId, state))
      .thenNothing();
  });
});
