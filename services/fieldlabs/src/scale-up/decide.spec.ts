import type { Fault } from '@innovatienetwerk/contract';
import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import type { ScaleUpChanges } from '../../contract/index.ts';
import { belonging, lead, now } from '../../test/belonging.ts';
import * as sample from '../../test/scale-up.ts';
import { accept, complete, open, prepare, proposeOwner } from './decide.ts';
import { isFinanced } from './missing.ts';
import { scaleUpIdOf, scaleUps, type ScaleUpEvent } from './state.ts';

const { scaleUpId: id, owner } = sample;
const before = (step: ScaleUpEvent): readonly ScaleUpEvent[] =>
  sample.complete.slice(0, sample.complete.indexOf(step));
const done = [...sample.complete, sample.completed];

describe('opening a scale-up', () => {
  test('begins with the list of what must be in order', () => {
    given(scaleUps)
      .when((state) => open(id, state, belonging, now))
      .then(sample.opened, sample.waiting('scale-up-readiness'));
  });

  test('gives a Fieldlab one scale-up at most', () => {
    expect(scaleUpIdOf('fieldlab-1')).toBe(scaleUpIdOf('fieldlab-1'));
    expect(scaleUpIdOf('fieldlab-2')).not.toBe(scaleUpIdOf('fieldlab-1'));
  });
});

describe('preparing a scale-up', () => {
  const prepareAfter = (history: readonly ScaleUpEvent[], changes: ScaleUpChanges) =>
    given(scaleUps, ...history).when((state) => prepare(id, state, changes, now));

  test('answers questions of the list, and leaves the others', () => {
    const reply = { code: 'training', answer: 'yes', evidence: 'Webinar van 3 mei.' } as const;
    const { readiness } = prepareAfter(before(sample.prepared), { readiness: [reply] }).state();
    expect(readiness.find(({ code }) => code === 'training')).toMatchObject(reply);
    expect(readiness.filter(({ answer }) => answer !== undefined)).toHaveLength(1);
  });

  test('refuses a question that is not on the list, or occurs twice', () => {
    const reply = { code: 'training', answer: 'no' } as const;
    for (const readiness of [[{ ...reply, code: 'other' }], [reply, reply]])
      prepareAfter(before(sample.prepared), { readiness }).thenRefused('scale-up.readiness-unknown');
  });

  test('voids what was accepted, and only when something changes', () => {
    const costPerYear = { amount: '10000.00', currency: 'EUR' } as const;
    prepareAfter(sample.complete, { costPerYear }).thenNothing();
    const state = prepareAfter(sample.complete, { handoverPlan: 'Anders.' }).state();
    expect(state).toMatchObject({ acceptances: {}, waitingFor: 'handover-by-giver' });
  });

  test('tells no text', () => {
    const evidence = 'Webinar van 3 mei.';
    const decision = prepare(
      id,
      given(scaleUps, ...before(sample.prepared)).state,
      { readiness: [{ code: 'training', answer: 'yes', evidence }], handoverPlan: 'Het plan.' },
      now,
    );
    const told = 'refused' in decision ? [] : decision.map(({ data }) => data);
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toMatch(/Webinar|plan\./u);
  });
});

describe('proposing an owner', () => {
  const proposeAfter = (history: readonly ScaleUpEvent[], organisationId: string, isKnown = true) =>
    given(scaleUps, ...history).when((state) => proposeOwner(id, state, organisationId, isKnown, now));

  test('takes an organisation of the network', () => {
    proposeAfter(before(sample.ownerProposed), owner).then(
      sample.ownerProposed,
      sample.waiting('scale-up-financing'),
    );
    proposeAfter(before(sample.ownerProposed), owner, false).thenRefused('scale-up.organisation-unknown');
  });

  test('voids what was accepted when it is another', () => {
    proposeAfter(sample.complete, owner).thenNothing();
    const state = proposeAfter(sample.complete, 'organisation-other').state();
    expect(state).toMatchObject({ acceptances: {}, ownerOrganisationId: 'organisation-other' });
  });
});

describe('accepting the handover', () => {
  const acceptAfter = (
    history: readonly ScaleUpEvent[],
    side: 'giver' | 'receiver',
    ...organisationIds: string[]
  ) =>
    given(scaleUps, ...history).when((state) =>
      accept(id, state, side, { personId: 'person-1', organisationIds }, now),
    );

  test('is for the organisation of that side', () => {
    const history = before(sample.acceptedByGiver);
    acceptAfter(history, 'giver', lead).then(sample.acceptedByGiver, sample.waiting('handover-by-receiver'));
    acceptAfter(history, 'giver', owner).thenRefused('scale-up.not-this-side');
    acceptAfter(history, 'receiver', lead).thenRefused('scale-up.not-this-side');
    acceptAfter(history, 'receiver').thenRefused('scale-up.not-this-side');
    acceptAfter(history, 'receiver', 'organisation-other', owner).then(sample.acceptedByReceiver);
  });

  test('waits for an owner', () => {
    acceptAfter(before(sample.ownerProposed), 'giver', lead).thenRefused('scale-up.owner-missing');
  });

  test('happens once for each side', () => {
    acceptAfter(sample.complete, 'giver', lead).thenNothing();
  });
});

