import { jwtVerify, SignJWT } from 'jose';
import { unsubscriptionTargets, type UnsubscriptionTarget } from '../../contract/index.ts';
import type { Subject } from '../texts/index.ts';

export interface LinkOptions {
  /** Of the platform, without a slash at the end. */
  readonly publicUrl: string;
  /** Signs what stands in links, so that nobody can make or change one. At least 32 bytes. */
  readonly key: Uint8Array;
  /** Of the application in which people read their messages, where there is one. */
  readonly portalUrl?: string;
}

/** What the holder of a link may do: end e-mail of one kind for one person. Ids and words, and nothing about anybody. */
export interface UnsubscriptionClaims {
  readonly personId: string;
  readonly from: UnsubscriptionTarget;
}

/** The addresses that stand in mails. */
export interface Links {
  unsubscribe(claims: UnsubscriptionClaims): Promise<string>;
  /** @returns undefined for a token that this platform did not make */
  read(token: string): Promise<UnsubscriptionClaims | undefined>;
  /** Where a message leads; nothing where people have no application to go to. */
  about(subject: Subject): string | undefined;
}

const AUDIENCE = 'unsubscribe';
const ALGORITHM = 'HS256';
const SHORTEST_KEY_BYTES = 32;

/** Below the address of the application of people, as the API names its resources. */
function pathOf(subject: Subject): string | undefined {
  if ('ideaId' in subject) return `/ideas/${subject.ideaId}`;
  if ('invitationId' in subject) return `/invitations/${subject.invitationId}`;
  if ('fieldlabId' in subject) return `/fieldlabs/${subject.fieldlabId}`;
  if ('applicationId' in subject) return `/applications/${subject.applicationId}`;
  if ('callId' in subject) return `/calls/${subject.callId}`;
  if ('subscriptionId' in subject) return `/subscriptions/${subject.subscriptionId}`;
  return undefined;
}

/** @throws {RangeError} for a key that can be guessed */
export function createLinks({ publicUrl, key, portalUrl }: LinkOptions): Links {
  if (key.length < SHORTEST_KEY_BYTES)
    throw new RangeError(`The key of links must have ${SHORTEST_KEY_BYTES} bytes or more`);
  return {
    // Without a moment in it, so that a mail that is sent again is the same mail.
    async unsubscribe({ personId, from }) {
      const token = await new SignJWT({ from })
        .setProtectedHeader({ alg: ALGORITHM })
        .setSubject(personId)
        .setAudience(AUDIENCE)
        .sign(key);
      return `${publicUrl}/unsubscribe?token=${token}`;
    },
    async read(token) {
      try {
        const { payload } = await jwtVerify(token, key, { audience: AUDIENCE, algorithms: [ALGORITHM] });
        const from = unsubscriptionTargets.find((target) => target === payload['from']);
        return payload.sub === undefined || from === undefined ? undefined : { personId: payload.sub, from };
      } catch {
        return undefined;
      }
    },
    about(subject) {
      const path = pathOf(subject);
      return portalUrl === undefined || path === undefined ? undefined : `${portalUrl}${path}`;
    },
  };
}
