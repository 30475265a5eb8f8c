/** What JetStream tells about a delivery: it stands in the subject on which the message is acknowledged. */
export interface DeliveryInfo {
  readonly stream: string;
  readonly consumer: string;
  readonly deliveryCount: number;
  readonly streamSequence: number;
  readonly pending: number;
}

/**
 * Reads `$JS.ACK.<stream>.<consumer>.<deliveries>.<stream seq>.<consumer seq>.<time>.<pending>`, or the longer form of newer servers,
 * which has a domain and an account hash before the stream.
 * @returns null when the subject is not one of these: the message does not come from JetStream
 */
export function parseAckSubject(subject: string): DeliveryInfo | null {
  const tokens = subject.split('.');
  if (tokens[0] !== '$JS' || tokens[1] !== 'ACK' || tokens.length < 9) return null;
  const first = tokens.length === 9 ? 2 : 4;
  const [stream, consumer, deliveries, streamSequence, , , pending] = tokens.slice(first);
  if (stream === undefined || consumer === undefined) return null;
  return {
    stream,
    consumer,
    deliveryCount: Number(deliveries),
    streamSequence: Number(streamSequence),
    pending: Number(pending),
  };
}
