import { allOperations, processingActivities, type ServiceContract } from '@innovatienetwerk/contract';
import { code, codes, page } from '../markdown.ts';

function section(activity: string, operations: readonly string[]): string {
  const described = processingActivities[activity];
  if (described === undefined)
    throw new Error(`The register does not describe the processing activity ${activity}`);
  const { version, since, title, purpose, people, data, categories, recipients, ground, logDays } = described;
  return [
    `## ${title.nl} · *${title.en}*`,
    [
      `- Activity: ${code(activity)}, version ${version} since ${since}`,
      `- Doel: ${purpose.nl} *Purpose: ${purpose.en}*`,
      `- Betrokkenen: ${people.nl} *People: ${people.en}*`,
      `- Gegevens: ${data.nl} *Data: ${data.en}*`,
      ...(categories.length === 0 ? [] : [`- Soorten gegevens · *Kinds of data*: ${codes(categories)}`]),
      `- Ontvangers: ${recipients.nl} *Recipients: ${recipients.en}*`,
      `- Grondslag: ${ground.nl} *Ground: ${ground.en}*`,
      `- Verwerkingslogboek: ${logDays} dagen. *Processing log: ${logDays} days.*`,
      `- Operations: ${codes(operations)}`,
    ].join('\n'),
  ].join('\n\n');
}

/**
 * The register of processing activities (GDPR article 30), as far as it follows from the software.
 * @throws {Error} naming an activity of an operation that nobody described
 */
export function processingPage(contracts: readonly ServiceContract[]): string {
  const activities = Map.groupBy(
    contracts.flatMap(allOperations),
    ({ processingActivity }) => processingActivity,
  );
  return page(
    'Processing activities',
    'What the platform contributes to the register of processing activities (GDPR, article 30). Each operation names the activity under which it falls. ' +
      'The API gives the same, with every version: `GET /v1/processing-activities`. The organisation that runs the platform adds what software cannot know: the ' +
      'controller and its data protection officer, how long the data themselves are kept, and whether the ground holds for its use.',
    ...[...activities]
      .toSorted(([one], [other]) => one.localeCompare(other, 'en'))
      .map(([activity, operations]) =>
        section(
          activity,
          operations.map(({ id }) => id),
        ),
      ),
  );
}
