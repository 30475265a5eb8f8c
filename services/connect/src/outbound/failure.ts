import { ConnectionRefusal } from './connection.ts';

/** Why an endpoint gave no answer that counts. Stable: stored with each attempt and shown to whoever owns the endpoint. */
export const failureReasons = [
  'timeout',
  'refused',
  'dns',
  'tls',
  'connection',
  'forbidden-address',
  'redirect',
] as const;
export type FailureReason = (typeof failureReasons)[number];

const TIMEOUTS: readonly string[] = [
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
];

/** How Node and OpenSSL name what is wrong with a certificate or with the conversation about it. */
const TLS =
  /^(ERR_TLS_|ERR_SSL_|CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|EPROTO$)/;

interface Failure {
  readonly code?: string;
  readonly errors?: readonly unknown[];
}

/** Only a word of ours leaves this place: the texts of errors name addresses, and may repeat what the other side sent. */
export function failureReasonOf(error: unknown): FailureReason {
  if (error instanceof ConnectionRefusal) return error.reason;
  const { code = '', errors = [] } = error as Failure;
  if (TIMEOUTS.includes(code)) return 'timeout';
  if (TLS.test(code)) return 'tls';
  // A host with several addresses gives one error for each of them.
  if (code === 'ECONNREFUSED' || (code === '' && errors.length > 0 && errors.every(isRefused)))
    return 'refused';
  return 'connection';
}

const isRefused = (error: unknown): boolean => (error as Failure).code === 'ECONNREFUSED';
