import {
  createInnovatienetwerkClient,
  type InnovatienetwerkClient,
  type SyncCollection,
  type SyncItem,
} from '@innovatienetwerk/client';
import { openMirror, type Mirror } from './mirror.ts';
import { settingsFrom, type Settings } from './settings.ts';
import { signingIn } from './sign-in.ts';

/** What is kept of the province. The API shows a POI the ideas and Fieldlabs of its own provinces, and the adoptions of all. */
interface Kept<C extends SyncCollection> {
  readonly collection: C;
  readonly isOurs: (item: SyncItem<C>) => boolean;
}

async function follow<C extends SyncCollection>(
  client: InnovatienetwerkClient,
  mirror: Mirror,
  { collection, isOurs }: Kept<C>,
  { pollMs, limit }: Settings,
): Promise<void> {
  const options = {
    store: mirror.store,
    ...(pollMs === undefined ? {} : { pollMs }),
    ...(limit === undefined ? {} : { limit }),
  };
  for await (const step of client.sync(collection, options)) {
    mirror.apply(collection, step, isOurs);
    console.log(
      `${collection}: ${step.kind}, ${step.changes.length} objects, now ${mirror.count(collection)}`,
    );
  }
}

const settings = settingsFrom(process.env);
const { province } = settings;
const client = createInnovatienetwerkClient({
  baseUrl: settings.apiUrl,
  token: signingIn(settings.signIn),
});
const mirror = openMirror(settings.database);
await Promise.all([
  follow(client, mirror, { collection: '/ideas', isOurs: ({ region }) => region === province }, settings),
  follow(
    client,
    mirror,
    {
      collection: '/fieldlabs',
      isOurs: ({ region, provinces }) => region === province || provinces.some((one) => one === province),
    },
    settings,
  ),
  follow(
    client,
    mirror,
    { collection: '/adoptions', isOurs: (adoption) => adoption.province === province },
    settings,
  ),
]);
mirror.close();
