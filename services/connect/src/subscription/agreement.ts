import { ProblemError, type Refusal } from '@innovatienetwerk/contract';
import { problems } from '../../contract/index.ts';
import type { Credentials } from '../delivery/credentials.ts';
import { handshakeRequest, judgeHandshake, type HandshakeRefusal } from '../outbound/handshake.ts';
import type { Sender } from '../outbound/send.ts';
import { senderIn, type Within } from '../outbound/traced.ts';
import { checkUrl, type TargetRules } from '../outbound/target.ts';
import type { Agreement } from './decide.ts';
import type { Wishes } from './state.ts';

/** Asks a sink whether it wants our events, before anything is kept. */
export interface Handshaker {
  /** @throws {ProblemError} when the address may not be called, or does not agree */
  agree(wishes: Pick<Wishes, 'sink' | 'credential' | 'maxPerMinute'>, within: Within): Promise<Agreement>;
  /** @throws {ProblemError} when the address may not be called, whatever it would say */
  check(address: string): void;
}

interface HandshakerParts {
  readonly credentials: Credentials;
  readonly sender: Sender;
  readonly rules: TargetRules;
  /** The name under which the platform sends. */
  readonly origin: string;
}

const forbidden = (reason: string): ProblemError =>
  new ProblemError(problems.sinkForbidden, { parameters: { reason } } satisfies Partial<Refusal>);

/** Where it went wrong before the sink could say anything. */
const FORBIDDEN: readonly HandshakeRefusal[] = ['forbidden-address', 'redirect'];

export function createHandshaker({ credentials, sender, rules, origin }: HandshakerParts): Handshaker {
  const check = (address: string): void => {
    const target = checkUrl(address, rules);
    if (!('ok' in target)) throw forbidden(target.refused);
  };
  const refused = (reason: string): ProblemError =>
    new ProblemError(problems.handshakeRefused, { parameters: { origin, reason } });
  return {
    check,
    async agree({ sink, credential, maxPerMinute }, within) {
      check(sink);
      if (credential?.kind === 'client-credentials') check(credential.tokenEndpoint);
      const request = handshakeRequest({
        url: sink,
        origin,
        ...(maxPerMinute === undefined ? {} : { perMinute: maxPerMinute }),
      });
      const { send } = senderIn(sender, within, 'handshake');
      const result = await credentials.send(credential, request, { within, send });
      if (result === 'refused') throw refused('credential');
      const handshake = judgeHandshake(result, origin);
      if (handshake.kind === 'accepted')
        return handshake.perMinute === undefined ? {} : { perMinute: handshake.perMinute };
      throw FORBIDDEN.includes(handshake.reason) ? forbidden(handshake.reason) : refused(handshake.reason);
    },
  };
}
