import { dayOf, daysAfter, isMore, isNothing } from '@innovatienetwerk/values';
import type {
  CallPart,
  CallTerms,
  Eligibility,
  EligibilityQuestion,
  EligibilityRule,
  RuleVerdict,
  Verdict,
} from '../../contract/index.ts';
import { statusAt } from '../call/status.ts';
import { advice } from './advice.ts';

/** What is known of who asks. */
export interface EligibilityFacts {
  /** Absent for an organisation that the network does not know. */
  readonly kind?: string | undefined;
  readonly regions: readonly string[];
  /** Applications in the term of the scheme that count, without this one. Absent for who may not know. */
  readonly applied?: number | undefined;
  readonly alignedWithKind?: string | undefined;
}

interface Asked {
  readonly terms: CallTerms;
  readonly question: EligibilityQuestion;
  readonly facts: EligibilityFacts;
  readonly part: CallPart | undefined;
  readonly now: Date;
}

type Outcome = readonly [met: Verdict, nl: string, en: string];
type Rule = (asked: Asked) => Outcome | undefined;

const isTrue = (holds: boolean): Verdict => (holds ? 'yes' : 'no');
const listed = (words: readonly string[]): string => words.join(', ');

const rules: Readonly<Record<EligibilityRule, Rule>> = {
  window: ({ terms: { window }, now }) => [
    isTrue(statusAt(window, now) === 'open'),
    `Indienen kan van ${dayOf(window.opensAt)} tot en met ${lastDay(window.closesAt)}. Vandaag is het ${dayOf(now)}.`,
    `One can submit from ${dayOf(window.opensAt)} up to and including ${lastDay(window.closesAt)}. Today is ${dayOf(now)}.`,
  ],

  'applicant-kind': ({
    terms: { allowedApplicantKinds: allowed, excludedApplicantKinds: excluded },
    facts: { kind },
  }) => {
    if (allowed.length === 0 && excluded.length === 0) return undefined;
    const isAllowed = allowed.length === 0 || allowed.some((one) => one === kind);
    const met = kind === undefined ? 'unknown' : isTrue(isAllowed && !excluded.some((one) => one === kind));
    const nl = [
      ...(allowed.length > 0 ? [`Aanvragen kan door: ${listed(allowed)}.`] : []),
      ...(excluded.length > 0 ? [`Uitgesloten: ${listed(excluded)}.`] : []),
    ];
    const en = [
      ...(allowed.length > 0 ? [`Open to: ${listed(allowed)}.`] : []),
      ...(excluded.length > 0 ? [`Excluded: ${listed(excluded)}.`] : []),
    ];
    return [
      met,
      `${nl.join(' ')} ${kind === undefined ? 'Deze organisatie is niet bekend.' : `U bent: ${kind}.`}`,
      `${en.join(' ')} ${kind === undefined ? 'This organisation is not known.' : `You are: ${kind}.`}`,
    ];
  },

  province: ({ terms: { provinces }, facts: { regions, kind } }) => {
    if (provinces.length === 0) return undefined;
    const fits = regions.includes('NL') || provinces.some((province) => regions.includes(province));
    return [
      kind === undefined ? 'unknown' : isTrue(fits),
      `De aanvrager werkt in ${listed(provinces)}. U werkt in: ${listed(regions) || 'onbekend'}.`,
      `The applicant works in ${listed(provinces)}. You work in: ${listed(regions) || 'not known'}.`,
    ];
  },

  'applications-in-term': ({ terms: { maxApplicationsPerApplicant: limit }, facts: { applied } }) => {
    if (limit === undefined) return undefined;
    const nl = `Hoogstens ${limit} aanvragen in de looptijd van de regeling.`;
    const en = `At most ${limit} applications in the term of the scheme.`;
    if (applied === undefined)
      return [
        'unknown',
        `${nl} Hoeveel het er al zijn, hoort alleen de aanvrager.`,
        `${en} Only the applicant hears how many there are.`,
      ];
    return [
      isTrue(applied < limit),
      `${nl} Al ingediend: ${applied}.`,
      `${en} Submitted already: ${applied}.`,
    ];
  },

  part: ({ terms: { parts }, question, part }) => {
    const codes = listed(parts.map(({ code }) => code));
    if (question.part === undefined && parts.length > 1)
      return ['unknown', `Kies een onderdeel: ${codes}.`, `Choose a part: ${codes}.`];
    return [
      isTrue(part !== undefined),
      `De onderdelen zijn: ${codes}. Gekozen: ${part?.code ?? question.part ?? '–'}.`,
      `The parts are: ${codes}. Chosen: ${part?.code ?? question.part ?? '–'}.`,
    ];
  },

  amount: ({ question: { amount }, part }) => {
    if (part === undefined) return undefined;
    const { maxAmount } = part;
    if (amount === undefined)
      return [
        'unknown',
        `Hoogstens ${maxAmount.amount} euro inclusief btw. Noem het bedrag.`,
        `At most ${maxAmount.amount} euros including VAT. State the amount.`,
      ];
    return [
      isTrue(!isMore(amount, maxAmount) && !isNothing(amount)),
      `Meer dan 0 en hoogstens ${maxAmount.amount} euro inclusief btw. Gevraagd: ${amount.amount} euro.`,
      `More than 0 and at most ${maxAmount.amount} euros including VAT. Asked: ${amount.amount} euros.`,
    ];
  },

  duration: ({ question: { durationMonths: months }, part }) => {
    if (part === undefined) return undefined;
    const limit = part.maxDurationMonths;
    if (months === undefined)
      return [
        'unknown',
        `Het project duurt hoogstens ${limit} maanden. Noem de duur.`,
        `The project lasts ${limit} months at most. State how long.`,
      ];
    return [
      isTrue(months <= limit),
      `Het project duurt hoogstens ${limit} maanden. Opgegeven: ${months}.`,
      `The project lasts ${limit} months at most. Stated: ${months}.`,
    ];
  },

  partnership: ({ terms: { partnership }, question: { organisationId, partnerIds } }) => {
    if (partnership === undefined) return undefined;
    const { minPartners } = partnership;
    const others = new Set(partnerIds?.filter((id) => id !== organisationId));
    return [
      partnerIds === undefined ? 'unknown' : isTrue(others.size >= minPartners),
      `Samen met minstens ${minPartners} andere organisatie(s). Genoemd: ${others.size}.`,
      `Together with at least ${minPartners} other organisation(s). Named: ${others.size}.`,
    ];
  },

  alignment: ({ terms: { alignment }, question: { alignedOn, alignedWithId }, facts, now }) => {
    if (alignment === undefined) return undefined;
    const { withKind, daysBefore } = alignment;
    const latest = daysAfter(dayOf(now), -daysBefore);
    const nl = `Minstens ${daysBefore} dagen voor de indiening afgestemd met een organisatie van de soort ${withKind}; bij indiening vandaag uiterlijk op ${latest}.`;
    const en = `Aligned at least ${daysBefore} days before the submission with an organisation of the kind ${withKind}; when submitting today, on ${latest} at the latest.`;
    if (alignedOn === undefined || alignedWithId === undefined)
      return ['unknown', `${nl} Noem wanneer en met wie.`, `${en} State when and with whom.`];
    return [
      isTrue(alignedOn <= latest && facts.alignedWithKind === withKind),
      `${nl} Opgegeven: ${alignedOn}, met: ${facts.alignedWithKind ?? 'onbekend'}.`,
      `${en} Stated: ${alignedOn}, with: ${facts.alignedWithKind ?? 'not known'}.`,
    ];
  },
};

