import { describe, expect, it } from 'vitest';
import { configFrom } from './config.ts';

const least = {
  NATS_URL: 'nats://127.0.0.1:4222',
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_AUDIENCE: 'urn:example',
};

describe('the configuration of the gateway', () => {
  it('stops at once when it is told to, unless there is a balancer to wait for', () => {
    expect(configFrom(least).drainMs).toBe(0);
    expect(configFrom({ ...least, DRAIN_MS: '5000' }).drainMs).toBe(5_000);
  });

  it.each(['soon', '-1', '1.5', '60001'])('refuses a wait of %s', (wrong) => {
    expect(() => configFrom({ ...least, DRAIN_MS: wrong })).toThrow('DRAIN_MS must be');
  });
});
