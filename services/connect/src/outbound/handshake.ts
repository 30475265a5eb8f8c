import type { FailureReason } from './failure.ts';
import type { Answered, Sender, SendResult } from './send.ts';

/**
 * The protection against abuse of the CloudEvents web hook rules (HTTP 1.1 Web Hooks for Event Delivery 1.0, section 4): an endpoint
 * first says that it wants our events, so that nobody can have us flood a system that is not theirs.
 */

export type HandshakeRefusal =
  | FailureReason
  | 'aborted'
  | 'status'
  | 'origin-missing'
  | 'origin-other'
  | 'rate';

export type Handshake =
  /** `perMinute` is absent when the endpoint sets no limit of its own. */
  | { readonly kind: 'accepted'; readonly perMinute?: number }
  | { readonly kind: 'refused'; readonly reason: HandshakeRefusal };

export interface HandshakeRequest {
  readonly url: string;
  /** The name of the system that will send, such as `api.innovatienetwerk.example`. */
  readonly origin: string;
  /** How many requests a minute we ask for. */
  readonly perMinute?: number;
  /** Such as the authorisation that the endpoint wants. */
  readonly headers?: Readonly<Record<string, string>>;
}

const ANY = '*';
const RATE = /^[1-9]\d{0,8}$/;

const refused = (reason: HandshakeRefusal): Handshake => ({ kind: 'refused', reason });

function judgeRate(allowed: string | undefined): Handshake {
  // The rules want this header when a rate was asked for. Many endpoints leave it out, and by that set no limit.
  if (allowed === undefined || allowed === ANY) return { kind: 'accepted' };
  // What cannot be read might have been a limit, and is not ours to exceed.
  return RATE.test(allowed) ? { kind: 'accepted', perMinute: Number(allowed) } : refused('rate');
}

function judgeAnswer({ status, headers }: Answered, origin: string): Handshake {
  if (status < 200 || status > 299) return refused('status');
  const allowed = headers['webhook-allowed-origin']?.trim();
  if (allowed === undefined || allowed === '') return refused('origin-missing');
  if (allowed !== ANY && allowed.toLowerCase() !== origin.toLowerCase()) return refused('origin-other');
  return judgeRate(headers['webhook-allowed-rate']?.trim());
}

/** What an answer to the question means. */
export function judgeHandshake(result: SendResult, origin: string): Handshake {
  switch (result.kind) {
    case 'answered':
      return judgeAnswer(result, origin);
    case 'failed':
      return refused(result.reason);
    case 'aborted':
      return refused('aborted');
  }
}

/** Asks an endpoint whether it wants our events. */
export async function shakeHands(
  sender: Pick<Sender, 'send'>,
  { url, origin, perMinute, headers = {} }: HandshakeRequest,
  signal?: AbortSignal,
): Promise<Handshake> {
  const request = {
    method: 'OPTIONS',
    url,
    headers: {
      ...headers,
      'WebHook-Request-Origin': origin,
      ...(perMinute === undefined ? {} : { 'WebHook-Request-Rate': String(perMinute) }),
    },
  } as const;
  return judgeHandshake(await sender.send(request, signal), origin);
}