/** The window is open until a moment; people know the last day on which it is. */
const lastDay = (closesAt: string): string => dayOf(new Date(Date.parse(closesAt) - 1));

function verdict(code: EligibilityRule, [met, nl, en]: Outcome): RuleVerdict {
  if (met !== 'no') return { code, met, text: { nl, en } };
  const todo = advice[code];
  return { code, met, text: { nl: `${nl} ${todo.nl}`, en: `${en} ${todo.en}` } };
}

function overall(verdicts: readonly RuleVerdict[]): Verdict {
  if (verdicts.some(({ met }) => met === 'no')) return 'no';
  return verdicts.some(({ met }) => met === 'unknown') ? 'unknown' : 'yes';
}

/** The part that is meant: the one named, or the only one that there is. */
export const partOf = ({ parts }: CallTerms, part: string | undefined): CallPart | undefined =>
  part === undefined && parts.length === 1 ? parts[0] : parts.find(({ code }) => code === part);

/** Every rule of the call that can be judged: what it asks, what was found, and whether it is met. Rules that the call does not have are left out. */
export function check(
  callId: string,
  terms: CallTerms,
  question: EligibilityQuestion,
  facts: EligibilityFacts,
  now: Date,
): Eligibility {
  const asked = { terms, question, facts, part: partOf(terms, question.part), now };
  const verdicts = (Object.keys(rules) as EligibilityRule[]).flatMap((code) => {
    const outcome = rules[code](asked);
    return outcome === undefined ? [] : [verdict(code, outcome)];
  });
  return {
    callId,
    organisationId: question.organisationId,
    eligible: overall(verdicts),
    rules: verdicts,
  };
}
