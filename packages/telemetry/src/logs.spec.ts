import { describe, expect, it } from 'vitest';
import { createLog, logIn } from './logs.ts';

function written() {
  const lines: string[] = [];
  const log = createLog({
    service: 'ideas',
    version: '1.0.0',
    level: 'info',
    destination: { write: (line) => void lines.push(line) },
  });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown> };
}

const SECRET = 'anna@example.nl';

describe('a log line', () => {
  it('is one line of JSON with its level in words, its moment, its service and its text', () => {
    const { log, lines, last } = written();
    log.info({ event: 'service_ready' }, 'ready');
    expect(lines[0]).toMatch(/^\{.*\}\n$/);
    expect(last()).toMatchObject({
      level: 'info',
      service: 'ideas',
      version: '1.0.0',
      event: 'service_ready',
      msg: 'ready',
    });
    expect(Date.parse(String(last()['time']))).toBeGreaterThan(0);
  });

  it('carries the trace that it belongs to', () => {
    const { log, last } = written();
    logIn(log, { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16), sampled: true }).warn({ event: 'x' });
    expect(last()).toMatchObject({ trace_id: 'a'.repeat(32), span_id: 'b'.repeat(16) });
  });

  it.each(['authorization', 'password', 'token', 'cookie', 'email'])(
    'never holds what is called %s',
    (name) => {
      const { log, lines } = written();
      log.info({ [name]: SECRET }, 'x');
      log.info({ headers: { [name]: SECRET } }, 'x');
      log.info({ request: { headers: { [name]: SECRET } } }, 'x');
      expect(lines.length).toBe(3);
      expect(lines.filter((line) => line.includes(SECRET))).toEqual([]);
    },
  );

  it('tells the kind of an error and where it came from, and never its message', () => {
    const { log, lines, last } = written();
    const error = new RangeError(`no mailbox for ${SECRET}`, { cause: new Error(SECRET) });
    log.error({ err: error }, 'failed');
    log.error(error);
    log.error({ event: 'operation_failed', err: error });
    expect(last()).toMatchObject({ event: 'operation_failed', msg: 'RangeError' });
    log.error(error, 'failed');
    const { type, stack } = last()['err'] as { type: string; stack: string[] };
    expect(type).toBe('RangeError');
    expect(stack[0]).toMatch(/^at .*logs\.spec\.ts/);
    expect(lines.filter((line) => line.includes(SECRET))).toEqual([]);
  });

  it('holds no line of a message that has several', () => {
    const { log, lines } = written();
    log.error({ err: new Error(`first\n${SECRET}\nlast`) }, 'failed');
    expect(lines.join('')).not.toContain(SECRET);
  });

  it('does not hold what was thrown and is no error', () => {
    const { log, lines, last } = written();
    log.error({ err: SECRET }, 'failed');
    expect(last()['err']).toEqual({ type: 'string' });
    expect(lines.join('')).not.toContain(SECRET);
  });
});
