import { DatabaseSync } from 'node:sqlite';
import type { CursorStore, SyncStep } from '@innovatienetwerk/client';

/** Tables for the copy and for how far it is, and views that show the first to people and reports. */
const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS object (
    collection TEXT NOT NULL,
    id TEXT NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (collection, id)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS place (collection TEXT PRIMARY KEY, cursor TEXT NOT NULL) WITHOUT ROWID;
  CREATE VIEW IF NOT EXISTS idea AS
    SELECT id, item ->> 'reference' AS reference, item ->> 'title' AS title, item ->> 'status' AS status
    FROM object WHERE collection = '/ideas';
  CREATE VIEW IF NOT EXISTS fieldlab AS
    SELECT id, item ->> 'title' AS title, item ->> 'kind' AS kind, item ->> 'status' AS status
    FROM object WHERE collection = '/fieldlabs';
  CREATE VIEW IF NOT EXISTS adoption AS
    SELECT id, item ->> 'scaleUpId' AS scaleUpId, item ->> 'organisationId' AS organisationId,
      item ->> 'status' AS status
    FROM object WHERE collection = '/adoptions';
`;

export interface Mirror {
  readonly store: CursorStore;
  /**
   * Applies a step and saves the place that is reached by it, in one transaction: after a crash at whatever moment, both are there or
   * neither is.
   * @param isOurs what of the collection belongs in this copy
   */
  apply<Item>(collection: string, step: SyncStep<Item>, isOurs: (item: Item) => boolean): void;
  count(collection: string): number;
  close(): void;
}

export function openMirror(file: string): Mirror {
  const database = new DatabaseSync(file);
  database.exec(SCHEMA);
  const empty = database.prepare('DELETE FROM object WHERE collection = ?');
  const remove = database.prepare('DELETE FROM object WHERE collection = ? AND id = ?');
  const keep = database.prepare(
    'INSERT INTO object (collection, id, item) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET item = excluded.item',
  );
  const load = database.prepare('SELECT cursor FROM place WHERE collection = ?');
  const save = database.prepare(
    'INSERT INTO place (collection, cursor) VALUES (?, ?) ON CONFLICT DO UPDATE SET cursor = excluded.cursor',
  );
  const count = database.prepare('SELECT count(*) AS count FROM object WHERE collection = ?');

  const change = <Item>(
    collection: string,
    { kind, changes }: SyncStep<Item>,
    isOurs: (item: Item) => boolean,
  ): void => {
    if (kind === 'reset') empty.run(collection);
    for (const one of changes) {
      if (one.kind === 'changed' && isOurs(one.item)) keep.run(collection, one.id, JSON.stringify(one.item));
      // What went to another province is not ours any more.
      else remove.run(collection, one.id);
    }
  };

  return {
    store: {
      load: (key) => load.get(key)?.['cursor'] as string | undefined,
      save: (key, cursor) => {
        save.run(key, cursor);
      },
    },
    apply(collection, step, isOurs) {
      database.exec('BEGIN IMMEDIATE');
      try {
        change(collection, step, isOurs);
        void step.commit();
        database.exec('COMMIT');
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    count: (collection) => Number(count.get(collection)?.['count']),
    close: () => database.close(),
  };
}
