import type { Delivery } from '@innovatienetwerk/connect/contract';
import type { DeadLetter, LoggedEvent } from '@innovatienetwerk/contract';

/** One thing that happened in a trace. */
export interface Moment {
  readonly at: string;
  readonly service: string;
  readonly kind: 'event' | 'mail' | 'delivery' | 'dead-letter' | 'log' | 'span';
  readonly what: string;
  readonly durationMs?: number;
  readonly outcome?: string;
}

/** A mail is an object of its own, of which its events tell. */
const isOfMail = ({ eventType }: LoggedEvent): boolean => eventType.startsWith('mail.');

export function momentOfEvent(service: string, traceId: string, event: LoggedEvent): Moment {
  const { recordedAt, loggedAt, eventType, aggregateId } = event;
  const later = event.traceId === traceId ? '' : ' (later)';
  return {
    at: recordedAt,
    service,
    kind: isOfMail(event) ? 'mail' : 'event',
    what: `${eventType} of ${aggregateId}${later}`,
    durationMs: Math.max(0, Date.parse(loggedAt) - Date.parse(recordedAt)),
    outcome: 'logged',
  };
}

export function momentsOfDelivery(subscriptionId: string, delivery: Delivery): readonly Moment[] {
  const what = `${delivery.eventType} to subscription ${subscriptionId}`;
  const attempts = delivery.attempts.map(({ at, durationMs, reason, status }): Moment => {
    const outcome = reason ?? (status === undefined ? 'delivered' : `delivered (${status})`);
    return { at, service: 'connect', kind: 'delivery', what, durationMs, outcome };
  });
  const { status, nextAttemptAt } = delivery;
  if (status !== 'waiting' || nextAttemptAt === undefined) return attempts;
  return [
    ...attempts,
    { at: nextAttemptAt, service: 'connect', kind: 'delivery', what, outcome: 'next attempt' },
  ];
}

export const momentOfDeadLetter = (service: string, letter: DeadLetter): Moment => ({
  at: letter.setAsideAt,
  service,
  kind: 'dead-letter',
  what: `${letter.eventType ?? 'unreadable'} set aside as ${letter.id}`,
  outcome: `${letter.reason}: ${letter.error} (${letter.status})`,
});

/** A value of a log line, in words. */
const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));

/** A line of the log of a process; undefined when it is not about the trace. */
export function momentOfLogLine(line: string, traceId: string): Moment | undefined {
  // Most lines are of other traces; this is cheaper than reading each of them as JSON.
  if (!line.includes(traceId)) return undefined;
  try {
    const entry = JSON.parse(line) as Readonly<Record<string, unknown>>;
    if (entry['trace_id'] !== traceId) return undefined;
    const took = entry['durationMs'];
    const outcome = entry['status'] ?? entry['outcome'] ?? entry['error'];
    return {
      at: shown(entry['time']),
      service: shown(entry['service']),
      kind: 'log',
      what: `${shown(entry['level'])}: ${shown(entry['event'] ?? entry['msg'])}`,
      ...(typeof took === 'number' ? { durationMs: took } : {}),
      ...(outcome === undefined ? {} : { outcome: shown(outcome) }),
    };
  } catch {
    return undefined;
  }
}

interface JaegerTrace {
  readonly data: readonly {
    readonly spans: readonly {
      readonly operationName: string;
      /** In microseconds, as the duration is. */
      readonly startTime: number;
      readonly duration: number;
      readonly processID: string;
      readonly tags?: readonly { readonly key: string; readonly value: unknown }[];
    }[];
    readonly processes: Readonly<Record<string, { readonly serviceName: string }>>;
  }[];
}

interface TempoAttribute {
  readonly key: string;
  readonly value?: { readonly stringValue?: string };
}

interface TempoTrace {
  readonly batches: readonly {
    readonly resource?: { readonly attributes?: readonly TempoAttribute[] };
    readonly scopeSpans?: readonly {
      readonly spans: readonly {
        readonly name: string;
        readonly startTimeUnixNano: string;
        readonly endTimeUnixNano: string;
        readonly status?: { readonly code?: string | number };
      }[];
    }[];
  }[];
}

function spansOfJaeger({ data }: JaegerTrace): readonly Moment[] {
  return data.flatMap(({ spans, processes }) =>
    spans.map((span): Moment => {
      const failed = span.tags?.some(({ key, value }) => key === 'error' && value === true) === true;
      return {
        at: new Date(span.startTime / 1_000).toISOString(),
        service: processes[span.processID]?.serviceName ?? '?',
        kind: 'span',
        what: span.operationName,
        durationMs: span.duration / 1_000,
        outcome: failed ? 'error' : 'ok',
      };
    }),
  );
}

const NANOS = 1_000_000n;

function spansOfTempo({ batches }: TempoTrace): readonly Moment[] {
  return batches.flatMap(({ resource, scopeSpans = [] }) => {
    const named = resource?.attributes?.find(({ key }) => key === 'service.name');
    return scopeSpans
      .flatMap(({ spans }) => spans)
      .map((span): Moment => {
        const began = BigInt(span.startTimeUnixNano);
        const code = span.status?.code;
        return {
          at: new Date(Number(began / NANOS)).toISOString(),
          service: named?.value?.stringValue ?? '?',
          kind: 'span',
          what: span.name,
          durationMs: Number((BigInt(span.endTimeUnixNano) - began) / 1_000n) / 1_000,
          outcome: code === 2 || code === 'STATUS_CODE_ERROR' ? 'error' : 'ok',
        };
      });
  });
}

/** The spans of a trace as Jaeger or Tempo answers; both do so at `/api/traces/<id>`. */
export function momentsOfSpans(body: unknown): readonly Moment[] {
  if (typeof body !== 'object' || body === null) return [];
  if ('data' in body && Array.isArray(body.data)) return spansOfJaeger(body as JaegerTrace);
  if ('batches' in body && Array.isArray(body.batches)) return spansOfTempo(body as TempoTrace);
  return [];
}

/** In the order of time; what happened in the same millisecond stays as it was told. */
export const inOrderOfTime = (moments: readonly Moment[]): readonly Moment[] =>
  moments.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
