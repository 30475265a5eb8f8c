import { busUsers, natsAccounts } from '@innovatienetwerk/bus';
import type { ServiceContract } from '@innovatienetwerk/contract';
import { busPassword } from './secrets.ts';

/**
 * Who may do what on the bus, as `npm start` has it too, but with the name of a variable in the place of each password: the server
 * takes it from its environment, so that the file can be checked in.
 */
export function accountsFile(contracts: readonly ServiceContract[]): string {
  const variables = Object.fromEntries(busUsers(contracts).map(({ name }) => [name, busPassword(name)]));
  const text = natsAccounts(contracts, variables);
  const withVariables = text.replaceAll(/"password": "([A-Z_]+)"/g, '"password": $$$1');
  return `# Generated from the contracts by \`npm run generate\`: do not edit.\n${withVariables}`;
}
