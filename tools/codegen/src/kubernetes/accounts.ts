import { BUS_ACCOUNT, busUsers, natsAccounts } from '@innovatienetwerk/bus';
import type { ServiceContract } from '@innovatienetwerk/contract';
import { NOTICE } from '../generated-file.ts';
import { yamlFile } from './kube-object.ts';

/** The variable in which the server of the bus finds the password of a user. */
const passwordVariable = (user: string): string => `BUS_PASSWORD_${user.toUpperCase().replaceAll('-', '_')}`;

interface Accounts {
  readonly [BUS_ACCOUNT]: { readonly users: readonly { readonly user: string }[] };
}

/**
 * Who may do what on one bus, with the passwords left to the environment of its server.
 * @param has whether the user connects to this bus
 */
export function accountsFile(contracts: readonly ServiceContract[], has: (user: string) => boolean): string {
  const passwords = Object.fromEntries(
    busUsers(contracts).map(({ name }) => [name, `$${passwordVariable(name)}`]),
  );
  const block = natsAccounts(contracts, passwords).slice('accounts: '.length);
  const { [BUS_ACCOUNT]: account } = JSON.parse(block) as Accounts;
  const kept = { [BUS_ACCOUNT]: { ...account, users: account.users.filter(({ user }) => has(user)) } };
  // In quotes a reference would be the password itself.
  const text = JSON.stringify(kept, undefined, 2).replaceAll(/"(\$BUS_PASSWORD_\w+)"/g, '$1');
  return `# ${NOTICE}\naccounts: ${text}\n`;
}

/** The passwords of these users, for the server of the bus alone. */
export function passwordsPatch(
  contracts: readonly ServiceContract[],
  has: (user: string) => boolean,
): string {
  const users = busUsers(contracts)
    .map(({ name }) => name)
    .filter(has);
  const env = users.map((user) => ({
    name: passwordVariable(user),
    valueFrom: { secretKeyRef: { name: `bus-${user}`, key: 'password' } },
  }));
  return yamlFile([
    {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: { name: 'nats' },
      spec: { template: { spec: { containers: [{ name: 'nats', env }] } } },
    },
  ]);
}
