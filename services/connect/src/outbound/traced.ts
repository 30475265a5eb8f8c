import {
  formatTraceparent,
  type Span,
  type SpanOptions,
  type Telemetry,
  type TraceContext,
} from '@innovatienetwerk/telemetry';
import type { OutboundRequest, Sender, SendResult } from './send.ts';

/** In which trace somebody outside is called. */
export interface Within extends Pick<SpanOptions, 'parent' | 'links' | 'sampled'> {
  readonly telemetry: Telemetry;
}

/** What a request is for, in the name of its span. */
export type Purpose = 'event' | 'handshake' | 'token';

type WebhookSpan = Span<'webhook.client'>;

export const startCall = (
  { telemetry, ...place }: Within,
  method: OutboundRequest['method'],
  purpose: Purpose,
  attempt = 1,
): WebhookSpan =>
  telemetry.startSpan('webhook.client', {
    ...place,
    attributes: {
      'http.request.method': method,
      'innovatienetwerk.webhook.purpose': purpose,
      'innovatienetwerk.attempt': attempt,
    },
  });

const CLIENT_FAULT = 400;

/** Sends a request inside its span, and tells the other side where it stands in the trace (W3C Trace Context). */
export async function sendIn(
  span: WebhookSpan,
  sender: Pick<Sender, 'send'>,
  request: OutboundRequest,
  signal?: AbortSignal,
): Promise<SendResult> {
  const headers = { ...request.headers, traceparent: formatTraceparent(span.context) };
  const result = await sender.send({ ...request, headers }, signal);
  if (result.kind === 'answered') {
    span.set({ 'http.response.status_code': result.status });
    if (result.status >= CLIENT_FAULT) span.fail(String(result.status));
  } else if (result.kind === 'failed') span.fail(result.reason);
  return result;
}

/** A sender whose requests each have a span of their own. */
export const senderIn = (sender: Sender, within: Within, purpose: Purpose): Pick<Sender, 'send'> => ({
  async send(request, signal) {
    const span = startCall(within, request.method, purpose);
    try {
      return await sendIn(span, sender, request, signal);
    } finally {
      span.end();
    }
  },
});

export const below = (telemetry: Telemetry, parent: TraceContext): Within => ({ telemetry, parent });
