import { contracts } from '@innovatienetwerk/catalogue';
import { accountsFile, composeFile } from '@innovatienetwerk/compose';
import { asyncApiDocument, openApiDocument } from '@innovatienetwerk/contract';
import { platformContract } from '@innovatienetwerk/gateway';
import { observabilityFiles } from '@innovatienetwerk/observability';
import { clientSchema } from './client-schema.ts';
import { eventFixtures, type Recorded } from './fixtures/fixtures.ts';
import { json, type GeneratedFile } from './generated-file.ts';
import { chartFiles } from './helm/chart.ts';
import { kubernetesFiles } from './kubernetes/files.ts';
import { accessPage } from './pages/access.ts';
import { errorsPage } from './pages/errors.ts';
import { eventsPage } from './pages/events.ts';
import { glossaryPage } from './pages/glossary.ts';
import { permissionsPage } from './pages/permissions.ts';
import { processingPage } from './pages/processing.ts';
import { telemetryPage } from './pages/telemetry.ts';

/** As the API stands in its documents when no gateway serves them. */
const PUBLISHED = {
  version: '0.1.0',
  serverUrl: 'https://api.innovatienetwerk.example',
  issuer: 'https://login.innovatienetwerk.example',
} as const;

/**
 * Every file that follows from the contracts or from another list of the code, and nothing else in the repository does.
 * @param recorded the fixtures that are there already, to which only what they do not show is added
 */
export async function generatedFiles(recorded: readonly Recorded[]): Promise<readonly GeneratedFile[]> {
  const all = [...contracts, platformContract];
  const openapi = openApiDocument(all, PUBLISHED);
  return [
    { path: 'docs/openapi.json', content: json(openapi) },
    { path: 'docs/asyncapi.json', content: json(asyncApiDocument(all, PUBLISHED.version)) },
    { path: 'docs/events.md', content: eventsPage(all) },
    { path: 'docs/errors.md', content: errorsPage(all) },
    { path: 'docs/glossary.md', content: glossaryPage(all) },
    { path: 'docs/who-may-do-what.md', content: accessPage(all) },
    { path: 'docs/processing-activities.md', content: processingPage(all) },
    { path: 'docs/nats-permissions.md', content: permissionsPage(contracts) },
    { path: 'deploy/compose/compose.yaml', content: composeFile(contracts) },
    { path: 'deploy/compose/nats/accounts.conf', content: accountsFile(contracts) },
    { path: 'docs/telemetry.md', content: telemetryPage() },
    { path: 'clients/typescript/src/schema.ts', content: await clientSchema(openapi) },
    ...kubernetesFiles(contracts),
    ...chartFiles(contracts, PUBLISHED.version),
    ...observabilityFiles,
    ...eventFixtures(contracts, recorded),
  ];
}
