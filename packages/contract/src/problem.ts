import { text, type Bilingual } from './language.ts';

/**
 * A refusal that the API can give, once for all: its code is stable and has an entry in `docs/errors.md`.
 * `detail` may have `{places}` that are filled from the parameters of the refusal. Nothing internal belongs in it.
 */
export interface ProblemDefinition {
  /** `<subject>.<rule>` in kebab-case, for example `idea.not-a-draft`. */
  readonly code: string;
  readonly status: number;
  readonly title: Bilingual;
  /** What happened and what to do about it. */
  readonly detail: Bilingual;
}

export const defineProblem = <const P extends ProblemDefinition>(problem: P): P => problem;

export type Place = 'path' | 'query' | 'header' | 'body';

/** One fault in the input. `name` is the field, with dots for nested ones: `targetGroups.2`. */
export interface Fault {
  readonly in: Place;
  readonly name: string;
  /** A key of `faultTexts`. */
  readonly code: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
}

/** A problem as it travels between the parts of the platform: without words, which the gateway adds in the asked language. */
export interface Refusal {
  readonly code: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
  readonly faults?: readonly Fault[];
  /** Seconds after which a repeated request may succeed. */
  readonly retryAfterSeconds?: number;
}

export const refuse = (
  problem: ProblemDefinition,
  parameters?: Refusal['parameters'],
  faults?: readonly Fault[],
): { readonly refused: Refusal } => ({
  refused: {
    code: problem.code,
    ...(parameters === undefined ? {} : { parameters }),
    ...(faults === undefined ? {} : { faults }),
  },
});

