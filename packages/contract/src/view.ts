import type { EventDefinition, EnvelopeOf } from './event.ts';

/** What an event does to the copy that a service keeps of another service's object. */
export type ViewChange<Doc> =
  | { readonly set: Partial<Omit<Doc, '_id'>> }
  | { readonly remove: true }
  | { readonly keep: true };

export interface ViewHandler<Doc> {
  readonly event: EventDefinition;
  readonly change: (event: EnvelopeOf<EventDefinition>) => ViewChange<Doc>;
}

/**
 * A copy of what another service told by events, in the service's own database: one document for each aggregate,
 * whose `_id` is the id of that aggregate. It describes only; the service kit keeps it.
 */
export interface ViewDefinition<Doc extends { _id: string } = { _id: string }> {
  readonly name: string;
  readonly handlers: readonly ViewHandler<Doc>[];
  readonly indexes: readonly { readonly key: Readonly<Record<string, 1 | -1>> }[];
}

export const defineView = <Doc extends { _id: string }>(view: ViewDefinition<Doc>): ViewDefinition<Doc> =>
  view;

/** Ties an event to its effect on a view, with the type of its data. */
export const on = <E extends EventDefinition, Doc>(
  event: E,
  change: (event: EnvelopeOf<E>) => ViewChange<Doc>,
): ViewHandler<Doc> => ({ event, change: change as ViewHandler<Doc>['change'] });

/** A recorded permission of one organisation that another may act for it. */
export interface DelegationRecord {
  readonly _id: string;
  /** The organisation for which is acted. */
  readonly organisationId: string;
  /** The organisation whose people may act. */
  readonly delegateId: string;
  readonly roles: readonly string[];
  readonly regions: readonly string[];
  readonly validFrom: string;
  readonly validUntil: string;
}
