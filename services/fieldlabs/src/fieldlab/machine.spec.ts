import { isRefused, type Decision } from '@innovatienetwerk/service';
import { compare, isNothing } from '@innovatienetwerk/values';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextSteps, stages, type NewFieldlabPhase, type PhaseOutcome } from '../../contract/index.ts';
import {
  after,
  closure,
  decider,
  euro,
  fieldlabId,
  goOn,
  group,
  newPhase,
  recruiting,
  until,
} from '../../test/fieldlab.ts';
import { tellStuck } from '../process/decide.ts';
import { stop } from './decide.ts';
import { nextPhaseId } from './identity.ts';
import * as funding from './phase-funding.ts';
import * as plan from './phase-plan.ts';
import * as run from './phase-run.ts';
import { isOver, openPhase } from './phases.ts';
import { noteScaleUpWait, openScaleUp, scale } from './scale-up-steps.ts';
import { fieldlabs, type FieldlabEvent, type FieldlabState } from './state.ts';
import { nextWait } from './waiting.ts';

type Step = (state: FieldlabState, now: Date) => Decision<FieldlabEvent>;
interface Play {
  readonly step: Step;
  readonly days: number;
}

/** Mostly the phase that is open, sometimes one that is not. */
const phase = (state: FieldlabState, which: number): string =>
  (which === 0 ? state.phases[0] : (openPhase(state) ?? state.phases.at(-1)))?.phaseId ?? 'none';

const which = fc.nat({ max: 5 });
const step = <T>(values: fc.Arbitrary<T>, make: (value: T) => Step): fc.Arbitrary<Step> => values.map(make);
const phaseDraft = fc.record<NewFieldlabPhase>({
  stage: fc.constantFrom(...stages, 'research' as const),
  plan: fc.constant(newPhase.plan),
  plannedFromOn: fc.constant('2026-04-01'),
  plannedUntilOn: fc.constantFrom('2026-03-01', '2026-06-30', '2026-09-30'),
  budget: fc.constantFrom('0.00', '15000.00', '35000.00', '35000.01').map(euro),
});
const award = fc.record({ which, application: fc.nat({ max: 2 }) });
const awardRef = (
  state: FieldlabState,
  { which: place, application }: { which: number; application: number },
) => ({
  phaseId: phase(state, place),
  applicationId: `application-${application}`,
  awardId: `award-${application}`,
  amount: euro('15000.00'),
});
const outcomes: readonly PhaseOutcome[] = ['continue', 'continue', 'repeat', 'stop'];
const decision = fc.record(
  { outcome: fc.constantFrom(...outcomes), next: fc.constantFrom(...nextSteps) },
  { requiredKeys: ['outcome'] },
);

