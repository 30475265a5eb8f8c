/** As whom the streams are made, and how many servers keep each of them. */
export interface ProvisionConfig {
  readonly servers: string;
  readonly user: string;
  readonly password: string;
  readonly replicas: number;
}

/** @throws {Error} naming the variable that is missing or wrong */
export function configFrom(env: NodeJS.ProcessEnv, operator: string): ProvisionConfig {
  const { NATS_URL: servers = '', NATS_USER: user = operator, NATS_PASSWORD: password = '' } = env;
  if (servers === '') throw new Error('Set NATS_URL: the streams cannot be made without the bus.');
  if (password === '') throw new Error(`Set NATS_PASSWORD: the bus knows ${user} by its password.`);
  const replicas = Number(env['NATS_REPLICAS'] ?? 1);
  if (![1, 3, 5].includes(replicas))
    throw new Error(
      'NATS_REPLICAS must be 1, 3 or 5: with an even number half of the servers cannot decide without the other half.',
    );
  return { servers, user, password, replicas };
}
