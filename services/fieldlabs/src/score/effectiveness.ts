import type { LocalisedText } from '@innovatienetwerk/contract';
import type {
  ConfidenceLevel,
  Effectiveness,
  EvidenceType,
  Indicator,
  IndicatorAttainment,
  NewMeasurement,
} from '../../contract/index.ts';
import { resultOf, rounded, type ScoredGoal, type ScoredMeasurement } from './measured.ts';

export const formula: LocalisedText = {
  nl: 'Doelbereik van een indicator = (gemeten − nulalternatief) / (doel − nulalternatief); begrensd tot 0–1 telt het mee. Score = gewogen gemiddelde van het begrensde doelbereik over de gemeten indicatoren. Zekerheid = gewicht van de gemeten indicatoren / gewicht van alle indicatoren × gewogen gemiddelde van (bewijs × nauwkeurigheid). Bewijs: afgeleid 0,4; gevraagd 0,6; waargenomen 0,8; gecombineerd 1. Nauwkeurigheid: 1 − foutmarge / |doel − nulalternatief|, of anders 1 − 1/√(steekproef), of anders 0,5. Laag is onder 0,4, hoog vanaf 0,7.',
  en: 'Attainment of an indicator = (measured − null alternative) / (target − null alternative); kept within 0–1 it counts. Score = weighted mean of the attainment kept within bounds over the measured indicators. Confidence = weight of the measured indicators / weight of all indicators × weighted mean of (evidence × precision). Evidence: inferred 0.4; solicited 0.6; observed 0.8; combined 1. Precision: 1 − margin of error / |target − null alternative|, or else 1 − 1/√(sample size), or else 0.5. Low is below 0.4, high from 0.7.',
};

/** In the order of ISO 16439:2014: what was only inferred proves least, what several methods show proves most. */
export const evidenceStrengths: Readonly<Record<EvidenceType, number>> = {
  inferred: 0.4,
  solicited: 0.6,
  observed: 0.8,
  combined: 1,
};

/** Of a measurement that does not say how precise it is. */
const UNKNOWN_PRECISION = 0.5;
const MEDIUM_FROM = 0.4;
const HIGH_FROM = 0.7;

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** The direction needs no mention: where less is better, both differences are below zero. */
export const attainmentOf = (
  { target, nullAlternative }: Pick<Indicator, 'target' | 'nullAlternative'>,
  measured: number,
): number => (measured - nullAlternative) / (target - nullAlternative);

/** A margin of error says it best; without one, 1/√n is near the margin at 95 % of a share in a sample of n. */
export function precisionOf(
  { target, nullAlternative }: Pick<Indicator, 'target' | 'nullAlternative'>,
  { marginOfError, sampleSize }: Pick<NewMeasurement, 'marginOfError' | 'sampleSize'>,
): number {
  if (marginOfError !== undefined) return clamp(1 - marginOfError / Math.abs(target - nullAlternative));
  return sampleSize === undefined ? UNKNOWN_PRECISION : 1 - 1 / Math.sqrt(sampleSize);
}

const levelOf = (value: number): ConfidenceLevel =>
  value >= HIGH_FROM ? 'high' : value >= MEDIUM_FROM ? 'medium' : 'low';

function judge(goalId: string, indicator: Indicator, result: ScoredMeasurement): IndicatorAttainment {
  const { name: _, ...figures } = indicator;
  const { value, measuredOn, kind, evidenceType, sampleSize, marginOfError } = result.content;
  const attainment = attainmentOf(indicator, value);
  return {
    goalId,
    ...figures,
    measurementId: result.id,
    measured: value,
    measuredOn,
    kind,
    evidenceType,
    ...(sampleSize === undefined ? {} : { sampleSize }),
    ...(marginOfError === undefined ? {} : { marginOfError }),
    attainment: rounded(attainment),
    attainmentClamped: rounded(clamp(attainment)),
    evidence: evidenceStrengths[evidenceType],
    precision: rounded(precisionOf(indicator, result.content)),
  };
}

const weightOf = (all: readonly { readonly weight: number }[]): number =>
  all.reduce((total, { weight }) => total + weight, 0);

const weightedMean = (
  judged: readonly IndicatorAttainment[],
  value: (one: IndicatorAttainment) => number,
): number => judged.reduce((total, one) => total + one.weight * value(one), 0) / weightOf(judged);

/** How far the targets of a Fieldlab were attained. Which measurements are given in which order does not matter. */
export function effectivenessOf(
  fieldlabId: string,
  goals: readonly ScoredGoal[],
  measurements: readonly ScoredMeasurement[],
): Effectiveness {
  const all = goals.flatMap(({ id, indicators }) =>
    indicators.map((indicator) => ({
      goalId: id,
      indicator,
      result: resultOf(id, indicator.code, measurements),
    })),
  );
  const indicators = all.flatMap(({ goalId, indicator, result }) =>
    result === undefined ? [] : [judge(goalId, indicator, result)],
  );
  const unmeasured = all.filter(({ result }) => result === undefined);
  const missing = [
    ...(all.length === 0 ? [{ what: 'indicators' as const }] : []),
    ...unmeasured.map(({ goalId, indicator: { code } }) => ({
      what: 'measurement' as const,
      goalId,
      indicatorCode: code,
    })),
  ];
  const rest = { fieldlabId, indicators, missing, formula };
  if (indicators.length === 0) return { ...rest, confidence: { level: 'low', value: 0 } };
  const share = weightOf(indicators) / weightOf(all.map(({ indicator }) => indicator));
  const confidence = rounded(
    share * weightedMean(indicators, ({ evidence, precision }) => evidence * precision),
  );
  return {
    ...rest,
    score: rounded(weightedMean(indicators, ({ attainmentClamped }) => attainmentClamped)),
    scoreUnclamped: rounded(weightedMean(indicators, ({ attainment }) => attainment)),
    confidence: { level: levelOf(confidence), value: confidence },
  };
}
