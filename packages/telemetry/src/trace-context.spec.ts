import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTraceparent, parseTraceparent } from './trace-context.ts';

const TRACE_ID = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN_ID = '00f067aa0ba902b7';

const hex = (length: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: length, maxLength: length })
    .filter((text) => !/^0+$/.test(text));
const contexts = fc.record({ traceId: hex(32), spanId: hex(16), sampled: fc.boolean() });

describe('traceparent', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(contexts, (context) => {
        expect(parseTraceparent(formatTraceparent(context))).toEqual(context);
      }),
    );
  });

  it('never makes a trace out of anything that is not one, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.stringMatching(/^[0-9a-f]{0,2}-[0-9a-f]{30,34}-[0-9a-f]{14,18}-[0-9a-f]{1,3}$/),
        ),
        (text) => {
          const context = parseTraceparent(text);
          if (context !== undefined) expect(text).toContain(`-${context.traceId}-${context.spanId}-`);
        },
      ),
    );
  });

  it.each([
    ['absent', undefined],
    ['empty', ''],
    ['all zeros in its trace', `00-${'0'.repeat(32)}-${SPAN_ID}-01`],
    ['all zeros in its span', `00-${TRACE_ID}-${'0'.repeat(16)}-01`],
    ['in capitals', `00-${TRACE_ID.toUpperCase()}-${SPAN_ID}-01`],
    ['of the forbidden version', `ff-${TRACE_ID}-${SPAN_ID}-01`],
    ['longer than its version allows', `00-${TRACE_ID}-${SPAN_ID}-01-more`],
    ['without flags', `00-${TRACE_ID}-${SPAN_ID}`],
    ['surrounded by space', ` 00-${TRACE_ID}-${SPAN_ID}-01`],
    ['followed by a line break', `00-${TRACE_ID}-${SPAN_ID}-01\n`],
  ])('that is %s begins a new trace', (_, header) => {
    expect(parseTraceparent(header)).toBeUndefined();
  });

  it('of a later version is read as far as it is known', () => {
    expect(parseTraceparent(`01-${TRACE_ID}-${SPAN_ID}-03-later`)).toEqual({
      traceId: TRACE_ID,
      spanId: SPAN_ID,
      sampled: true,
    });
  });

  it('is sampled by its last bit alone', () => {
    expect(parseTraceparent(`00-${TRACE_ID}-${SPAN_ID}-02`)?.sampled).toBe(false);
    expect(parseTraceparent(`00-${TRACE_ID}-${SPAN_ID}-ff`)?.sampled).toBe(true);
  });
});