const commands = fc.oneof(
  step(
    phaseDraft,
    (draft) => (state, now) =>
      plan.plan(fieldlabId, state, nextPhaseId(fieldlabId, state), draft, group, now),
  ),
  step(
    fc.tuple(which, phaseDraft),
    ([place, draft]) =>
      (state, now) =>
        plan.change(fieldlabId, state, phase(state, place), draft, group, now),
  ),
  step(
    which,
    (place) => (state, now) => plan.requestBudget(fieldlabId, state, phase(state, place), 'call-1', now),
  ),
  step(which, (place) => (state, now) => plan.cancel(fieldlabId, state, phase(state, place), now)),
  step(award, (given) => (state, now) => funding.applied(fieldlabId, state, awardRef(state, given), now)),
  step(award, (given) => (state, now) => funding.funded(fieldlabId, state, awardRef(state, given), now)),
  step(award, (given) => (state, now) => funding.fundingLost(fieldlabId, state, awardRef(state, given), now)),
  step(which, (place) => (state, now) => run.start(fieldlabId, state, phase(state, place), 0, now)),
  step(which, (place) => (state, now) => run.end(fieldlabId, state, phase(state, place), now)),
  step(fc.constant(0), () => (state, now) => run.endOnTime(fieldlabId, state, now)),
  step(fc.constant(0), () => (state, now) => run.remind(fieldlabId, state, now)),
  step(fc.constant(0), () => (state, now) => tellStuck(fieldlabId, state, group.memberIds, now)),
  step(
    which,
    (place) => (state, now) =>
      run.report(fieldlabId, state, phase(state, place), closure, group.memberIds, now),
  ),
  step(
    fc.tuple(which, decision),
    ([place, given]) =>
      (state, now) =>
        run.decide(fieldlabId, state, phase(state, place), { ...goOn, ...given }, decider, now),
  ),
  step(fc.constant(0), () => (state, now) => openScaleUp(fieldlabId, state, 'scale-up-1', now)),
  step(
    fc.constantFrom('scale-up-owner' as const, 'adoption' as const),
    (wait) => (state, now) => noteScaleUpWait(fieldlabId, state, 'scale-up-1', wait, now),
  ),
);
/** What ends all is rare, so that most plays go on for long. */
const ends = fc.oneof(
  step(fc.constant(0), () => (state, now) => stop(fieldlabId, state, 'Genoeg.', decider, now)),
  step(fc.constant(0), () => (state, now) => scale(fieldlabId, state, 'scale-up-1', now)),
);
const plays = fc.array(
  fc.record<Play>({
    step: fc.oneof({ weight: 60, arbitrary: commands }, { weight: 1, arbitrary: ends }),
    days: fc.constantFrom(0, 0, 1, 20, 100),
  }),
  { maxLength: 120, size: 'max' },
);

const open = ({ phases }: FieldlabState) =>
  phases.filter(({ status }) => status !== 'decided' && status !== 'cancelled');

function checkOneChange(before: FieldlabState, now: FieldlabState): void {
  expect(open(now).length, 'one phase at a time').toBeLessThanOrEqual(1);
  expect(now.path.slice(0, before.path.length), 'the path only grows').toEqual(before.path);
  for (const [index, phaseBefore] of before.phases.entries()) {
    const phaseNow = now.phases[index];
    if (phaseBefore.status === 'decided') expect(phaseNow, 'what was decided stays').toEqual(phaseBefore);
    const begins = phaseNow?.status === 'running' && phaseBefore.status !== 'running';
    if (begins)
      expect(phaseBefore.status === 'funded' || isNothing(phaseBefore.budget), 'no start without money').toBe(
        true,
      );
  }
  const research = now.phases.filter(({ stage }) => stage === 'research');
  for (const { budget } of research)
    expect(compare(budget, euro('35000.00')), 'no budget above the cap').toBeLessThanOrEqual(0);
}

function checkWait(state: FieldlabState): void {
  const next = nextWait(state);
  expect(next === undefined, 'what is not over waits for something').toBe(isOver(state));
  expect(state.waiting?.for, 'the wait is that of the state').toBe(next?.for);
  expect(state.waiting?.phaseId).toBe(next?.phase?.phaseId);
}

test('whatever is done in whatever order, phases, money and waits stay in order', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(plays, (play) => {
      let state = until(recruiting).reduce(
        (before, event) => fieldlabs.evolve(before, event),
        fieldlabs.initial,
      );
      let time = Date.parse('2026-03-02T10:00:00.000Z');
      for (const { step: next, days } of play) {
        time += days * 86_400_000;
        const result = next(state, new Date(time));
        if (!isRefused(result)) for (const { type } of result) seen.add(type);
        const changed = after(state, result);
        checkOneChange(state, changed);
        checkWait(changed);
        state = changed;
      }
    }),
    { numRuns: 600 },
  );
  for (const type of [
    'funded',
    'started',
    'ended',
    'closure-reported',
    'decided',
    'cancelled',
    'funding-lost',
  ])
    expect(seen, 'the plays came so far').toContain(`fieldlab.phase-${type}.v1`);
});
