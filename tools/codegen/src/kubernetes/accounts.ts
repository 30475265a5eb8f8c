import { busUsers, natsAccounts } from '@innovatienetwerk/bus';
import type { Seat, ServiceContract } from '@innovatienetwerk/contract';
import { NOTICE } from '../generated-file.ts';
import { yamlFile } from './kube-object.ts';

/** The variable in which the server of the bus finds the password of a user. */
const passwordVariable = (user: string): string => `BUS_PASSWORD_${user.toUpperCase().replaceAll('-', '_')}`;

/** Who may do what on the bus of a seat, with the passwords left to the environment of its server. */
export function accountsFile(contracts: readonly ServiceContract[], seat: Seat): string {
  const passwords = Object.fromEntries(
    busUsers(contracts, seat).map(({ name }) => [name, `$${passwordVariable(name)}`]),
  );
  // In quotes a reference would be the password itself.
  const accounts = natsAccounts(contracts, passwords, seat).replaceAll(/"(\$BUS_PASSWORD_\w+)"/g, '$1');
  return `# ${NOTICE}\n${accounts}`;
}

/** The passwords of these users, for the server of the bus alone. */
export function passwordsPatch(contracts: readonly ServiceContract[], seat: Seat): string {
  const env = busUsers(contracts, seat).map(({ name }) => ({
    name: passwordVariable(name),
    valueFrom: { secretKeyRef: { name: `bus-${name}`, key: 'password' } },
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
