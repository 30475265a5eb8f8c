import { logEvents, spanDefinitions } from '@innovatienetwerk/telemetry';
import { code, codes, page, table } from '../markdown.ts';

const PLACES: Readonly<Record<string, string>> = {
  none: 'nothing: it begins a trace',
  caller: 'a span of a trusted application outside',
};

const placesOf = (names: readonly string[]): string =>
  names.map((name) => PLACES[name] ?? code(name)).join(', ');

const spanRows = Object.entries(spanDefinitions).map(
  ([id, { name, kind, openedBy, tells, attributes, later, parents, links }]) => [
    code(id),
    code(name),
    kind.toUpperCase(),
    openedBy,
    tells,
    [...attributes, ...later].map(code).join(', '),
    placesOf(parents),
    placesOf(links) || '—',
  ],
);

/** Every span and every event of the logs, for who reads traces or writes an alert. */
export const telemetryPage = (): string =>
  page(
    'Spans and log events',
    `What the platform tells about itself beside its metrics. How to read it stands in [observability](observability.md).`,
    '## Spans',
    `A span that failed also has ${codes(['error.type'])}: the kind of the error or the status, never a message. Its name is filled with its attributes.`,
    table(['span', 'name', 'kind', 'opened by', 'tells', 'attributes', 'hangs below', 'links to'], spanRows),
    '## Log events',
    `Each line of a log is JSON with ${codes(['time', 'level', 'service', 'version', 'pid', 'event', 'msg'])}, and with ${codes(['trace_id', 'span_id'])} when it belongs to an action.`,
    table(
      ['event', 'meaning'],
      Object.entries(logEvents).map(([event, meaning]) => [code(event), meaning]),
    ),
  );
