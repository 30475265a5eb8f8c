import {
  Type,
  type TArray,
  type TInteger,
  type TObject,
  type TOptional,
  type TSchema,
  type TString,
} from 'typebox';
import { text, type Bilingual } from './language.ts';
import type { Operation } from './operation.ts';
import { defineProblem } from './problem.ts';
import { EXAMPLE_ID, MAX_PAGE_SIZE, object, pageCursor, pageLimit } from './schema.ts';

/**
 * By which another system keeps a copy of a collection: once a snapshot, from then on what changed. Derived from the list of the
 * collection, so whoever may list it may copy it, and sees the same of it.
 */

const EXAMPLE_CURSOR = 'WyJkIiwiaWRlYXMiLDQyXQ';

export const syncCursorGone = defineProblem({
  code: 'sync.cursor-gone',
  status: 410,
  title: text('Cursor niet meer geldig', 'Cursor no longer valid'),
  detail: text(
    'Deze cursor hoort niet bij dit logboek, bij uw huidige bereik of bij de huidige vorm van de gegevens, bijvoorbeeld nadat een reservekopie is teruggezet of uw rechten zijn veranderd. Gooi uw kopie van deze collectie weg en begin opnieuw met `_snapshots`, zonder cursor.',
    'This cursor does not belong to this log, to your present reach or to the present form of the data, for example after a backup was restored or your rights have changed. Throw away your copy of this collection and start again with `_snapshots`, without a cursor.',
  ),
});

const cursor = (description?: string): TString => pageCursor(description, { examples: [EXAMPLE_CURSOR] });
const limit = () => pageLimit(MAX_PAGE_SIZE);

const snapshotQuery = object({
  cursor: Type.Optional(cursor()),
  limit: Type.Optional(limit()),
});

const deltaQuery = object({
  cursor: cursor(
    'De `deltaCursor` van de momentopname, of de `next` van de vorige wijzigingen. The `deltaCursor` of the snapshot, or the `next` of the changes before.',
  ),
  limit: Type.Optional(limit()),
});

/** A list of which a copy can be kept. */
export type ListOperation = Operation & {
  readonly id: `list${string}`;
  readonly success: {
    readonly status: 200;
    readonly body: TObject<{ items: TArray; next: TOptional<TString> }>;
  };
};

type NameOf<O extends ListOperation> = O['id'] extends `list${infer Name}` ? Name : never;
type ItemSchemaOf<O extends ListOperation> = O['success']['body']['properties']['items']['items'];

type SnapshotPage<Item extends TSchema> = TObject<{
  items: TArray<Item>;
  next: TOptional<TString>;
  deltaCursor: TString;
}>;

type Change<Item extends TSchema> = TObject<{
  id: TString;
  sequence: TOptional<TInteger>;
  item: TOptional<Item>;
  removed: TOptional;
}>;

type DeltaPage<Item extends TSchema> = TObject<{
  changes: TArray<Change<Item>>;
  next: TString;
  more: TSchema;
}>;

type Derived<Id extends string, Query extends TObject, Body extends TObject> = Omit<
  Operation,
  'id' | 'method' | 'query' | 'success'
> & {
  readonly id: Id;
  readonly method: 'GET';
  readonly query: Query;
  readonly success: { readonly status: 200; readonly body: Body };
};

export type SnapshotOperation<O extends ListOperation = ListOperation> = Derived<
  `snapshot${NameOf<O>}`,
  typeof snapshotQuery,
  SnapshotPage<ItemSchemaOf<O>>
>;

export type DeltasOperation<O extends ListOperation = ListOperation> = Derived<
  `follow${NameOf<O>}`,
  typeof deltaQuery,
  DeltaPage<ItemSchemaOf<O>>
>;

export type SyncOperations<O extends ListOperation> = {
  readonly [Id in `snapshot${NameOf<O>}`]: SnapshotOperation<O>;
} & { readonly [Id in `follow${NameOf<O>}`]: DeltasOperation<O> };

