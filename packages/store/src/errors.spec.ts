import { MongoNetworkError, MongoServerError } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { classify, StoreBusy, StoreDuplicate, StoreFailed, StoreFull, StoreUnavailable } from './errors.ts';

const server = (code: number, more: object = {}): MongoServerError =>
  new MongoServerError({ message: 'refused', code, ...more });
const named = (name: string): Error =>
  Object.defineProperty(new MongoServerError({ message: 'x' }), 'name', { value: name });

describe('a fault of the database', () => {
  it.each(['EPIPE', 'ECONNRESET', 'ECONNREFUSED', 'ERR_STREAM_DESTROYED'])(
    'of the socket (%s), which the driver lets through as it is, means that the database is away',
    (code) => {
      expect(classify(Object.assign(new Error('socket'), { code }))).toBeInstanceOf(StoreUnavailable);
    },
  );

  it.each([
    ['the connection broke', new MongoNetworkError('gone'), StoreUnavailable],
    ['the server is no primary any more', server(10_107), StoreUnavailable],
    ['the pool of connections is busy', named('MongoWaitQueueTimeoutError'), StoreBusy],
    ['a unique value is taken', server(11_000, { keyPattern: { code: 1 } }), StoreDuplicate],
    ['the disk is full', new MongoServerError({ message: 'No space left on device' }), StoreFull],
    ['the question is wrong', server(2), StoreFailed],
  ])('when %s is told as such', (_, error, kind) => {
    expect(classify(error)).toBeInstanceOf(kind);
  });

  it('is kept as the cause, and its words stay out of the message', () => {
    const error = new MongoServerError({
      message: 'dup key: anna@example.nl',
      code: 11_000,
      keyPattern: { email: 1 },
    });
    const told = classify(error) as StoreDuplicate;
    expect(told.message).not.toContain('anna');
    expect(told.index).toEqual(['email']);
    expect(told.cause).toBe(error);
  });
});

it('what is no fault of the database is left as it is', () => {
  const error = new TypeError('a fault in the code');
  expect(classify(error)).toBe(error);
});
