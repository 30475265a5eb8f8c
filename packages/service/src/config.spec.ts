import { describe, expect, it } from 'vitest';
import { configFrom } from './config.ts';

const least = { NATS_URL: 'nats://127.0.0.1:4222', MONGODB_URL: 'mongodb://127.0.0.1' };

describe('the configuration of a service', () => {
  it('needs the addresses of the bus and the database and nothing else', () => {
    expect(configFrom(least, 'ideas')).toMatchObject({
      natsUrl: least.NATS_URL,
      mongodbUrl: least.MONGODB_URL,
      mongodbDatabase: 'ideas',
      opsPort: 0,
    });
  });

  it.each(['NATS_URL', 'MONGODB_URL'])(
    'without %s is refused with that name, also when it is empty',
    (name) => {
      expect(() => configFrom({ ...least, [name]: undefined }, 'ideas')).toThrow(`Set ${name}`);
      expect(() => configFrom({ ...least, [name]: '' }, 'ideas')).toThrow(`Set ${name}`);
    },
  );

  it.each(['OPS_PORT', 'MAX_IN_FLIGHT', 'EVENT_CONCURRENCY'])(
    'refuses a %s that is no whole number',
    (name) => {
      for (const wrong of ['many', '-1', '1.5']) {
        expect(() => configFrom({ ...least, [name]: wrong }, 'ideas')).toThrow(`${name} must be`);
      }
      expect(Object.values(configFrom({ ...least, [name]: '77' }, 'ideas'))).toContain(77);
    },
  );
});
