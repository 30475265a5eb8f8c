import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { isIP } from 'node:net';
import { AUTHORITATIVE_ANSWER, decode, encode } from 'dns-packet';

const NO_SUCH_NAME = 3;

/** What a name answers: the same each time, or something else each time that it is asked; the last answer stays. */
export type Answers = readonly (readonly string[])[];

export interface NameServer {
  /** Such as `127.0.0.1:5353`. */
  readonly address: string;
  /** How often addresses of this kind were asked of this name. */
  asked(name: string, type?: 'A' | 'AAAA'): number;
  close(): Promise<void>;
}

/**
 * A real name server on this machine. What it does not know does not exist.
 * @param silent names for which it never answers
 */
export async function startNameServer(
  names: Readonly<Record<string, Answers>>,
  silent: readonly string[] = [],
): Promise<NameServer> {
  const socket = createSocket('udp4');
  const counts = new Map<string, number>();
  const asked = (name: string, type: string): number => counts.get(`${type} ${name}`) ?? 0;
  socket.on('message', (bytes, { address, port }) => {
    const { id, questions } = decode(bytes);
    const [{ name, type } = { name: '', type: '' }] = questions;
    const round = asked(name, type);
    counts.set(`${type} ${name}`, round + 1);
    if (silent.includes(name)) return;
    const rounds = names[name];
    const current = rounds?.[Math.min(round, rounds.length - 1)] ?? [];
    const answers = current
      .filter((data) => type === (isIP(data) === 6 ? 'AAAA' : 'A'))
      .map((data) => ({ type, name, ttl: 0, data }));
    const flags = AUTHORITATIVE_ANSWER | (rounds === undefined ? NO_SUCH_NAME : 0);
    socket.send(encode({ type: 'response', id, flags, questions, answers }), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked: (name, type = 'A') => asked(name, type),
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}
