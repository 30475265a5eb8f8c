import {
  flevolandCall,
  flevolandForm,
  flevolandScheme,
  type FlevolandPart,
  type Season,
} from '@innovatienetwerk/runtime/schemes';
import { isRefused } from '@innovatienetwerk/service';
import { describe, expect, test } from 'vitest';
import { operations, type EligibilityQuestion } from '../../contract/index.ts';
import { accepted, announced, codesOf, euros, id, library, made, province } from '../../test/real-schemes.ts';
import { statusAt } from '../call/status.ts';
import { dueOn } from '../deadline/clock.ts';
import { draft } from '../form/decide.ts';
import { establish } from '../scheme/decide.ts';
import type { EligibilityFacts } from './check.ts';

/**
 * A published scheme is data and nothing else: no line of code knows it. What its publication says is proved here on the same functions
 * that decide on applications.
 */
describe('Innovatiefonds Bibliotheekfunctie Flevoland 2022–2025 (CVDR662494)', () => {
  const scheme = accepted(operations.createScheme, flevolandScheme(province, { from: 2022, until: 2025 }));
  const callOf = (part: FlevolandPart, season: Season = 'spring') =>
    announced(scheme, flevolandCall(made, part, 2023, season), id(part === 'a' ? 20 : 21));
  const now = new Date('2023-05-15T12:00:00Z');
  const partner = id(30);
  const question: EligibilityQuestion = {
    organisationId: partner,
    part: 'b',
    amount: euros('40000.00'),
    durationMonths: 12,
    partnerIds: [library],
    alignedOn: '2023-04-15',
    alignedWithId: library,
  };
  const isPartner: EligibilityFacts = {
    kind: 'partner',
    regions: ['NL-FL'],
    applied: 0,
    alignedWithKind: 'library',
  };

  test('is a scheme, a form and a call for each part in each window, all of them accepted', () => {
    expect(isRefused(establish(made.schemeId, scheme))).toBe(false);
    const form = accepted(operations.createForm, flevolandForm(province));
    expect(isRefused(draft(made.form.formId, form))).toBe(false);
    for (const part of ['a', 'b'] as const)
      for (const season of ['spring', 'autumn'] as const) {
        const { terms, region } = callOf(part, season);
        expect(terms.parts.map(({ code, maxAmount }) => [code, maxAmount])).toEqual([
          [part, euros('40000.00')],
        ]);
        expect(terms.advisedBy).toContain('adviescommissie');
        expect(region).toBe('NL-FL');
      }
  });

  test.each<[Season, string, string]>([
    ['spring', '2023-04-01T00:00:00+02:00', '2023-05-31T23:59:59+02:00'],
    ['autumn', '2023-09-01T00:00:00+02:00', '2023-10-31T23:59:59+01:00'],
  ])('is open in %s and in no other season', (season, first, last) => {
    const { window } = callOf('b', season).terms;
    const at = (moment: string, shift: number) => statusAt(window, new Date(Date.parse(moment) + shift));
    expect([at(first, -1), at(first, 0), at(last, 0), at(last, 1000)]).toEqual([
      'announced',
      'open',
      'open',
      'closed',
    ]);
  });

  test.each<[string, Partial<EligibilityQuestion>, Partial<EligibilityFacts>, readonly string[]]>([
    ['40,000 euros, together, aligned a month before', {}, {}, []],
    ['a cent more', { amount: euros('40000.01') }, {}, ['amount no']],
    ['somebody alone', { partnerIds: [] }, {}, ['partnership no']],
    ['somebody from elsewhere', {}, { regions: ['NL-GE'] }, ['province no']],
    ['alignment 29 days before', { alignedOn: '2023-04-16' }, {}, ['alignment no']],
    ['alignment with somebody else', {}, { alignedWithKind: 'company' }, ['alignment no']],
    ['a library, for which part A is', {}, { kind: 'library' }, ['applicant-kind no']],
  ])('judges %s in part B', (_, asked, known, expected) => {
    const { terms } = callOf('b');
    expect(codesOf(terms, { ...question, ...asked }, { ...isPartner, ...known }, now)).toEqual(expected);
  });

  test('asks a library in part A for a partner, but not to align with itself', () => {
    const { terms } = callOf('a');
    const { alignedOn: _, alignedWithId: __, ...rest } = question;
    const asked: EligibilityQuestion = { ...rest, organisationId: library, part: 'a', partnerIds: [partner] };
    const known = { ...isPartner, kind: 'library' };
    expect(codesOf(terms, asked, known, now)).toEqual([]);
    expect(codesOf(terms, { ...asked, partnerIds: [] }, known, now)).toEqual(['partnership no']);
    expect(codesOf(terms, asked, isPartner, now)).toEqual(['applicant-kind no']);
  });

  test('is decided on within 22 weeks, which end on a working day', () => {
    const { decisionWeeks: weeks } = callOf('b').terms;
    expect(weeks).toBe(22);
    const due = (startsOn: string) => dueOn({ startsOn, weeks, suspensions: [], extensions: [] }, startsOn);
    // A Wednesday 22 weeks after a Wednesday.
    expect(due('2023-05-31')).toBe('2023-11-01');
    // A Saturday becomes the Monday after it.
    expect(due('2023-05-27')).toBe('2023-10-30');
    // The second day of Christmas becomes the day after it.
    expect(due('2023-07-25')).toBe('2023-12-27');
  });
});
