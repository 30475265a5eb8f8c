import { isRefused } from '@innovatienetwerk/service';
import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import type { CallChanges, CallTerms, NewCall } from '../../contract/index.ts';
import {
  afterClosing,
  announced,
  beforeOpening,
  callId,
  euro,
  funder,
  newCall,
  terms,
  termsFacts,
  whileOpen,
} from '../../test/call.ts';
import { announce, change, tellStatus, type CallFacts } from './decide.ts';
import { calls, type CallEvent } from './state.ts';
import { statusAt } from './status.ts';

const facts: CallFacts = { ...termsFacts, funderOrganisationId: funder };
const opened: CallEvent = { type: 'call.opened.v1', data: { callId } };
const closed: CallEvent = { type: 'call.closed.v1', data: { callId } };

const announcing = (changes: Partial<NewCall> = {}, found: Partial<CallFacts> = {}, now = beforeOpening) =>
  announce(callId, { ...newCall, ...changes }, { ...facts, ...found }, now);

const faultsOf = (changes: Partial<NewCall>, found: Partial<CallFacts> = {}) => {
  const decision = announcing(changes, found);
  if (!isRefused(decision)) return [];
  expect(decision.refused.code).toBe('call.terms-inconsistent');
  return (decision.refused.faults ?? []).map(({ name, code }) => `${name}: ${code}`);
};

describe('announcing a call', () => {
  test('keeps its terms, and tells the money and the window', () => {
    given(calls)
      .when(() => announcing())
      .then(announced());
    const { state } = given(calls, announced());
    expect(state.terms).toEqual(terms);
    expect(calls.scope(state)).toEqual({ region: 'NL', organisationId: funder, personIds: [] });
  });

  test('a call for one province lies there', () => {
    const regionWith = (provinces: CallTerms['provinces']) =>
      given(calls)
        .when(() => announcing({ provinces }))
        .state().region;
    expect(regionWith(['NL-FL'])).toBe('NL-FL');
    expect(regionWith(['NL-FL', 'NL-UT'])).toBe('NL');
  });

  test('lies within the term of its scheme, by Dutch days', () => {
    const { opensAt, closesAt } = terms.window;
    // The window opens at midnight in the Netherlands, which is the evening before in Greenwich.
    expect(faultsOf({}, { term: { fromOn: '2026-02-01', untilOn: '2026-04-01' } })).toEqual([]);
    expect(faultsOf({}, { term: { fromOn: '2026-02-02', untilOn: '2026-04-01' } })).toEqual(['window: rule']);
    expect(faultsOf({ window: { opensAt: closesAt, closesAt: opensAt } })).toContain(
      'window.closesAt: after',
    );
  });

  test('does not begin after its end', () => {
    given(calls)
      .when(() => announcing({}, {}, afterClosing))
      .thenRefused('call.terms-inconsistent');
  });

  test.each<readonly [string, Partial<NewCall>, readonly string[]]>([
    [
      'instalments are all of the award',
      { instalmentPlan: [{ share: 99, on: 'agreement-signed' }] },
      ['instalmentPlan.share: const'],
    ],
    [
      'a ranking has criteria',
      { distribution: { ...terms.distribution, method: 'ranking' }, criteria: [] },
      ['criteria: required'],
    ],
    ['a threshold needs a ranking', { minScore: 60 }, ['minScore: unknown']],
    [
      'a hybrid call names the share that goes first-come',
      { distribution: { ...terms.distribution, method: 'hybrid' } },
      ['distribution.firstComeShare: required'],
    ],
    [
      'awards in part have a minimum',
      { distribution: { ...terms.distribution, whenNotFitting: 'partial' } },
      ['distribution.minPartial: required'],
    ],
    ['no part has more than the ceiling', { ceiling: euro('99.99') }, ['parts.0.maxAmount: rule']],
    ['codes are unique', { parts: [...terms.parts, ...terms.parts.slice(0, 1)] }, ['parts: uniqueItems']],
    [
      'nobody is allowed and excluded',
      { allowedApplicantKinds: ['poi', 'library'] },
      ['excludedApplicantKinds: invalid'],
    ],
    [
      'two stages have a form and a day for concepts',
      { stages: 'concept-then-full' },
      ['window.conceptsUntilAt: required', 'conceptForm: required'],
    ],
  ])('%s', (_, changes, faults) => {
    expect(faultsOf(changes)).toEqual(faults);
  });

  test('a form exists, is published, and is for its stage', () => {
    expect(faultsOf({}, { form: undefined })).toEqual(['form: reference']);
    expect(faultsOf({}, { form: 'concept' })).toEqual(['form: reference']);
    const twice: Partial<NewCall> = {
      stages: 'concept-then-full',
      window: { ...terms.window, conceptsUntilAt: '2026-02-28T23:00:00.000Z' },
      conceptForm: { formId: 'form-2', version: 1 },
    };
    expect(faultsOf(twice, { conceptForm: 'full' })).toEqual(['conceptForm: reference']);
    expect(faultsOf(twice, { conceptForm: 'concept' })).toEqual([]);
  });

  test('names everything that is wrong at once', () => {
    expect(faultsOf({ minScore: 60, ceiling: euro('10.00') }, { form: undefined })).toEqual([
      'minScore: unknown',
      'parts.0.maxAmount: rule',
      'parts.1.maxAmount: rule',
      'form: reference',
    ]);
  });
});

describe('changing a call', () => {
  const changing = (changes: CallChanges, now = beforeOpening, before = announced()) =>
    given(calls, before).when((state) => change(callId, state, changes, termsFacts, now));

  test('changes what is given, and takes away what is null', () => {
    const withLimit = announced({ maxApplicationsPerApplicant: 2 });
    const state = changing(
      { ceiling: euro('200.00'), maxApplicationsPerApplicant: null },
      beforeOpening,
      withLimit,
    ).state();
    expect(state.terms).toEqual({ ...terms, ceiling: euro('200.00') });
  });

  test('only before its opening, to the millisecond and whatever was told of it', () => {
    const opensAt = Date.parse(terms.window.opensAt);
    changing({ decisionWeeks: 22 }, new Date(opensAt - 1)).state();
    changing({ decisionWeeks: 22 }, new Date(opensAt)).thenRefused('call.opened-already');
    changing({ decisionWeeks: 22 }, afterClosing).thenRefused('call.opened-already');
  });

  test('cannot bring terms against each other', () => {
    changing({ ceiling: euro('10.00') }).thenRefused('call.terms-inconsistent');
  });
});

describe('the clock', () => {
  test('opens at the first moment and closes at the last, which is no longer in it', () => {
    const at = (moment: string, ms: number) => statusAt(terms.window, new Date(Date.parse(moment) + ms));
    const { opensAt, closesAt } = terms.window;
    expect([at(opensAt, -1), at(opensAt, 0), at(closesAt, -1), at(closesAt, 0)]).toEqual([
      'announced',
      'open',
      'open',
      'closed',
    ]);
  });

  test('tells each once, also after a long stop', () => {
    const telling = (now: Date, ...history: readonly CallEvent[]) =>
      given(calls, announced(), ...history).when((state) => tellStatus(state, now));
    telling(beforeOpening).thenNothing();
    telling(whileOpen).then(opened);
    telling(whileOpen, opened).thenNothing();
    telling(afterClosing, opened).then(closed);
    telling(afterClosing).then(opened, closed);
    telling(afterClosing, opened, closed).thenNothing();
  });
});
