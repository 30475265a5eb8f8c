import { answersHello } from './database-wire.ts';

interface ReplicaSetConfig {
  readonly version: number;
  readonly members: readonly { readonly host: string }[];
}

/**
 * Makes a MongoDB server a replica set of one, as transactions and change streams ask, and tells whether it takes
 * writes yet. A set that was made on another port is told the new one.
 */
export async function becomeReplicaSet(port: number, name: string): Promise<boolean> {
  if (await answersHello(port)) return true;
  // Only a real MongoDB server comes here, and only while it is starting.
  const { MongoClient, MongoServerError } = await import('mongodb');
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 500,
  });
  const host = `127.0.0.1:${port}`;
  const admin = client.db('admin');
  try {
    const { config } = (await admin.command({ replSetGetConfig: 1 })) as unknown as {
      config: ReplicaSetConfig;
    };
    if (config.members[0]?.host !== host) {
      const moved = { ...config, version: config.version + 1, members: [{ ...config.members[0], host }] };
      await admin.command({ replSetReconfig: moved, force: true });
    }
  } catch (error) {
    const notYet = error instanceof MongoServerError && error.codeName === 'NotYetInitialized';
    if (notYet) {
      await admin.command({ replSetInitiate: { _id: name, members: [{ _id: 0, host }] } });
    }
  } finally {
    await client.close();
  }
  return await answersHello(port);
}
