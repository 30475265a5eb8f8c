import { busUsers } from '@innovatienetwerk/bus';
import {
  allOperations,
  faultTexts,
  problemCatalogue,
  problemsOf,
  roleNames,
  roles,
  type Operation,
  type ServiceContract,
} from '@innovatienetwerk/contract';
import { page, table } from './generated-file.ts';

interface Owned {
  readonly service: string;
  readonly operation: Operation;
}

const operationsOf = (contracts: readonly ServiceContract[]): readonly Owned[] =>
  contracts.flatMap((contract) =>
    allOperations(contract).map((operation) => ({ service: contract.name, operation })),
  );

/** Problems that nearly every operation can give need no list of operations. */
const COMMON_SHARE = 0.5;

export function errorsPage(contracts: readonly ServiceContract[]): string {
  const all = operationsOf(contracts);
  const givenBy = (code: string): string => {
    const ids = all
      .filter(({ operation }) => problemsOf(operation).some((problem) => problem.code === code))
      .map(({ operation }) => `\`${operation.id}\``);
    if (ids.length === 0) return 'Given before an operation is known.';
    return ids.length > all.length * COMMON_SHARE
      ? 'Given by most operations.'
      : `Given by: ${ids.join(', ')}.`;
  };
  const known = [...problemCatalogue(contracts).values()].toSorted((one, other) =>
    one.code.localeCompare(other.code),
  );
  return page(
    'Errors',
    'Every error of the API is a problem (RFC 9457, `application/problem+json`) with a stable `type` that ends in its code, and texts in the ' +
      'language that the client asks for. `invalidParams` names every fault in the input at once.',
    ...known.map(
      ({ code, status, title, detail }) =>
        `## ${code}\n\n**${status}** ${title.nl} · *${title.en}*\n\n${detail.nl}\n\n*${detail.en}*\n\n${givenBy(code)}`,
    ),
    '## Reasons in invalidParams',
    table(
      ['code', 'Nederlands', 'English'],
      Object.entries(faultTexts).map(([code, reason]) => [`\`${code}\``, reason.nl, reason.en]),
    ),
  );
}

export const glossaryPage = (contracts: readonly ServiceContract[]): string =>
  page(
    'Glossary',
    'The words of the domain. Code, API and events are in English; people in the sector speak Dutch. Also served as `GET /v1/glossary`.',
    table(
      ['English', 'Nederlands', 'meaning', 'betekenis', 'service'],
      contracts
        .flatMap((contract) => contract.terms.map((term) => ({ ...term, service: contract.name })))
        .toSorted((one, other) => one.en.localeCompare(other.en, 'en'))
        .map(({ en, nl, meaning, service }) => [en, nl, meaning.en, meaning.nl, service]),
    ),
  );

const REACHES = { own: 'own', organisation: 'org', region: 'region', all: 'all' } as const;

export const accessPage = (contracts: readonly ServiceContract[]): string =>
  page(
    'Who may do what',
    'For each operation the roles that may call it and how far each reaches: **own** (what one wrote or is concerned by), **org** (one’s own ' +
      'organisation), **region** (the provinces of the grant), **all** (the whole country); each includes the ones before it. An empty cell is a refusal. ' +
      'What lies out of reach does not exist for the caller: it answers 404.',
    `Roles: ${roleNames.map((role) => `\`${role}\` (${roles[role].nl})`).join(', ')}.`,
    ...contracts.map((contract) => {
      const operations = allOperations(contract);
      const used = roleNames.filter((role) =>
        operations.some(({ allow }) => allow !== 'public' && allow[role] !== undefined),
      );
      return `## ${contract.name}\n\n${table(
        ['operation', ...used],
        operations.map(({ id, allow }) => [
          `\`${id}\``,
          ...(allow === 'public'
            ? used.map((_, index) => (index === 0 ? 'public' : ''))
            : used.map((role) => {
                const reach = allow[role];
                return reach === undefined ? '' : REACHES[reach];
              })),
        ]),
      )}`;
    }),
  );

export function processingPage(contracts: readonly ServiceContract[]): string {
  const activities = Map.groupBy(operationsOf(contracts), ({ operation }) => operation.processingActivity);
  return page(
    'Processing activities',
    'Under which activity of the register of processing activities (GDPR, article 30) each operation falls.',
    table(
      ['activity', 'operations'],
      [...activities]
        .toSorted(([one], [other]) => one.localeCompare(other))
        .map(([activity, list]) => [`\`${activity}\``, list.map(({ operation }) => operation.id).join(', ')]),
    ),
  );
}

export const permissionsPage = (contracts: readonly ServiceContract[]): string =>
  page(
    'Permissions on the bus',
    'Which subjects each user of NATS may publish on and listen to; the server refuses all others. Only the gateway may ask (`rpc.>`). ' +
      'A name after a subject is the queue group to which the permission is limited.',
    ...busUsers(contracts).map(({ name, permissions }) => {
      const list = (subjects: readonly string[]): string =>
        subjects.map((subject) => `- \`${subject}\``).join('\n');
      return `## ${name}\n\nPublishes on:\n\n${list(permissions.publish)}\n\nListens to:\n\n${list(permissions.subscribe)}`;
    }),
  );