function snapshotPage<Item extends TSchema>(item: Item, name: string): SnapshotPage<Item> {
  return object(
    {
      items: Type.Array(item, { maxItems: MAX_PAGE_SIZE }),
      next: Type.Optional(
        cursor(
          'Cursor van de volgende bladzijde; ontbreekt op de laatste. Cursor of the next page; absent on the last.',
        ),
      ),
      deltaCursor: cursor(
        'Waarmee na de laatste bladzijde de wijzigingen beginnen. With which the changes begin after the last page.',
      ),
    },
    { name },
  );
}

function deltaPage<Item extends TSchema>(item: Item, name: string): DeltaPage<Item> {
  const change = object(
    {
      id: Type.String({ description: 'Het object. The object.', examples: [EXAMPLE_ID] }),
      sequence: Type.Optional(
        Type.Integer({
          minimum: 0,
          description:
            'Het nummer van de laatste gebeurtenis van het object. The number of the last event of the object.',
          examples: [3],
        }),
      ),
      item: Type.Optional(item),
      removed: Type.Optional(
        Type.Boolean({
          description:
            'Het object ligt niet meer binnen uw bereik. The object is no longer within your reach.',
          examples: [false],
        }),
      ),
    },
    {
      name: `${name}Delta`,
      description:
        'Het object zoals het nu is, of dat het voor u weg is. The object as it is now, or that it is gone for you.',
    },
  ) as Change<Item>;
  return object(
    {
      changes: Type.Array(change, { maxItems: MAX_PAGE_SIZE }),
      next: cursor('Waarmee u verdergaat; bewaar deze. With which to go on; keep it.'),
      more: Type.Boolean({
        description:
          'Of er nu al meer is; anders komt u later terug. Whether there is more already; otherwise come back later.',
        examples: [false],
      }),
    },
    { name: `${name}DeltaPage` },
  );
}

export interface SyncOptions {
  /** What the collection holds, in the plural and in the middle of a sentence. */
  readonly of: Bilingual;
  /** Of the collection as a whole, where the list is one below another object. @default the path of the list */
  readonly path?: `/${string}`;
}

/**
 * The two operations by which a copy of a collection is kept: `snapshot…` and `follow…`.
 * @param list the list of the collection: who may, how far it reaches and what an item is are taken from it
 */
export function syncOperations<const O extends ListOperation>(
  list: O,
  { of, path = list.path }: SyncOptions,
): SyncOperations<O> {
  const item = list.success.body.properties.items.items;
  const name = list.id.slice('list'.length);
  const component = (item as { $id?: string }).$id ?? name;
  const shared = {
    method: 'GET',
    allow: list.allow,
    dataScope: 'collection',
    problems: [syncCursorGone],
    processingActivity: list.processingActivity,
  } as const;
  const snapshot: Operation = {
    ...shared,
    id: `snapshot${name}`,
    path: `${path}/_snapshots`,
    summary: text(`Momentopname van ${of.nl}`, `Snapshot of ${of.en}`),
    description: text(
      `Alle ${of.nl} binnen uw bereik, bladzijde voor bladzijde, om een kopie mee te beginnen. Wat tijdens het lezen verandert, komt met \`_deltas\` vanaf \`deltaCursor\`: samen zijn ze precies.`,
      `All ${of.en} within your reach, page by page, to begin a copy with. What changes while you read comes with \`_deltas\` from \`deltaCursor\`: together they are exact.`,
    ),
    query: snapshotQuery,
    success: { status: 200, body: snapshotPage(item, `${component}SnapshotPage`) },
  };
  const deltas: Operation = {
    ...shared,
    id: `follow${name}`,
    path: `${path}/_deltas`,
    summary: text(`Wijzigingen van ${of.nl}`, `Changes of ${of.en}`),
    description: text(
      `Welke ${of.nl} sinds de cursor zijn veranderd, elk één keer en zoals ze nu zijn, en welke niet meer binnen uw bereik liggen. Hetzelfde kan vaker komen.`,
      `Which ${of.en} have changed since the cursor, each once and as they are now, and which are no longer within your reach. The same may come more than once.`,
    ),
    query: deltaQuery,
    success: { status: 200, body: deltaPage(item, component) },
  };
  // The names follow from that of the list, which the type says and the compiler cannot see.
  return { [snapshot.id]: snapshot, [deltas.id]: deltas } as unknown as SyncOperations<O>;
}
