import type { Fault } from '@innovatienetwerk/contract';
import { dayOf, isMore, isNothing } from '@innovatienetwerk/values';
import type { CallTerms, PinnedForm, SchemeTerm } from '../../contract/index.ts';

/** What the terms of a call refer to. */
export interface TermsFacts {
  readonly term: SchemeTerm;
  /** Whether the published version exists, and for which stage it is. */
  readonly form: 'concept' | 'full' | undefined;
  readonly conceptForm: 'concept' | 'full' | undefined;
}

const fault = (name: string, code: string, parameters?: Fault['parameters']): Fault => ({
  in: 'body',
  name,
  code,
  ...(parameters === undefined ? {} : { parameters }),
});
const required = (name: string): Fault => fault(name, 'required');
const unless = (holds: boolean, ...faults: readonly Fault[]): readonly Fault[] => (holds ? [] : faults);

function windowFaults({ window, stages }: CallTerms, { fromOn, untilOn }: SchemeTerm): readonly Fault[] {
  const { opensAt, conceptsUntilAt, closesAt } = window;
  const inTerm = fromOn <= dayOf(opensAt) && dayOf(closesAt) <= untilOn;
  const inWindow = conceptsUntilAt === undefined || (opensAt < conceptsUntilAt && conceptsUntilAt < closesAt);
  return [
    ...unless(opensAt < closesAt, fault('window.closesAt', 'after', { other: 'window.opensAt' })),
    ...unless(inTerm, fault('window', 'rule', { rule: `${fromOn} – ${untilOn}` })),
    ...unless(inWindow, fault('window.conceptsUntilAt', 'rule', { rule: `${opensAt} – ${closesAt}` })),
    ...unless(stages === 'one' || conceptsUntilAt !== undefined, required('window.conceptsUntilAt')),
  ];
}

function distributionFaults({ distribution, criteria, minScore }: CallTerms): readonly Fault[] {
  const { method, whenNotFitting, minPartial, firstComeShare } = distribution;
  const ranks = method !== 'first-come';
  return [
    ...unless(!ranks || criteria.length > 0, required('criteria')),
    ...unless(ranks || minScore === undefined, fault('minScore', 'unknown')),
    ...unless(method !== 'hybrid' || firstComeShare !== undefined, required('distribution.firstComeShare')),
    ...unless(
      whenNotFitting !== 'partial' || (minPartial !== undefined && !isNothing(minPartial)),
      required('distribution.minPartial'),
    ),
  ];
}

function moneyFaults({ ceiling, parts, instalmentPlan }: CallTerms): readonly Fault[] {
  const shares = instalmentPlan.reduce((total, { share }) => total + share, 0);
  return [
    ...unless(shares === 100, fault('instalmentPlan.share', 'const', { allowed: 100 })),
    ...parts.flatMap(({ maxAmount }, index) =>
      unless(
        !isNothing(maxAmount) && !isMore(maxAmount, ceiling),
        fault(`parts.${index}.maxAmount`, 'rule', { rule: `0.01 – ${ceiling.amount}` }),
      ),
    ),
  ];
}

const repeated = (codes: readonly { readonly code: string }[], name: string): readonly Fault[] =>
  unless(new Set(codes.map(({ code }) => code)).size === codes.length, fault(name, 'uniqueItems'));

const pinned = (name: string, form: PinnedForm | undefined, found: string | undefined, stage: string) =>
  form === undefined ? [] : unless(found === stage, fault(name, 'reference'));

/** Everything in the terms that contradicts something else, all at once. */
export function termsFaults(terms: CallTerms, { term, form, conceptForm }: TermsFacts): readonly Fault[] {
  const { allowedApplicantKinds, excludedApplicantKinds, stages } = terms;
  return [
    ...windowFaults(terms, term),
    ...distributionFaults(terms),
    ...moneyFaults(terms),
    ...repeated(terms.parts, 'parts'),
    ...repeated(terms.criteria, 'criteria'),
    ...unless(
      !allowedApplicantKinds.some((kind) => excludedApplicantKinds.includes(kind)),
      fault('excludedApplicantKinds', 'invalid'),
    ),
    ...unless(stages === 'one' || terms.conceptForm !== undefined, required('conceptForm')),
    ...pinned('form', terms.form, form, 'full'),
    ...pinned('conceptForm', terms.conceptForm, conceptForm, 'concept'),
  ];
}
