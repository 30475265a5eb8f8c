import {
  innovationCall,
  innovationForm,
  innovationScheme,
  schemesAsOf,
} from '@innovatienetwerk/runtime/schemes';
import { isRefused } from '@innovatienetwerk/service';
import { dayOf, isMore, sum } from '@innovatienetwerk/values';
import { describe, expect, test } from 'vitest';
import { operations, type EligibilityQuestion } from '../../contract/index.ts';
import {
  accepted,
  announced,
  codesOf,
  euros,
  follow,
  id,
  kb,
  library,
  made,
  province,
} from '../../test/real-schemes.ts';
import { allocate, countedFor, giveUp, receive } from '../call/ledger.ts';
import { allocatedIn, leftIn, reservedIn } from '../call/line.ts';
import { rank } from '../call/ranking.ts';
import type { CallState } from '../call/state.ts';
import { statusAt } from '../call/status.ts';
import { draft } from '../form/decide.ts';
import { hasErrors, openQuestionsOf } from '../form/questions.ts';
import { toStored } from '../form/state.ts';
import { establish } from '../scheme/decide.ts';
import type { EligibilityFacts } from './check.ts';

/**
 * A published scheme is data and nothing else: no line of code knows it. What its publication says is proved here on the same functions
 * that decide on applications.
 */
const isLibrary: EligibilityFacts = { kind: 'library', regions: ['NL-UT'], applied: 0 };

