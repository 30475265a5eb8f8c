import { connectStore } from '../../src/index.ts';

/** A process of its own, started by a test: it writes a book within a transaction, says so, and is killed before the end of it. */
const [url = '', database = '', id = ''] = process.argv.slice(2);
const store = await connectStore({ url, database, context: 'library' });
const books = store.db.collection<{ _id: string }>('books');
await store.transaction(async (session) => {
  await books.updateOne({ _id: id }, { $set: { 'state.title': 'never committed' } }, { session });
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined);
});
