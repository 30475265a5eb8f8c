import { hash } from 'node:crypto';
import { activityPath } from '@innovatienetwerk/contract';
import type { ProcessingRecord } from '../../contract/index.ts';
import type { Processing, ProcessingContent } from './content.ts';

const SPAN_DIGITS = 16;

/** Each person has a line of their own below the span of the operation; its id follows from both, so it is the same whenever it is shown. */
const spanOf = (spanId: string, subject: string): string =>
  hash('sha256', `${spanId}/${subject}`, 'hex').slice(0, SPAN_DIGITS);

const momentOf = (ms: number): string => new Date(ms).toISOString();

/** What one operation did as lines of the log: one for each person. @param base where the API is, with its version */
export const linesOf = (
  processing: Processing,
  base: string,
  isShown: (subject: string) => boolean,
): readonly ProcessingRecord[] =>
  processing.subjects.filter(isShown).map((subject) => ({
    traceId: processing.traceId,
    spanId: spanOf(processing.spanId, subject),
    parentSpanId: processing.spanId,
    name: processing.operation,
    status: processing.status,
    startedAt: momentOf(processing.startedAtMs),
    endedAt: momentOf(processing.endedAtMs),
    resource: { 'service.namespace': 'innovatienetwerk', 'service.name': processing.service },
    attributes: {
      'dpl.core.processing_activity_id': base + activityPath(processing.activity),
      'dpl.core.data_subject_id': subject,
      'dpl.core.data_subject_id_type': 'innovatienetwerk.person',
      ...(processing.foreignProcessor === undefined
        ? {}
        : { 'dpl.core.foreign_operation.processor': `${base}/organisations/${processing.foreignProcessor}` }),
    },
  }));

/** All lines of an entry, in an order that stands. */
export const entryLines = (
  { processings }: ProcessingContent,
  base: string,
  isShown: (subject: string) => boolean,
): readonly ProcessingRecord[] => processings.flatMap((processing) => linesOf(processing, base, isShown));