describe('Innovatiegelden 2019–2022 (Stcrt. 2018, 71953)', () => {
  const years = [2019, 2020, 2021, 2022] as const;
  const scheme = accepted(operations.createScheme, innovationScheme(kb, { from: 2019, until: 2022 }));
  const callOf = (year: number) => announced(scheme, innovationCall(made, year), id(year));
  const inWindow = (year: number) => new Date(`${year}-02-15T12:00:00Z`);
  const question: EligibilityQuestion = {
    organisationId: library,
    part: 'large',
    amount: euros('50000.00'),
    durationMonths: 24,
  };
  const applied = (
    state: CallState,
    number: number,
    requested = '50000.00',
    organisationId = id(100 + number),
  ) => {
    const arrival = {
      applicationId: id(1000 + number),
      organisationId,
      part: 'large',
      requested: euros(requested),
      elsewhere: 0,
    };
    const decision = receive(
      state,
      arrival,
      new Date(Date.parse(state.terms.window.opensAt) + number * 60_000),
    );
    if (isRefused(decision)) throw new Error(decision.refused.code);
    return follow(state, decision);
  };

  test('is a scheme, a form and a call for each year, all of them accepted', () => {
    expect(isRefused(establish(made.schemeId, scheme))).toBe(false);
    const form = accepted(operations.createForm, innovationForm(kb));
    expect(isRefused(draft(made.form.formId, form))).toBe(false);
    expect(years.map((year) => callOf(year).terms.ceiling)).toEqual(years.map(() => euros('200000.00')));
    expect(years.every((year) => callOf(year).terms.ceilingIncludesVat)).toBe(true);
  });

  test.each(years)('is open from 1 February up to and including 31 March of %i, by Dutch time', (year) => {
    const { window } = callOf(year).terms;
    expect(statusAt(window, new Date(`${year}-01-31T23:59:59.999+01:00`))).toBe('announced');
    expect(statusAt(window, new Date(`${year}-02-01T00:00:00.000+01:00`))).toBe('open');
    expect(statusAt(window, new Date(`${year}-03-31T23:59:59.999+02:00`))).toBe('open');
    expect(statusAt(window, new Date(`${year}-04-01T00:00:00.000+02:00`))).toBe('closed');
  });

  test.each<[string, Partial<EligibilityQuestion>, readonly string[]]>([
    ['50,000 euros in two years', {}, []],
    ['a cent more', { amount: euros('50000.01') }, ['amount no']],
    ['a month longer', { durationMonths: 25 }, ['duration no']],
    ['15,000 euros in a year', { part: 'small', amount: euros('15000.00'), durationMonths: 12 }, []],
    [
      'more than that as a smaller project',
      { part: 'small', amount: euros('15000.01'), durationMonths: 13 },
      ['amount no', 'duration no'],
    ],
  ])('judges %s', (_, changes, expected) => {
    const { terms } = callOf(2019);
    expect(codesOf(terms, { ...question, ...changes }, isLibrary, inWindow(2019))).toEqual(expected);
  });

  test.each(['poi', 'kb', 'company'])('is not for a %s', (kind) => {
    const { terms } = callOf(2020);
    expect(codesOf(terms, question, { ...isLibrary, kind }, inWindow(2020))).toEqual(['applicant-kind no']);
  });

  test('takes two applications of a library in the term, and refuses the third in whichever year', () => {
    const first = applied(callOf(2019), 1, '50000.00', library);
    const second = applied(callOf(2021), 2, '50000.00', library);
    const third = callOf(2022);
    const elsewhere = [first, second].reduce((count, state) => count + countedFor(state, library), 0);
    expect(elsewhere).toBe(2);
    expect(codesOf(third.terms, question, { ...isLibrary, applied: elsewhere }, inWindow(2022))).toEqual([
      'applications-in-term no',
    ]);
    const arrival = { applicationId: id(1003), organisationId: library, requested: euros('15000.00') };
    const refused = receive(third, { ...arrival, elsewhere }, inWindow(2022));
    expect(isRefused(refused) && refused.refused).toMatchObject({
      code: 'call.too-many-applications',
      parameters: { limit: 2, count: 2 },
    });
    // Another library is not held back by it, and one withdrawn before the closing does not count.
    expect(
      isRefused(receive(third, { ...arrival, organisationId: id(11), elsewhere: 0 }, inWindow(2022))),
    ).toBe(false);
    const decision = giveUp(second, id(1002), 'withdrawn', inWindow(2021));
    if (isRefused(decision)) throw new Error(decision.refused.code);
    const freed = countedFor(first, library) + countedFor(follow(second, decision), library);
    expect(freed).toBe(1);
    expect(isRefused(receive(third, { ...arrival, elsewhere: freed }, inWindow(2022)))).toBe(false);
  });

  test('refuses a third of the same year just as well', () => {
    const twice = applied(applied(callOf(2019), 1, '15000.00', library), 2, '15000.00', library);
    expect(() => applied(twice, 3, '15000.00', library)).toThrow('call.too-many-applications');
  });

  /** As in one of its years: 27 applications, of which the ranking let a few through. */
  function rankedYear(): CallState {
    const received = Array.from({ length: 27 }, (_, index) => index + 1).reduce(
      (state, number) => applied(state, number, number <= 20 ? '50000.00' : '15000.00'),
      callOf(2019),
    );
    expect(reservedIn(received)).toEqual(euros('0.00'));
    const criteria = received.terms.criteria.map(({ code }) => code);
    const applications = received.receipts.map(({ applicationId, position }) => ({
      applicationId,
      scores: criteria.map((criterion) => ({ criterion, points: (position * 37) % 101 })),
    }));
    const decision = rank(received, { applications }, new Date(received.terms.window.closesAt));
    if (isRefused(decision)) throw new Error(decision.refused.code);
    return follow(received, decision);
  }

  test('is ranked by five criteria after the closing, and never gives more than 200,000 euros in a year', () => {
    const state = rankedYear();
    expect(state.terms.criteria).toHaveLength(5);
    const within = state.receipts.filter((receipt) => receipt.state === 'reserved');
    expect(sum(within.map(({ requested }) => requested))).toEqual(reservedIn(state));
    expect(isMore(reservedIn(state), euros('200000.00'))).toBe(false);
    // Whoever is within scored at least as well as everybody who waits and asked no more.
    for (const waiting of state.receipts.filter((receipt) => receipt.state === 'waiting'))
      for (const { total = 0, requested } of within)
        if (!isMore(waiting.requested, requested)) expect(total).toBeGreaterThanOrEqual(waiting.total ?? 0);
  });

  test('is given in that order, to the last cent that fits and not one more', () => {
    let state = rankedYear();
    const inOrder = state.receipts.toSorted((one, other) => (one.rank ?? 99) - (other.rank ?? 99));
    const awarded = inOrder.filter(({ applicationId, requested: amount }) => {
      const decision = allocate(state, { applicationId, amount }, new Date('2019-06-01'));
      if (isRefused(decision)) return false;
      state = follow(state, decision);
      return true;
    });
    expect(awarded).toEqual(inOrder.filter((receipt) => receipt.state === 'reserved'));
    expect(isMore(allocatedIn(state), euros('200000.00'))).toBe(false);
    // Nobody who waits could have had what is left.
    const waiting = state.receipts.filter((receipt) => receipt.state === 'waiting');
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.every(({ requested }) => isMore(requested, leftIn(state)))).toBe(true);
  });

  test('asks of a large project how others can adopt it, and only advises to work together', () => {
    const { jsonSchema, rules } = accepted(operations.createForm, innovationForm(kb));
    const version = { version: 1, ...toStored({ jsonSchema, rules }) };
    const names = ['goal', 'innovation', 'digitalTransition', 'customerDemand', 'inspiration', 'agenda'];
    const answers = Object.fromEntries(names.map((name) => [name, 'Omdat het werkt.']));
    const filled = { answers, durationMonths: 24, part: 'large', partnerCount: 0 };
    const small = openQuestionsOf('innovation', version, { ...filled, requested: euros('15000.00') });
    expect(small.map(({ name }) => name)).toEqual(['rules.alone']);
    expect(hasErrors(small)).toBe(false);
    const large = openQuestionsOf('innovation', version, { ...filled, requested: euros('50000.00') });
    expect(large.map(({ name }) => name)).toEqual(['rules.large-scales-up', 'rules.alone']);
    expect(hasErrors(large)).toBe(true);
  });
});

describe('the sample of the same rules', () => {
  test.each(['2026-01-05', '2026-06-30', '2026-11-25', '2027-12-28'])('is open on %s', (today) => {
    const now = new Date(`${today}T12:00:00Z`);
    for (const { form, scheme, calls } of schemesAsOf(now, { innovation: kb, flevoland: province })) {
      accepted(operations.createForm, form);
      const valid = accepted(operations.createScheme, scheme);
      for (const body of calls(made)) {
        const { terms } = announced(valid, body, id(50));
        expect(statusAt(terms.window, now)).toBe('open');
        expect(dayOf(terms.window.opensAt) >= valid.term.fromOn).toBe(true);
      }
    }
  });
});
