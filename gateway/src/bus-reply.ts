import type { BusReply } from '@innovatienetwerk/bus';
import { replyHeaders, type Refusal } from '@innovatienetwerk/contract';

/** What a service wrote. */
export const textOf = ({ payload }: BusReply): string =>
  Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength).toString();

/** Why a service did not do what it was asked; undefined when it did. */
export function refusalIn(answer: BusReply): Refusal | undefined {
  const status = Number(answer.headers[replyHeaders.status]);
  if (status >= 200 && status < 400) return undefined;
  return JSON.parse(textOf(answer)) as Refusal;
}
