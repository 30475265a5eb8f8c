import { problems, takesKey } from '@innovatienetwerk/contract';
import type { Receipt } from '@innovatienetwerk/store';
import type { Outcome, RequestContext } from './context.ts';
import { fingerprintOf, receiptKey } from './ids.ts';

/** Which request this is, and what makes it the same as another. */
export interface Repetition {
  readonly key: string;
  readonly fingerprint: string;
}

/** @returns nothing for a request that cannot be repeated */
export function repetitionOf(request: RequestContext): Repetition | undefined {
  if (!takesKey(request.operation) || request.idempotencyKey === undefined) return undefined;
  const { actor, operation } = request;
  return {
    key: receiptKey(actor.clientId, actor.subjectId, operation.id, request.idempotencyKey),
    fingerprint: fingerprintOf(request.params, request.body),
  };
}

/** The stored answer of a repeated request, or a conflict when the request is another. */
export function replay(receipt: Receipt, repetition: Repetition): Outcome {
  if (receipt.fingerprint !== repetition.fingerprint)
    return { refused: { code: problems.idempotencyConflict.code } };
  return {
    status: receipt.status,
    json: receipt.body,
    etag: receipt.etag,
    location: receipt.location,
    replayed: true,
  };
}

export function receiptOf(
  repetition: Repetition,
  reply: { status: number; json: string | undefined; etag: string; location: string | undefined },
  at: Date,
): Receipt {
  return {
    ...repetition,
    status: reply.status,
    etag: reply.etag,
    at,
    ...(reply.json === undefined ? {} : { body: reply.json }),
    ...(reply.location === undefined ? {} : { location: reply.location }),
  };
}
