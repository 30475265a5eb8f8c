import { fill, text, type Bilingual, type Language } from './language.ts';
import type { Fault } from './problem.ts';

/** Why an input is refused, by fault code. Each sentence says what is asked, so that it can be mended without a manual. */
export const faultTexts: Readonly<Record<string, Bilingual>> = {
  required: text('is verplicht', 'is required'),
  unknown: text('bestaat hier niet; verwijder het', 'does not exist here; remove it'),
  'type.string': text('moet tekst zijn', 'must be text'),
  'type.number': text('moet een getal zijn', 'must be a number'),
  'type.integer': text('moet een geheel getal zijn', 'must be a whole number'),
  'type.boolean': text('moet true of false zijn', 'must be true or false'),
  'type.array': text('moet een lijst zijn', 'must be a list'),
  'type.object': text('moet een object zijn', 'must be an object'),
  enum: text('moet een van deze waarden zijn: {allowed}', 'must be one of: {allowed}'),
  const: text('moet {allowed} zijn', 'must be {allowed}'),
  minLength: text('moet minstens {limit} teken(s) hebben', 'must have at least {limit} character(s)'),
  maxLength: text('mag hoogstens {limit} tekens hebben', 'may have {limit} characters at most'),
  minimum: text('moet minstens {limit} zijn', 'must be at least {limit}'),
  maximum: text('mag hoogstens {limit} zijn', 'may be {limit} at most'),
  exclusiveMinimum: text('moet groter dan {limit} zijn', 'must be greater than {limit}'),
  exclusiveMaximum: text('moet kleiner dan {limit} zijn', 'must be less than {limit}'),
  multipleOf: text('moet een veelvoud van {limit} zijn', 'must be a multiple of {limit}'),
  minItems: text('moet minstens {limit} waarde(n) hebben', 'must have at least {limit} value(s)'),
  maxItems: text('mag hoogstens {limit} waarden hebben', 'may have {limit} values at most'),
  minProperties: text('moet minstens {limit} veld(en) hebben', 'must have at least {limit} field(s)'),
  uniqueItems: text('mag geen waarde twee keer hebben', 'may not have the same value twice'),
  pattern: text('heeft niet de gevraagde vorm', 'does not have the asked form'),
  text: text(
    'moet leesbare tekst zijn, zonder stuurtekens en niet alleen spaties',
    'must be readable text, without control characters and not only spaces',
  ),
  'format.uuid': text('moet een UUID zijn', 'must be a UUID'),
  'format.date': text('moet een dag zijn als 2026-03-02', 'must be a day such as 2026-03-02'),
  'format.date-time': text(
    'moet een moment met tijdzone zijn als 2026-03-02T10:30:00+01:00',
    'must be a moment with a time zone such as 2026-03-02T10:30:00+01:00',
  ),
  'format.email': text('moet een e-mailadres zijn', 'must be an e-mail address'),
  'format.uri': text('moet een volledig webadres zijn', 'must be a full web address'),
  alternatives: text('past bij geen van de toegestane vormen', 'fits none of the allowed forms'),
  after: text('moet na {other} liggen', 'must be after {other}'),
  incomplete: text('moet ingevuld zijn voor deze stap', 'must be filled in for this step'),
  reference: text('verwijst naar iets dat niet bestaat', 'refers to something that does not exist'),
  rule: text('voldoet niet aan de regel: {rule}', 'does not meet the rule: {rule}'),
  invalid: text('is ongeldig', 'is invalid'),
};

export function faultReason(fault: Fault, language: Language): string {
  const template = faultTexts[fault.code] ?? faultTexts['invalid'];
  return template === undefined ? fault.code : fill(template[language], fault.parameters);
}
