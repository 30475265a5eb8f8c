import {
  regionCodes,
  roleNames,
  type Actor,
  type Grant,
  type RegionCode,
  type Role,
} from '@innovatienetwerk/contract';
import type { JWTPayload } from 'jose';

/** Who a verified token speaks for, in the forms in which the gateway needs it. */
export interface Identity {
  readonly actor: Actor;
  /** JSON of the actor, made once for all requests with this token. */
  readonly actorJson: string;
  readonly scopes: ReadonlySet<string>;
  /** Under which requests are counted: the application and the subject together. */
  readonly rateKey: string;
  /** `exp` in milliseconds since the epoch. */
  readonly expiresAt: number;
}

const roleSet: ReadonlySet<string> = new Set(roleNames);
const regionSet: ReadonlySet<string> = new Set(regionCodes);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** Roles and regions that this platform does not know give nothing: the provider may serve other systems too. */
function grantOf(claim: unknown): readonly Grant[] {
  if (!isRecord(claim)) return [];
  const organisationId = textOf(claim['organisationId']);
  const role = textOf(claim['role']);
  if (organisationId === undefined || role === undefined || !roleSet.has(role)) return [];
  const claimed = Array.isArray(claim['regions']) ? claim['regions'] : [];
  const regions = claimed.filter(
    (region): region is RegionCode => typeof region === 'string' && regionSet.has(region),
  );
  return [{ role: role as Role, organisationId, regions }];
}

/** `scope` is a text with spaces (RFC 8693); some providers send a list in `scp`. */
function scopesOf(payload: JWTPayload): ReadonlySet<string> {
  const { scope, scp } = payload;
  if (typeof scope === 'string') return new Set(scope.split(' '));
  const list = Array.isArray(scope) ? scope : Array.isArray(scp) ? scp : [];
  return new Set(list.filter((item): item is string => typeof item === 'string'));
}

/**
 * Reads the claims of a verified access token.
 * @returns undefined when the token names no subject or has no end, and so speaks for nobody.
 */
export function identityOf(payload: JWTPayload): Identity | undefined {
  const subjectId = textOf(payload.sub);
  if (subjectId === undefined || payload.exp === undefined) return undefined;
  const clientId = textOf(payload['azp']) ?? textOf(payload['client_id']) ?? '';
  const represents = payload['represents'];
  const actingFor = isRecord(represents) ? textOf(represents['organisationId']) : undefined;
  const grants = Array.isArray(payload['grants']) ? payload['grants'].flatMap(grantOf) : [];
  const actor: Actor = { subjectId, clientId, grants, ...(actingFor === undefined ? {} : { actingFor }) };
  return {
    actor,
    actorJson: JSON.stringify(actor),
    scopes: scopesOf(payload),
    rateKey: `${clientId} ${subjectId}`,
    expiresAt: payload.exp * 1000,
  };
}
