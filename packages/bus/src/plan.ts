import {
  AckPolicy,
  DeliverPolicy,
  DiscardPolicy,
  RetentionPolicy,
  StorageType,
  type ConsumerConfig,
  type StreamConfig,
} from '@nats-io/jetstream';
import {
  ACCOUNT_STREAM,
  accountSubject,
  eventStream,
  undivided,
  type Seat,
  type ServiceContract,
} from '@innovatienetwerk/contract';
import { onTheBus, sourcesOf } from './contexts.ts';
import {
  crossingConsumer,
  crossingsFrom,
  crossingsInto,
  isRegionalSeat,
  regionsIn,
  servicesAt,
  syncSubject,
} from './seats.ts';

/** The stream that keeps what the server says about messages it gave up on. */
export const DLQ_ADVISORY = 'DLQ_ADVISORY';
const ADVISORY_SUBJECT = '$JS.EVENT.ADVISORY.CONSUMER.MAX_DELIVERIES';

const SECOND_NS = 1_000_000_000;
const MINUTE_NS = 60 * SECOND_NS;
const DAY_NS = 24 * 60 * MINUTE_NS;

/**
 * How long a message may be in progress before it is delivered again. Short, so that the work of a crashed process is taken over
 * soon; who works longer says so.
 */
const ACK_WAIT_NS = 5 * SECOND_NS;
/**
 * About half an hour of attempts. A process that dies counts as one for every message that waits in it, also for those that it never
 * began: a service that dies often must not set aside what nobody tried.
 */
const MAX_DELIVER = 40;
/** Also the number of messages that may wait for another attempt; beyond it the consumer stands still. */
const MAX_ACK_PENDING = 5_000;
/**
 * The relay publishes again after an unclean restart of the broker or of itself; within this window JetStream drops
 * the copies. Far beyond the two minutes after which an unsynced broker has certainly written to disk.
 */
const DUPLICATE_WINDOW_NS = 15 * MINUTE_NS;
const ADVISORY_AGE_NS = 90 * DAY_NS;

export type PlannedStream = Partial<StreamConfig> & Pick<StreamConfig, 'name' | 'subjects'>;
export type PlannedConsumerConfig = Partial<ConsumerConfig> & {
  readonly durable_name: string;
  readonly filter_subjects: string[];
};

export interface PlannedConsumer {
  /** The service that consumes. */
  readonly service: string;
  readonly stream: string;
  readonly config: PlannedConsumerConfig;
}

export interface PlanOptions {
  /** Copies of every stream: 1 on one server, 3 in a cluster. */
  readonly replicas?: number;
  /** @default the one seat that holds everything */
  readonly seat?: Seat;
}

/** Where the events of a stream come from: from its publishers by subject, or from the stream of another seat. */
function intakeOf(
  contract: ServiceContract,
  contracts: readonly ServiceContract[],
  seat: Seat,
): Pick<PlannedStream, 'subjects' | 'sources'> {
  const name = eventStream(contract.name);
  const sources = crossingsInto(contracts, seat)
    .filter(({ stream }) => stream === name)
    .map((crossing) => ({
      name,
      external: { api: `$JS.${crossing.from}.API` },
      // One that was made before: a server asks for it again within seconds of a line that healed, for one of its own within minutes.
      consumer: { name: crossingConsumer(crossing), deliver_subject: syncSubject(crossing) },
    }));
  const copied = sources.length > 0 ? { sources } : {};
  if (seat.division.length === 0 || (contract.regional !== true && !isRegionalSeat(seat)))
    return { subjects: [`evt.${contract.name}.>`] };
  const subjects =
    contract.regional === true ? regionsIn(seat).map((region) => `evt.${contract.name}.${region}.>`) : [];
  return { subjects, ...copied };
}

/**
 * One stream for the events of each service, one for accounts on their way, and one for the advisories. At a regional seat: of what its
 * services publish and consume.
 */
