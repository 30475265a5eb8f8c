import { Type, type Static, type TArray, type TObject, type TProperties, type TString } from 'typebox';
import type { Refusal } from './problem.ts';
import { Problem } from './problem-schema.ts';
import { count, exampleOf, id, object, oneOf } from './schema.ts';

/**
 * An import: many objects at once, each on a line of its own and known by the key that it has in the system from which it comes. The
 * same lines may be sent again at any time: what is known is brought up to date, and what is as it should be stays as it is.
 */

/** As many as are written within the time that an answer may take. */
export const MAX_LINES = 200;

/** Faults of one line beyond this number are not told, so that a report stays smaller than a message on the bus. */
export const MAX_LINE_FAULTS = 10;

/** What something is called in another system. Spaces stand between words only, so that no two keys look the same. */
export const externalKey = (description: string) =>
  Type.String({
    description,
    minLength: 1,
    maxLength: 100,
    pattern: String.raw`^[^\s\u0000-\u001F\u007F]+( [^\s\u0000-\u001F\u007F]+)*$`,
    examples: ['2026-0117'],
  });

const ExternalKey = externalKey(
  'Het kenmerk van deze regel in uw eigen systeem; uniek per organisatie en soort. The key of this line in your own system; unique for each organisation and kind.',
);

/** As an object shows by which key it was imported. */
export const importedKey = () =>
  Type.Optional(
    externalKey(
      'Het kenmerk in het systeem waaruit het is overgenomen. The key in the system from which it was imported.',
    ),
  );

const framed = {
  organisationId: Type.Optional(
    id(
      'Voor welke eigen organisatie u aanlevert; nodig bij meer dan één. For which own organisation you send this; needed with more than one.',
    ),
  ),
};
const LINES =
  'De regels; elke wordt apart verwerkt en staat apart in het verslag. The lines; each is handled and reported on its own.';

export type LineSchema = TObject<{ externalKey: TString }>;

/**
 * The request of an import.
 * @param name of the component of the request; that of a line follows from it
 */
export const importOf = <P extends TProperties>(fields: P, name: string) => {
  const line = object({ externalKey: ExternalKey, ...fields }, { name: `${name}Line` });
  return object(
    {
      ...framed,
      lines: Type.Array(line, { description: LINES, minItems: 1, maxItems: MAX_LINES }),
    },
    // Most senders are of one organisation, and need not say which.
    { name, examples: [{ lines: [exampleOf(line)] }] },
  );
};

/** What must be right before a line can be told apart from the others: its key. The rest is judged line by line. */
export const ImportFrame = object({
  ...framed,
  lines: Type.Array(Type.Object({ externalKey: ExternalKey }), {
    description: LINES,
    minItems: 1,
    maxItems: MAX_LINES,
  }),
});

/** The schema of a line, from the body of an import. */
export const lineSchemaOf = (body: object | undefined): LineSchema =>
  (body as TObject<{ lines: TArray<LineSchema> }>).properties.lines.items;

export const importOutcomes = ['created', 'updated', 'unchanged', 'refused'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

const { traceId: _, ...said } = Problem.properties;

const LineProblem = object(said, {
  name: 'LineProblem',
  description:
    'Waarom een regel is geweigerd, zoals bij een losse aanvraag (RFC 9457). Why a line was refused, as with a single request (RFC 9457).',
});

export const LineReport = object(
  {
    externalKey: ExternalKey,
    outcome: oneOf(importOutcomes, 'Wat er met de regel gebeurde. What became of the line.'),
    id: Type.Optional(id('Het object van de regel. The object of the line.')),
    problem: Type.Optional(LineProblem),
  },
  { name: 'ImportedLine' },
);

export const ImportReport = object(
  {
    lines: Type.Array(LineReport, {
      description:
        'Wat er met elke regel gebeurde, in dezelfde volgorde. What became of each line, in order.',
      maxItems: MAX_LINES,
      examples: [
        [{ externalKey: '2026-0117', outcome: 'created', id: '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071' }],
      ],
    }),
    counts: object(
      {
        created: count('Nieuw gemaakt. Made anew.', 1),
        updated: count('Bijgewerkt. Brought up to date.', 0),
        unchanged: count('Was al zo. Was so already.', 0),
        refused: count('Geweigerd. Refused.', 0),
      },
      { name: 'ImportCounts', description: 'Hoeveel regels van elk. How many lines of each.' },
    ),
  },
  { name: 'ImportReport' },
);
export type ImportReport = Static<typeof ImportReport>;

/** What became of a line, as it leaves the service: without words. */
export interface LineResult {
  readonly externalKey: string;
  readonly outcome: ImportOutcome;
  readonly id?: string;
  readonly refused?: Refusal;
}

/** The report of an import as it travels between the parts of the platform; the gateway words its refusals. */
export interface LanguageNeutralReport {
  readonly lines: readonly LineResult[];
  readonly counts: ImportReport['counts'];
}

export const reportOf = (lines: readonly LineResult[]): LanguageNeutralReport => {
  const all = (wanted: ImportOutcome): number => lines.filter(({ outcome }) => outcome === wanted).length;
  return {
    lines,
    counts: {
      created: all('created'),
      updated: all('updated'),
      unchanged: all('unchanged'),
      refused: all('refused'),
    },
  };
};
