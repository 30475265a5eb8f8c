import type { Msg } from '@nats-io/transport-node';

/** Header names are lower case by agreement: the client library matches them case-sensitively. */
export type Headers = Readonly<Record<string, string>>;

const INVALID_NAME = /[^!-9;-~]/;
const LINE_BREAK = /[\r\n]/;
const NO_HEADERS: Headers = Object.freeze({});

/**
 * Headers in wire form, computed once. The client library only asks a header set for its bytes when it publishes, and
 * building its own type costs more than the whole rest of a publish (it copies and validates every name twice).
 */
export class EncodedHeaders {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get sizeBytes(): number {
    return this.#bytes.length;
  }

  /** Called by the client library when it publishes. */
  encode(): Uint8Array {
    return this.#bytes;
  }
}

/** @throws {TypeError} when a name is not a token or a value holds a line break: it would start another header. */
export function assertHeaders(headers: Headers): Headers {
  for (const name in headers) {
    if (name === '' || INVALID_NAME.test(name))
      throw new TypeError('A header name holds an invalid character');
    if (LINE_BREAK.test(headers[name] as string))
      throw new TypeError(`The value of header ${name} holds a line break`);
  }
  return headers;
}

/**
 * Puts headers in the form that `publish` takes.
 * @throws {TypeError} when a name is not a token or a value holds a line break: it would start another header.
 */
export function encodeHeaders(headers: Headers): EncodedHeaders | undefined {
  let text = 'NATS/1.0\r\n';
  let empty = true;
  for (const name in assertHeaders(headers)) {
    text += `${name}: ${headers[name]}\r\n`;
    empty = false;
  }
  if (empty) return undefined;
  return new EncodedHeaders(Buffer.from(`${text}\r\n`));
}

const PREAMBLE = Buffer.from('NATS/1.0');

/**
 * The bytes of a message's headers. The library keeps them right before the payload in one piece of memory; where that is not so,
 * nothing is given.
 */
function headerBytes(message: Msg): Uint8Array | undefined {
  const { data, subject, reply } = message;
  const sizeBytes = (message as Msg & { size?: () => number }).size?.() ?? 0;
  const length = sizeBytes - subject.length - (reply?.length ?? 0) - data.length;
  const start = data.byteOffset - length;
  if (length < PREAMBLE.length || start < 0) return undefined;
  const bytes = Buffer.from(data.buffer, start, length);
  return PREAMBLE.compare(bytes, 0, PREAMBLE.length) === 0 ? bytes : undefined;
}

/**
 * Reads the first value of every header. Asking the library for them builds a set that checks every name twice, and costs more than
 * the rest of a delivery.
 */
export function readHeaders(message: Msg): Headers {
  const bytes = headerBytes(message);
  if (bytes !== undefined) return parseHeaders(bytes);
  if (message.headers === undefined) return NO_HEADERS;
  const result: Record<string, string> = {};
  for (const [name, values] of message.headers) result[name] = values[0] ?? '';
  return result;
}

/** Reads headers from the bytes that JetStream gives for a stored message. */
export function parseHeaders(bytes: Uint8Array): Headers {
  // Without a prototype, so that no name stands in it before it was read.
  const result = Object.create(null) as Record<string, string>;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  let start = text.indexOf('\r\n') + 2;
  while (start > 1 && start < text.length) {
    const end = text.indexOf('\r\n', start);
    const line = text.slice(start, end === -1 ? text.length : end);
    const colon = line.indexOf(':');
    if (colon > 0) result[line.slice(0, colon)] ??= line.slice(colon + 1).trim();
    start = end === -1 ? text.length : end + 2;
  }
  return result;
}
