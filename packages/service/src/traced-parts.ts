import type { Aggregates, View } from '@innovatienetwerk/store';
import type { TraceContext } from '@innovatienetwerk/telemetry';
import type { Parts } from './context.ts';
import { traceStore } from './spans.ts';

type InSpan = <T>(operation: string, run: () => Promise<T>) => Promise<T>;

const tracedAggregates = <State>(all: Aggregates<State>, inSpan: InSpan): Aggregates<State> => ({
  load: (id) => inSpan('load', () => all.load(id)),
  save: (change, session) => inSpan('save', () => all.save(change, session)),
  findReceipt: (key) => inSpan('findReceipt', () => all.findReceipt(key)),
  list: (query) => inSpan('find', () => all.list(query)),
  formerScopes: (ids) => inSpan('formerScopes', () => all.formerScopes(ids)),
  count: (filter, reach, limit) => inSpan('count', () => all.count(filter, reach, limit)),
});

const tracedView = <Doc extends { _id: string }>(view: View<Doc>, inSpan: InSpan): View<Doc> => ({
  get: (id) => inSpan('get', () => view.get(id)),
  find: (filter, options) => inSpan('find', () => view.find(filter, options)),
  apply: (change) => inSpan('apply', () => view.apply(change)),
});

/** The same parts for one action: each time that it asks the database is a CLIENT span in its trace. */
export function partsIn(parts: Parts, trace: TraceContext): Parts {
  const spansOf =
    (collection: string): InSpan =>
    (operation, run) =>
      traceStore(parts.telemetry, trace, operation, collection, run);
  return {
    ...parts,
    aggregates: (aggregate) => tracedAggregates(parts.aggregates(aggregate), spansOf(aggregate.collection)),
    view: (view) => tracedView(parts.view(view), spansOf(view.name)),
  };
}
