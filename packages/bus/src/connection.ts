import { connect, PermissionViolationError, type NatsConnection } from '@nats-io/transport-node';
import type { BusLog, BusStatus } from './types.ts';

export interface ConnectionOptions {
  /** One or more addresses, separated by commas. */
  readonly servers: string;
  /** Shown in the server's connection list. */
  readonly name: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  /** Replies arrive below it; the server's permissions name it, so no other user can read or forge them. */
  readonly inboxPrefix: string;
  readonly log?: BusLog | undefined;
}

/** How long an orderly goodbye may take before the connection is cut, in milliseconds. */
const DRAIN_MS = 3_000;

/**
 * Waits for the server if it is not there yet, and reconnects for ever after. Optional values are left out rather than passed
 * as undefined: the library would take an undefined wait for a number and never reconnect.
 * @throws {AuthorizationError} from the library when the server refuses the user.
 */
export function openConnection(options: ConnectionOptions): Promise<NatsConnection> {
  return connect({
    servers: options.servers.split(',').map((server) => server.trim()),
    name: options.name,
    inboxPrefix: options.inboxPrefix,
    ...(options.user === undefined ? {} : { user: options.user }),
    ...(options.password === undefined ? {} : { pass: options.password }),
    // Otherwise every request builds a stack trace, which halves throughput.
    noAsyncTraces: true,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 50,
    reconnectJitter: 20,
    waitOnFirstConnect: true,
    // A peer that vanished without closing the socket is noticed within three of these.
    pingInterval: 5_000,
    maxPingOut: 2,
  });
}

export interface ConnectionState {
  readonly connected: boolean;
  /** Calls back at every change. Returns the function that stops it. */
  onStatus(listener: (status: BusStatus) => void): () => void;
  /** Calls back with the subject that the server refused this user to publish on. */
  onForbidden(listener: (subject: string) => void): void;
}

/** Follows the library's status events, so that every part of the bus learns of a lost connection at once. */
export function followConnection(connection: NatsConnection, log?: BusLog): ConnectionState {
  const listeners = new Set<(status: BusStatus) => void>();
  const forbiddenListeners = new Set<(subject: string) => void>();
  let status: BusStatus = 'connected';

  const change = (next: BusStatus): void => {
    if (next === status) return;
    status = next;
    for (const listener of listeners) listener(next);
  };

  const onServerError = (error: Error): void => {
    log?.error({ event: 'bus_error', err: error }, 'the bus server reported an error');
    if (!(error instanceof PermissionViolationError) || error.operation !== 'publish') return;
    for (const listener of forbiddenListeners) listener(error.subject);
  };

  const follow = async (): Promise<void> => {
    for await (const event of connection.status()) {
      if (event.type === 'disconnect') {
        if (status === 'connected')
          log?.warn({ event: 'bus_disconnected', server: event.server }, 'disconnected from the bus');
        change('disconnected');
      } else if (event.type === 'reconnect') {
        log?.info({ event: 'bus_reconnected', server: event.server }, 'reconnected to the bus');
        change('connected');
      } else if (event.type === 'error') onServerError(event.error);
    }
  };
  const closed = async (): Promise<void> => {
    const error = await connection.closed();
    if (error !== undefined) log?.error({ event: 'bus_closed', err: error }, 'the bus connection closed');
    change('closed');
  };
  void follow();
  void closed();

  return {
    get connected() {
      return status === 'connected';
    },
    onStatus(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onForbidden(listener) {
      forbiddenListeners.add(listener);
    },
  };
}

/** Lets what is on its way arrive and leave, then closes. Without a connection there is nothing to wait for. */
export async function closeConnection(connection: NatsConnection, connected: boolean): Promise<void> {
  if (connection.isClosed()) return;
  if (connected) {
    const timeout = new Promise<void>((resolve) => setTimeout(resolve, DRAIN_MS).unref());
    await Promise.race([connection.drain().catch(() => undefined), timeout]);
  }
  if (!connection.isClosed()) await connection.close();
}
