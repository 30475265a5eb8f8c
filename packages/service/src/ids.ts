import { createHash } from 'node:crypto';
import { v5, v7 } from 'uuid';

/** A new id that sorts by time (UUID v7). */
export const newId = (): string => v7();

const NAMESPACE = '7d1f9f0c-53a8-5d9c-9d3e-4a0f6f1b2c3d';

/** The same id for the same parts, always (UUID v5): for objects that may be made by a repeated event. */
export const derivedId = (...parts: readonly string[]): string => v5(parts.join('/'), NAMESPACE);

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Names a repeated request: one client application of one subject, one operation, one key of their choice. */
export const receiptKey = (clientId: string, subjectId: string, operationId: string, key: string): string =>
  digest([clientId, subjectId, operationId, key].join('\n'));

/** What must be the same in a repeated request. */
export const fingerprintOf = (params: unknown, body: unknown): string =>
  digest(JSON.stringify([params, body ?? null]));
