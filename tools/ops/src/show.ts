import { styleText } from 'node:util';
import type { Language } from '@innovatienetwerk/contract';
import type { DeadLetter } from '@innovatienetwerk/contract';
import type { Finding } from './finding.ts';
import type { Lag } from './lag.ts';
import type { Story } from './trace.ts';
import type { Chain } from './verify.ts';

/** Where lines go, and whether colours are understood there. */
export interface Screen {
  readonly say: (line: string) => void;
  readonly colours: boolean;
  readonly language: Language;
}

type Style = Parameters<typeof styleText>[0];

const paint = ({ colours }: Screen, style: Style, words: string): string =>
  colours ? styleText(style, words, { validateStream: false }) : words;

/** Columns as wide as their longest cell. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<readonly number[]>(
    (known, row) => row.map((cell, index) => Math.max(known[index] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

const words = {
  nl: {
    healthy: 'Er is niets mis gevonden.',
    do: 'Doe',
    see: 'Zie',
    empty: 'Niets.',
    unknown: 'Niet te vragen',
    intact: 'heel',
    broken: 'GEBROKEN bij regel',
  },
  en: {
    healthy: 'Nothing wrong was found.',
    do: 'Do',
    see: 'See',
    empty: 'Nothing.',
    unknown: 'Could not ask',
    intact: 'intact',
    broken: 'BROKEN at entry',
  },
} as const satisfies Record<Language, Record<string, string>>;

export function showFindings(screen: Screen, findings: readonly Finding[]): void {
  const { say, language } = screen;
  if (findings.length === 0) return say(paint(screen, 'green', words[language].healthy));
  for (const { severity, what, subject, code, evidence, todo, runbook } of findings) {
    const style = severity === 'wrong' ? 'red' : 'yellow';
    say(`${paint(screen, style, what[language])} [${code}, ${subject}]`);
    for (const fact of evidence) say(`  - ${fact}`);
    say(`  ${words[language].do}: ${todo[language]}`);
    say(`  ${words[language].see}: docs/runbooks/${runbook}`);
  }
}

const duration = (ms: number | undefined): string => (ms === undefined ? '' : `${Math.round(ms)} ms`);

export function showLags({ say, language }: Screen, lags: readonly Lag[]): void {
  if (lags.length === 0) return say(words[language].empty);
  const header =
    language === 'nl' ? ['dienst', 'waar', 'wacht', 'oudste'] : ['service', 'where', 'waiting', 'oldest'];
  const rows = lags.map(({ service, where, waiting, ageMs }) => [
    service,
    where,
    String(waiting),
    waiting === 0 ? '' : duration(ageMs),
  ]);
  for (const line of table([header, ...rows])) say(line);
}

const showUnknown = ({ say, language }: Screen, unknown: readonly string[]): void => {
  for (const part of unknown) say(`${words[language].unknown}: ${part}`);
};

export function showLetters(
  screen: Screen,
  letters: readonly (DeadLetter & { readonly service: string })[],
  unknown: readonly string[],
): void {
  const { say, language } = screen;
  if (letters.length === 0 && unknown.length === 0) say(words[language].empty);
  const rows = letters.map(({ id, service, eventType = '', reason, error, status, setAsideAt }) => [
    id,
    service,
    eventType,
    reason,
    error,
    status,
    setAsideAt,
  ]);
  for (const line of table(rows)) say(line);
  showUnknown(screen, unknown);
}

export function showStory(screen: Screen, { moments, unknown }: Story): void {
  const { say, language } = screen;
  const rows = moments.map(({ at, service, kind, what, durationMs, outcome = '' }) => [
    at,
    service,
    kind,
    what,
    duration(durationMs),
    outcome,
  ]);
  if (rows.length === 0) say(words[language].empty);
  for (const line of table(rows)) say(line);
  showUnknown(screen, unknown);
}

export function showChains(screen: Screen, chains: readonly Chain[]): void {
  const { say, language } = screen;
  const { intact: whole, broken, unknown } = words[language];
  const header = language === 'nl' ? ['keten', 'regels', 'stand'] : ['chain', 'entries', 'state'];
  const stateOf = ({ intact, brokenAt }: Chain): string => {
    if (intact === undefined) return unknown;
    return intact ? whole : `${broken} ${brokenAt ?? ''}`.trimEnd();
  };
  const rows = chains.map((chain) => [
    `${chain.service} ${chain.path.replace('/_verification', '')}`,
    String(chain.verified),
    stateOf(chain),
  ]);
  for (const line of table([header, ...rows])) say(line);
}
