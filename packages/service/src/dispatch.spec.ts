import { problems, ProblemError } from '@innovatienetwerk/contract';
import { StoreBusy, StoreFailed, StoreFull, StoreUnavailable } from '@innovatienetwerk/store';
import { describe, expect, it } from 'vitest';
import { isFault, refusalOf } from './dispatch.ts';

describe('a failure as the caller sees it', () => {
  it.each([
    [new StoreUnavailable(), { code: problems.unavailable.code, retryAfterSeconds: 1 }],
    [new StoreBusy(), { code: problems.overloaded.code, retryAfterSeconds: 2 }],
    [new StoreFull(), { code: problems.insufficientStorage.code }],
    [new ProblemError(problems.notFound), { code: problems.notFound.code }],
  ])('%s is told as a problem with what to do about it', (error, refusal) => {
    expect(refusalOf(error)).toEqual(refusal);
  });

  it.each([new StoreUnavailable(), new StoreBusy(), new StoreFull(), new TypeError('inside')])(
    '%s is a fault, that is told also when nothing can be put on record',
    (error) => {
      expect(isFault(refusalOf(error))).toBe(true);
    },
  );

  it('a refusal is none', () => {
    expect(isFault(refusalOf(new ProblemError(problems.notFound)))).toBe(false);
  });

  it.each([new StoreFailed({}), new TypeError('anna@example.nl'), 'thrown text', undefined])(
    '%s is a fault of the platform, of which nothing is told',
    (error) => {
      expect(refusalOf(error)).toBeUndefined();
    },
  );
});
