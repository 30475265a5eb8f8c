import { expect, it } from 'vitest';
import { configFrom } from './config.ts';

const env = { NATS_URL: 'nats://one:4222', NATS_PASSWORD: 'secret' };

it('connects as the operator unless another user is named', () => {
  expect(configFrom(env, 'operator')).toEqual({
    servers: 'nats://one:4222',
    user: 'operator',
    password: 'secret',
    replicas: 1,
  });
  expect(configFrom({ ...env, NATS_USER: 'other' }, 'operator').user).toBe('other');
});

it.each(['NATS_URL', 'NATS_PASSWORD'])('names %s when it is missing', (name) => {
  expect(() => configFrom({ ...env, [name]: '' }, 'operator')).toThrow(`Set ${name}`);
});

it.each(['0', '2', '4', 'many'])('refuses %s copies of a stream', (replicas) => {
  expect(() => configFrom({ ...env, NATS_REPLICAS: replicas }, 'operator')).toThrow(/must be 1, 3 or 5/);
});
