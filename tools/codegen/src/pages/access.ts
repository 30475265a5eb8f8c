import {
  allOperations,
  roleNames,
  roles,
  type Operation,
  type Reach,
  type Role,
  type ServiceContract,
} from '@innovatienetwerk/contract';
import { code, page, table } from '../markdown.ts';

const REACHES: Readonly<Record<Reach, string>> = {
  own: 'own',
  organisation: 'org',
  region: 'region',
  all: 'all',
};

const mayCall = ({ allow }: Operation, role: Role): boolean =>
  allow !== 'public' && allow[role] !== undefined;

const reachOf = ({ allow }: Operation, role: Role): string => {
  const reach = allow === 'public' ? undefined : allow[role];
  return reach === undefined ? '' : REACHES[reach];
};

const endpoint = ({ id, method, path }: Operation): string => `${code(id)}<br>${method} ${path}`;

function section(contract: ServiceContract): string {
  const operations = allOperations(contract);
  const open = operations.filter(({ allow }) => allow === 'public');
  const closed = operations.filter(({ allow }) => allow !== 'public');
  const used = roleNames.filter((role) => closed.some((operation) => mayCall(operation, role)));
  return [
    `## ${contract.name}`,
    ...(closed.length === 0
      ? []
      : [
          table(
            ['operation', ...used],
            closed.map((operation) => [endpoint(operation), ...used.map((role) => reachOf(operation, role))]),
          ),
        ]),
    ...(open.length === 0
      ? []
      : [`Open to everybody, without signing in:\n\n${open.map((it) => `- ${endpoint(it)}`).join('\n')}`]),
  ].join('\n\n');
}

/** Every role against every operation. */
export const accessPage = (contracts: readonly ServiceContract[]): string =>
  page(
    'Who may do what',
    'For each operation the roles that may call it, and how far each reaches: **own** (what one wrote or is concerned by), **org** (one’s own ' +
      'organisation), **region** (the provinces of the grant), **all** (the whole country); each includes the ones before it. An empty cell is a ' +
      'refusal (403). What lies out of reach does not exist for the caller: it answers 404. A role that is not in a table may do nothing there.',
    table(
      ['role', 'rol', 'who'],
      roleNames.map((role) => [code(role), roles[role].nl, roles[role].en]),
    ),
    ...contracts.map(section),
  );