/** Thrown at the edges only; inside the core a refusal is a value. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly refusal: Refusal;
  constructor(problem: ProblemDefinition, extra: Omit<Refusal, 'code'> = {}, options?: ErrorOptions) {
    super(problem.code, options);
    this.refusal = { code: problem.code, ...extra };
  }
}

/** The problems that every operation can give, whatever its subject. */
export const problems = {
  invalidInput: defineProblem({
    code: 'request.invalid',
    status: 400,
    title: text('Ongeldige invoer', 'Invalid input'),
    detail: text(
      'De aanvraag voldoet niet aan de beschrijving van de API. `invalidParams` noemt elke fout; herstel ze en probeer opnieuw.',
      'The request does not fit the description of the API. `invalidParams` names every fault; mend them and try again.',
    ),
  }),
  invalidCursor: defineProblem({
    code: 'request.cursor-invalid',
    status: 400,
    title: text('Ongeldige cursor', 'Invalid cursor'),
    detail: text(
      'De cursor hoort niet bij deze lijst met deze sortering. Begin opnieuw zonder cursor.',
      'The cursor does not belong to this list in this order. Start again without a cursor.',
    ),
  }),
  malformedJson: defineProblem({
    code: 'request.malformed-json',
    status: 400,
    title: text('Geen geldige JSON', 'Malformed JSON'),
    detail: text('De body is geen geldige JSON.', 'The body is not valid JSON.'),
  }),
  malformedRequest: defineProblem({
    code: 'request.malformed',
    status: 400,
    title: text('Geen geldige HTTP-aanvraag', 'Malformed HTTP request'),
    detail: text(
      'De aanvraag is geen geldige HTTP: controleer het pad, de koppen en de kop Host.',
      'The request is not valid HTTP: check the path, the headers and the Host header.',
    ),
  }),
  requestTimeout: defineProblem({
    code: 'request.incomplete',
    status: 408,
    title: text('Aanvraag kwam niet op tijd', 'Request did not arrive in time'),
    detail: text(
      'De aanvraag was niet op tijd compleet. Probeer het opnieuw.',
      'The request was not complete in time. Try again.',
    ),
  }),
  headersTooLarge: defineProblem({
    code: 'request.headers-too-large',
    status: 431,
    title: text('Koppen te groot', 'Headers too large'),
    detail: text(
      'De koppen van de aanvraag zijn samen te groot. Stuur er minder of kortere.',
      'The headers of the request are too large together. Send fewer or shorter ones.',
    ),
  }),
  unauthenticated: defineProblem({
    code: 'access.unauthenticated',
    status: 401,
    title: text('Niet aangemeld', 'Not signed in'),
    detail: text(
      'Stuur een geldig access token mee als `Authorization: Bearer …`. Het token ontbreekt, is verlopen of wordt niet vertrouwd.',
      'Send a valid access token as `Authorization: Bearer …`. The token is missing, expired or not trusted.',
    ),
  }),
  forbidden: defineProblem({
    code: 'access.forbidden',
    status: 403,
    title: text('Niet toegestaan', 'Not allowed'),
    detail: text(
      'Uw rol mag deze bewerking niet uitvoeren. De beschrijving van de bewerking noemt de rollen die het wel mogen.',
      'Your role may not do this. The description of the operation names the roles that may.',
    ),
  }),
  insufficientScope: defineProblem({
    code: 'access.insufficient-scope',
    status: 403,
    title: text('Token mist een scope', 'Token lacks a scope'),
    detail: text(
      'Het access token mist de scope `{scope}`. Vraag een token met die scope aan.',
      'The access token lacks the scope `{scope}`. Ask for a token with that scope.',
    ),
  }),
  delegationNotRecorded: defineProblem({
    code: 'access.delegation-not-recorded',
    status: 403,
    title: text('Geen vastgelegde machtiging', 'No recorded delegation'),
    detail: text(
      'Handelen namens een andere organisatie kan alleen met een vastgelegde, geldige machtiging van die organisatie.',
      'Acting for another organisation takes a recorded delegation by that organisation that is in force.',
    ),
  }),
  outOfReach: defineProblem({
    code: 'access.out-of-reach',
    status: 403,
    title: text('Buiten uw bereik', 'Out of your reach'),
    detail: text(
      'U kunt dit niet aanmaken voor, of verplaatsen naar, deze organisatie of regio; uw rol reikt daar niet.',
      'You cannot create this for this organisation or region, or move it there; your role does not reach that far.',
    ),
  }),
  livesElsewhere: defineProblem({
    code: 'placement.elsewhere',
    status: 421,
    title: text('Hoort bij een andere regio', 'Belongs to another region'),
    detail: text(
      'Dit hoort bij {region}, en die gegevens staan op de servers van een andere regio. Stuur de aanvraag naar het adres van die regio.',
      'This belongs to {region}, and its data is kept on the servers of another region. Send the request to the address of that region.',
    ),
  }),
  notFound: defineProblem({
    code: 'resource.not-found',
    status: 404,
    title: text('Niet gevonden', 'Not found'),
    detail: text(
      'Dit bestaat niet, of het ligt buiten het bereik van uw rol.',
      'This does not exist, or it is outside the reach of your role.',
    ),
  }),
  lineRepeated: defineProblem({
    code: 'import.line-repeated',
    status: 409,
    title: text('Regel komt vaker voor', 'Line occurs more than once'),
    detail: text(
      'Meer dan één regel van deze aanvraag gaat over hetzelfde; met geen daarvan is iets gedaan. Stuur er één.',
      'More than one line of this request is about the same; nothing was done with any of them. Send one.',
    ),
  }),
  methodNotAllowed: defineProblem({
    code: 'request.method-not-allowed',
    status: 405,
    title: text('Methode niet toegestaan', 'Method not allowed'),
    detail: text('Dit pad kent alleen: {allow}.', 'This path knows only: {allow}.'),
  }),
  notAcceptable: defineProblem({
    code: 'request.not-acceptable',
    status: 406,
    title: text('Gevraagde vorm bestaat niet', 'Asked form does not exist'),
    detail: text('Dit antwoord bestaat alleen als {mediaType}.', 'This answer exists only as {mediaType}.'),
  }),
  idempotencyConflict: defineProblem({
    code: 'request.idempotency-key-reused',
    status: 409,
    title: text('Idempotency-Key al gebruikt', 'Idempotency-Key already used'),
    detail: text(
      'Deze Idempotency-Key is al gebruikt voor een andere aanvraag. Gebruik een nieuwe sleutel voor een nieuwe aanvraag.',
      'This Idempotency-Key was used for another request. Use a new key for a new request.',
    ),
  }),
  unaccounted: defineProblem({
    code: 'platform.not-accountable',
    status: 503,
    title: text('Verwerking kan niet worden vastgelegd', 'Processing cannot be recorded'),
    detail: text(
      'Het verwerkingslogboek neemt nu niets aan, en zonder vastlegging wordt niets getoond. Herhaal de aanvraag straks, een wijziging met dezelfde Idempotency-Key: zij heeft nooit meer dan één keer effect.',
      'The processing log takes nothing now, and without a record nothing is shown. Repeat the request in a moment, a change with the same Idempotency-Key: it never has its effect more than once.',
    ),
  }),
  busy: defineProblem({
    code: 'resource.busy',
    status: 409,
    title: text('Tegelijk gewijzigd', 'Changed at the same time'),
    detail: text(
      'Anderen wijzigden dit tegelijkertijd. Er is niets opgeslagen; probeer het opnieuw.',
      'Others changed this at the same time. Nothing was saved; try again.',
    ),
  }),
  preconditionFailed: defineProblem({
    code: 'resource.changed-meanwhile',
    status: 412,
    title: text('Intussen gewijzigd', 'Changed meanwhile'),
    detail: text(
      'De versie in `If-Match` is niet de huidige. Haal de laatste versie op, verwerk uw wijziging en probeer opnieuw.',
      'The version in `If-Match` is not the current one. Get the latest version, apply your change and try again.',
    ),
  }),
  payloadTooLarge: defineProblem({
    code: 'request.too-large',
    status: 413,
    title: text('Aanvraag te groot', 'Request too large'),
    detail: text('De body mag hoogstens {limitKiB} KiB zijn.', 'The body may be {limitKiB} KiB at most.'),
  }),
  unsupportedMediaType: defineProblem({
    code: 'request.unsupported-media-type',
    status: 415,
    title: text('Vorm van de body onbekend', 'Unsupported media type'),
    detail: text('Stuur de body als {mediaType}.', 'Send the body as {mediaType}.'),
  }),
  preconditionRequired: defineProblem({
    code: 'request.if-match-required',
    status: 428,
    title: text('If-Match ontbreekt', 'If-Match is missing'),
    detail: text(
      'Stuur in `If-Match` de ETag van de versie die u wijzigt, zodat niemands wijziging verloren gaat.',
      'Send in `If-Match` the ETag of the version that you change, so that nobody’s change is lost.',
    ),
  }),
  tooManyRequests: defineProblem({
    code: 'request.rate-limited',
    status: 429,
    title: text('Te veel aanvragen', 'Too many requests'),
    detail: text(
      'De limiet van {limit} aanvragen per minuut is bereikt. Wacht het aantal seconden in `Retry-After`.',
      'The limit of {limit} requests a minute is reached. Wait the number of seconds in `Retry-After`.',
    ),
  }),
  internal: defineProblem({
    code: 'platform.fault',
    status: 500,
    title: text('Fout in het platform', 'Fault in the platform'),
    detail: text(
      'Er ging iets mis dat niet aan uw aanvraag ligt. Meld het met het `traceId` als het blijft gebeuren.',
      'Something went wrong that is not due to your request. Report it with the `traceId` if it keeps happening.',
    ),
  }),
  unavailable: defineProblem({
    code: 'platform.unavailable',
    status: 503,
    title: text('Even niet beschikbaar', 'Unavailable for a moment'),
    detail: text(
      'Een deel van het platform is nu niet bereikbaar. Probeer het opnieuw na het aantal seconden in `Retry-After`, met dezelfde Idempotency-Key.',
      'A part of the platform cannot be reached now. Try again after the number of seconds in `Retry-After`, with the same Idempotency-Key.',
    ),
  }),
  overloaded: defineProblem({
    code: 'platform.overloaded',
    status: 503,
    title: text('Te druk', 'Too busy'),
    detail: text(
      'Het platform verwerkt nu zoveel aanvragen als het aankan. Probeer het opnieuw na het aantal seconden in `Retry-After`.',
      'The platform is handling as many requests as it can. Try again after the number of seconds in `Retry-After`.',
    ),
  }),
  timeout: defineProblem({
    code: 'platform.timeout',
    status: 504,
    title: text('Geen antwoord op tijd', 'No answer in time'),
    detail: text(
      'Het antwoord kwam niet op tijd; de uitkomst is onbekend. Herhaal de aanvraag met dezelfde Idempotency-Key: die heeft dan hoogstens één keer effect.',
      'The answer did not come in time; the outcome is unknown. Repeat the request with the same Idempotency-Key: it then has its effect at most once.',
    ),
  }),
  storageFailing: defineProblem({
    code: 'platform.storage-failing',
    status: 503,
    title: text('Opslag kan niet schrijven', 'Storage cannot write'),
    detail: text(
      'De opslag kan nu niet schrijven, bijvoorbeeld omdat de schijf vol is. Er is niets half opgeslagen; de beheerders zien het. Probeer het later opnieuw met dezelfde Idempotency-Key.',
      'The storage cannot write now, for example because its disk is full. Nothing was half saved; the operators can see it. Try again later with the same Idempotency-Key.',
    ),
  }),
  insufficientStorage: defineProblem({
    code: 'platform.insufficient-storage',
    status: 507,
    title: text('Opslag vol', 'Storage full'),
    detail: text(
      'Het platform kan nu niets opslaan omdat de schijf vol is. Er is niets half opgeslagen; de beheerders zijn gewaarschuwd.',
      'The platform cannot save anything now because the disk is full. Nothing was half saved; the operators have been alerted.',
    ),
  }),
} as const satisfies Record<string, ProblemDefinition>;