describe('completing a scale-up', () => {
  const completeAfter = (...history: readonly ScaleUpEvent[]) =>
    given(scaleUps, ...history).when((state) => complete(id, state, now));
  const missingAfter = (...history: readonly ScaleUpEvent[]): readonly string[] => {
    const decision = complete(id, given(scaleUps, ...history).state, now);
    return 'refused' in decision ? (decision.refused.faults ?? []).map(({ name }: Fault) => name) : [];
  };

  test('tells the new owner', () => {
    completeAfter(...sample.complete).then(sample.completed);
  });

  test('names everything that is missing at once', () => {
    const names = missingAfter(sample.opened);
    expect(names).toHaveLength(8 + 6);
    expect(names).toEqual(
      expect.arrayContaining([
        'readiness.privacy',
        'costPerYear',
        'handoverPlan',
        'ownerOrganisationId',
        'commitments',
        'acceptances.giver',
        'acceptances.receiver',
      ]),
    );
    completeAfter(sample.opened).thenRefused('scale-up.incomplete');
  });

  test.each([
    ['the preparation', 'handoverPlan', sample.prepared],
    ['an owner', 'ownerOrganisationId', sample.ownerProposed],
    ['financing', 'commitments', sample.committed('commitment-1')],
    ['the giver', 'acceptances.giver', sample.acceptedByGiver],
    ['the receiver', 'acceptances.receiver', sample.acceptedByReceiver],
  ])('never happens without %s', (_, name, step) => {
    const without = sample.complete.filter((event) => JSON.stringify(event) !== JSON.stringify(step));
    expect(without).toHaveLength(sample.complete.length - 1);
    expect(missingAfter(...without)).toContain(name);
  });

  test.each([
    ['no', 'Nog niet gedaan.'],
    ['yes', undefined],
    ['not-applicable', undefined],
  ] as const)('is not ready by the answer %s with evidence %s', (answer, evidence) => {
    const { readiness } = given(scaleUps, ...sample.complete).state;
    const [first, ...others] = readiness;
    if (first === undefined) throw new Error('the list is empty');
    const { evidence: _, ...item } = first;
    const described: ScaleUpEvent = {
      type: 'scale-up.described.v1',
      data: sample.opened.data,
      kept: { readiness: [{ ...item, answer, ...(evidence === undefined ? {} : { evidence }) }, ...others] },
    };
    expect(missingAfter(...sample.complete, described)).toEqual([`readiness.${first.code}`]);
  });

  test('ends everything but the financing', () => {
    completeAfter(...done).thenRefused('scale-up.completed-already');
    const state = given(scaleUps, ...done);
    state
      .when((it) => prepare(id, it, { handoverPlan: 'Anders.' }, now))
      .thenRefused('scale-up.completed-already');
    state.when((it) => proposeOwner(id, it, lead, true, now)).thenRefused('scale-up.completed-already');
    state
      .when((it) => accept(id, it, 'giver', { personId: 'person-1', organisationIds: [lead] }, now))
      .thenRefused('scale-up.completed-already');
  });
});

describe('financing', () => {
  const costPerYear = { amount: '10000.00', currency: 'EUR' } as const;
  const half = { amount: '5000.00', currency: 'EUR' } as const;
  const financed = (...changes: Parameters<typeof sample.commitment>[0][]) =>
    isFinanced(
      {
        costPerYear,
        commitments: changes.map((one, index) => ({
          ...sample.commitment(one),
          id: `commitment-${index}`,
          committedAt: now.toISOString(),
        })),
      },
      2026,
    );
  const until = (untilYear: number, fromYear = 2027) => ({ lasting: false, fromYear, untilYear });

  test.each([
    ['without an end', true, [{}]],
    ['for three years', true, [until(2029)]],
    ['for two years', false, [until(2028)]],
    ['that is over', false, [until(2025, 2020)]],
    ['that begins years from now', false, [{ fromYear: 2030 }]],
    ['too small', false, [{ amountPerYear: half }]],
    ['by two together', true, [{ amountPerYear: half }, { amountPerYear: half, ...until(2030) }]],
    ['half of it for a year only', false, [{ amountPerYear: half }, { amountPerYear: half, ...until(2027) }]],
    ['of nobody', false, []],
  ] as const)('%s counts as lasting: %s', (_, expected, commitments) => {
    expect(financed(...commitments)).toBe(expected);
  });
});