export function streamPlan(
  contracts: readonly ServiceContract[],
  options: PlanOptions = {},
): readonly PlannedStream[] {
  const seat = options.seat ?? undivided;
  const shared = {
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    discard: DiscardPolicy.New,
    num_replicas: options.replicas ?? 1,
    deny_delete: true,
  };
  const events = onTheBus(contracts)
    .filter((contract) => Object.keys(contract.events).length > 0)
    .map((contract) => ({ contract, intake: intakeOf(contract, contracts, seat) }))
    .filter(({ intake }) => intake.subjects.length > 0 || intake.sources !== undefined)
    .map(({ contract, intake }) => ({
      ...shared,
      name: eventStream(contract.name),
      ...intake,
      max_age: 0,
      duplicate_window: DUPLICATE_WINDOW_NS,
      // The relay publishes many at once, with one sync to disk.
      allow_atomic: true,
    }));
  const accounts = {
    ...shared,
    name: ACCOUNT_STREAM,
    subjects: [accountSubject('*')],
    // What is kept is gone from the stream: it holds ids of persons, and the one record of them is the log.
    retention: RetentionPolicy.Workqueue,
    max_age: 0,
    duplicate_window: DUPLICATE_WINDOW_NS,
  };
  const advisories = { ...shared, name: DLQ_ADVISORY, subjects: [`${ADVISORY_SUBJECT}.>`] };
  return [...events, accounts, { ...advisories, discard: DiscardPolicy.Old, max_age: ADVISORY_AGE_NS }];
}

/** The regions of which a service hears: all, but at a divided hub those of others are not for whose objects they are not. */
const heardBy = (contract: ServiceContract, seat: Seat): readonly string[] =>
  contract.regional === true && seat.division.length > 0 && !isRegionalSeat(seat) ? regionsIn(seat) : ['*'];

/**
 * One durable consumer for each service and stream it listens to. It gets every event of an aggregate of which it wants at least
 * one: the sequence per aggregate has no holes then, so a consumer can see that an event is early or was seen before.
 */
export function consumerPlan(
  contracts: readonly ServiceContract[],
  { seat = undivided }: Pick<PlanOptions, 'seat'> = {},
): readonly PlannedConsumer[] {
  return servicesAt(contracts, seat).flatMap((contract) => {
    const sources = [...sourcesOf(contract, contracts)];
    const events = sources.map(([context, aggregates]) => ({
      service: contract.name,
      stream: eventStream(context),
      config: durable(
        contract.name,
        [...aggregates]
          .toSorted()
          .flatMap((aggregate) =>
            heardBy(contract, seat).map((region) => `evt.${context}.${region}.${aggregate}.>`),
          ),
        MAX_DELIVER,
      ),
    }));
    const advisories = {
      service: contract.name,
      stream: DLQ_ADVISORY,
      // Never gives up: an advisory about an advisory would have no end.
      config: durable(contract.name, [`${ADVISORY_SUBJECT}.*.${contract.name}`], -1),
    };
    const accounts = {
      service: contract.name,
      stream: ACCOUNT_STREAM,
      // Never gives up: an account that cannot be kept now is kept later.
      config: durable(contract.name, [accountSubject('*')], -1),
    };
    return [
      ...(events.length === 0 ? [] : [...events, advisories]),
      ...(contract.keepsAccounts === true ? [accounts] : []),
    ];
  });
}

/** The consumers by which other seats copy events from this one. */
export const crossingPlan = (
  contracts: readonly ServiceContract[],
  { seat = undivided }: Pick<PlanOptions, 'seat'> = {},
): readonly Omit<PlannedConsumer, 'service'>[] =>
  crossingsFrom(contracts, seat).map((crossing) => ({
    stream: crossing.stream,
    config: {
      durable_name: crossingConsumer(crossing),
      deliver_subject: syncSubject(crossing),
      filter_subjects: [...crossing.subjects],
      deliver_policy: DeliverPolicy.All,
      ack_policy: AckPolicy.FlowControl,
      flow_control: true,
      idle_heartbeat: SECOND_NS,
      max_ack_pending: MAX_ACK_PENDING,
    },
  }));

const durable = (name: string, filterSubjects: string[], maxDeliver: number): PlannedConsumerConfig => ({
  durable_name: name,
  filter_subjects: filterSubjects,
  ack_policy: AckPolicy.Explicit,
  deliver_policy: DeliverPolicy.All,
  ack_wait: ACK_WAIT_NS,
  max_deliver: maxDeliver,
  max_ack_pending: MAX_ACK_PENDING,
});
