import { connect } from '@nats-io/transport-node';
import { eventStream, fromCloudEventHeaders, type EventEnvelope } from '@innovatienetwerk/contract';
import { inboxPrefixOf, OPERATOR_USER } from '@innovatienetwerk/bus';

interface Failure {
  readonly err_code?: number;
  readonly description?: string;
}
interface StreamAnswer {
  readonly state?: { readonly first_seq: number; readonly last_seq: number };
  readonly error?: Failure;
}
interface MessageAnswer {
  readonly error?: Failure;
  readonly message?: { readonly hdrs?: string; readonly data?: string };
}

const READS_AT_ONCE = 64;
/** There is no message with this number; any other failure says nothing about it. */
const NO_MESSAGE = 10_037;

function headersOf(encoded: string): Readonly<Record<string, string>> {
  const lines = Buffer.from(encoded, 'base64').toString().split('\r\n').slice(1);
  return Object.fromEntries(
    lines
      .filter((line) => line.includes(':'))
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
}

/**
 * Every event in the stream of a service, in the order of the stream: what all consumers have seen or will see.
 * @throws {Error} while the stream cannot be read, such as between two leaders
 */
export async function readStream(
  natsUrl: string,
  operatorPassword: string,
  context: string,
): Promise<readonly EventEnvelope[]> {
  const nats = await connect({
    servers: natsUrl,
    user: OPERATOR_USER,
    pass: operatorPassword,
    inboxPrefix: inboxPrefixOf(OPERATOR_USER),
  });
  try {
    const stream = eventStream(context);
    const info = (await nats.request(`$JS.API.STREAM.INFO.${stream}`)).json<StreamAnswer>();
    const events: EventEnvelope[] = [];
    const { state } = info;
    if (state === undefined) throw new Error(`${stream}: ${info.error?.description ?? 'no answer'}`);
    let next = state.first_seq;
    const read = async (): Promise<void> => {
      while (next <= state.last_seq) {
        const sequence = next++;
        const reply = await nats.request(
          `$JS.API.STREAM.MSG.GET.${stream}`,
          JSON.stringify({ seq: sequence }),
        );
        const { message, error } = reply.json<MessageAnswer>();
        if (error !== undefined && error.err_code !== NO_MESSAGE)
          throw new Error(`${stream} ${sequence}: ${error.description ?? 'no answer'}`);
        if (message === undefined) continue;
        const headers = headersOf(message.hdrs ?? '');
        const data: unknown = JSON.parse(Buffer.from(message.data ?? '', 'base64').toString());
        events[sequence] = fromCloudEventHeaders((name) => headers[name], data);
      }
    };
    await Promise.all(Array.from({ length: READS_AT_ONCE }, read));
    return events.filter(Boolean);
  } finally {
    await nats.close();
  }
}
