import type { ReadinessItem } from '../../contract/index.ts';

const item = (code: string, nl: string, en: string, required = true): ReadinessItem => ({
  code,
  question: { nl, en },
  required,
});

/**
 * What must be in order before a library that had no part in it can use what a Fieldlab made. Each case keeps its own copy, so that
 * another list for later cases changes nothing for those under way.
 */
export const defaultReadiness: readonly ReadinessItem[] = [
  item(
    'documentation',
    'Is beschreven hoe een andere bibliotheek het invoert en gebruikt?',
    'Is it described how another library adopts and uses it?',
  ),
  item(
    'training',
    'Is er een training of instructie voor medewerkers?',
    'Is there training or instruction for staff?',
  ),
  item(
    'licence',
    'Is geregeld wie het mag gebruiken en aanpassen?',
    'Is it settled who may use and adapt it?',
  ),
  item(
    'accessibility',
    'Is het toegankelijk voor mensen met een beperking?',
    'Is it accessible to people with a disability?',
  ),
  item(
    'privacy',
    'Is een DPIA gedaan, of vastgesteld dat die niet nodig is?',
    'Was a DPIA done, or was it found not to be needed?',
  ),
  item('support', 'Is er een plek voor vragen en storingen?', 'Is there a place for questions and faults?'),
  item(
    'cost-per-library',
    'Is bekend wat het een bibliotheek per jaar kost?',
    'Is it known what it costs a library each year?',
  ),
  item('effect-shown', 'Is het effect aangetoond met metingen?', 'Was the effect shown by measurements?'),
];
