import type {
  Actor,
  InputOf,
  Operation,
  Refusal,
  RegionCode,
  Scope,
  ViewDefinition,
} from '@innovatienetwerk/contract';
import type { Aggregates, Store, Stored, View } from '@innovatienetwerk/store';
import type { Telemetry, TraceContext } from '@innovatienetwerk/telemetry';
import type { Aggregate } from './aggregate.ts';
import type { Lanes } from './lanes.ts';
import type { RequestAccount } from './request-account.ts';

/** The parts of a running service that handlers, policies and schedules work with. */
export interface Parts {
  readonly service: string;
  /** The processing activity of what the service does by itself. */
  readonly activity: string;
  readonly store: Store;
  readonly telemetry: Telemetry;
  readonly clock: () => Date;
  readonly newId: () => string;
  aggregates<State>(aggregate: Aggregate<State, never>): Aggregates<State>;
  view<Doc extends { _id: string }>(view: ViewDefinition<Doc>): View<Doc>;
  /** The regions whose objects live at this seat; undefined where all objects of the service do. */
  readonly regions: ReadonlySet<RegionCode> | undefined;
  /** In which commands on one companion take turns. */
  readonly lanes: Lanes;
  /** Told after each save that recorded events, so that they are published at once. */
  wakeRelay(): void;
}

/** One request: its input after validation, who asks, and the parts of the service. */
export interface RequestContext<O extends Operation = Operation> {
  readonly operation: O;
  readonly actor: Actor;
  readonly params: InputOf<O>['params'];
  readonly query: InputOf<O>['query'];
  readonly body: InputOf<O>['body'];
  /** The moment of the request; the core never reads a clock. */
  readonly now: Date;
  readonly trace: TraceContext;
  /** Whose data it uses, for the processing log. */
  readonly account: RequestAccount;
  readonly idempotencyKey?: string;
  readonly ifMatch?: string;
  readonly parts: Parts;
  /** Loads an object that the request names; one that is not there or out of reach is a 404. */
  require<State>(aggregate: Aggregate<State, never>, id: string): Promise<Stored<State>>;
  /** Whether the actor reaches an object with this scope by the rule of this operation. */
  reaches(scope: Scope): boolean;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  /** A body that is JSON already: the stored answer of a repeated request. */
  readonly json?: string | undefined;
  readonly etag?: string | undefined;
  readonly location?: string | undefined;
  readonly next?: string | undefined;
  readonly replayed?: boolean;
}

export type Outcome = Reply | { readonly refused: Refusal };

/** A handler of one operation. Those of the usual kinds are made by `command`, `creation`, `read` and `list`. */
export interface Handler<O extends Operation = Operation> {
  readonly operation: O;
  run(context: RequestContext<O>): Promise<Outcome>;
}
