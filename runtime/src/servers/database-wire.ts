import { connect } from 'node:net';

const cString = (value: string): Buffer => Buffer.from(`${value}\0`);

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

/**
 * The request `{ hello: 1, $db: 'admin' }` as it goes over the wire (MongoDB wire protocol, OP_MSG). Asking this by
 * hand spares the supervisor a whole database driver for one question.
 */
export function helloMessage(): Buffer {
  const elements = Buffer.concat([
    Buffer.from([0x10]),
    cString('hello'),
    int32(1),
    Buffer.from([0x02]),
    cString('$db'),
    int32('admin'.length + 1),
    cString('admin'),
    Buffer.from([0x00]),
  ]);
  const document = Buffer.concat([int32(elements.length + 4), elements]);
  // Flags, then one section of kind 0: the document.
  const body = Buffer.concat([int32(0), Buffer.from([0x00]), document]);
  const [requestId, responseTo, opMsg] = [int32(1), int32(0), int32(2013)];
  return Buffer.concat([int32(body.length + 16), requestId, responseTo, opMsg, body]);
}

/** Whether a database answers at the port, and takes writes (`isWritablePrimary`). */
export function answersHello(port: number, timeoutMs = 1_000): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    let received = Buffer.alloc(0);
    const finish = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(timeoutMs, () => finish(false));
    socket.once('error', () => finish(false));
    socket.once('close', () => finish(false));
    socket.once('connect', () => socket.write(helloMessage()));
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      if (received.length < 4 || received.length < received.readInt32LE(0)) return;
      // The field is a BSON boolean: type 8, its name, and one byte.
      const name = Buffer.from('\x08isWritablePrimary\0');
      const at = received.indexOf(name);
      finish(at >= 0 && received[at + name.length] === 1);
    });
  });
}
