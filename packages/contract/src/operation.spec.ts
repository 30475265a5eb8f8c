import { describe, expect, it } from 'vitest';
import { text } from './language.ts';
import {
  isIdempotent,
  isWrite,
  problemsOf,
  requiredScope,
  takesKey,
  type Method,
  type Operation,
} from './operation.ts';

const operation = (method: Method, more: Partial<Operation> = {}): Operation => ({
  id: 'one',
  method,
  path: '/ones',
  summary: text('Een', 'One'),
  description: text('Een.', 'One.'),
  success: { status: 200 },
  allow: { staff: 'all' },
  dataScope: 'none',
  processingActivity: 'platform-operation',
  ...more,
});

describe('an operation', () => {
  it.each(['POST', 'PATCH', 'PUT', 'DELETE'] as const)('by %s changes something', (method) => {
    expect(isWrite(operation(method))).toBe(true);
    expect(requiredScope(operation(method))).toBe('innovatienetwerk.write');
  });

  it('by POST needs a key, so that it can be repeated', () => {
    expect(isIdempotent(operation('POST'))).toBe(true);
    expect(isIdempotent(operation('PATCH'))).toBe(false);
    expect(takesKey(operation('PATCH'))).toBe(true);
  });

  it('by a POST that only asks is as reading: its scope, no key, and nothing that could not be saved', () => {
    const asking = operation('POST', { asks: true });
    const reading = operation('GET');
    expect(isWrite(asking)).toBe(false);
    expect(requiredScope(asking)).toBe(requiredScope(reading));
    expect(takesKey(asking)).toBe(false);
    expect(problemsOf(asking)).toEqual(problemsOf(reading));
  });
});
