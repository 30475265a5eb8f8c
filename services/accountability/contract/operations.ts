import {
  count,
  defineOperation,
  moment,
  object,
  pageCursor,
  pageLimit,
  pageOf,
  roleNames,
  text,
  type Reach,
  type Role,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as model from './model.ts';

const register = { allow: 'public', dataScope: 'none', processingActivity: 'public-information' } as const;
const processingActivity = 'accountability';

/** Everybody sees what they did and what concerns them; those who look after the network and the platform see all of it. */
const readers = {
  ...(Object.fromEntries(roleNames.map((role) => [role, 'own'])) as Record<Role, Reach>),
  'programme-manager': 'all',
  ops: 'all',
} as const;
const verifiers = { 'programme-manager': 'all', ops: 'all' } as const;

const activityParams = object({ activityId: model.activityId });

export const listProcessingActivities = defineOperation({
  ...register,
  id: 'listProcessingActivities',
  method: 'GET',
  path: '/processing-activities',
  summary: text('Het register van verwerkingsactiviteiten', 'The register of processing activities'),
  description: text(
    'Waarvoor het platform persoonsgegevens gebruikt, van wie, op welke grond en met welke bewerkingen (artikel 30 AVG).',
    'What the platform uses personal data for, whose, on which ground and by which operations (article 30 GDPR).',
  ),
  success: { status: 200, body: model.ProcessingActivityList },
});

export const getProcessingActivity = defineOperation({
  ...register,
  id: 'getProcessingActivity',
  method: 'GET',
  path: '/processing-activities/{activityId}',
  summary: text('Een verwerkingsactiviteit lezen', 'Read a processing activity'),
  description: text('Zoals zij nu geldt.', 'As it holds now.'),
  params: activityParams,
  success: { status: 200, body: model.ProcessingActivityRecord },
});

export const getProcessingActivityVersion = defineOperation({
  ...register,
  id: 'getProcessingActivityVersion',
  method: 'GET',
  path: '/processing-activities/{activityId}/versions/{version}',
  summary: text('Een versie van een verwerkingsactiviteit', 'A version of a processing activity'),
  description: text(
    'Zoals zij gold toen de regels in het verwerkingslogboek werden geschreven die haar noemen.',
    'As it held when the lines of the processing log that name it were written.',
  ),
  params: object({
    activityId: model.activityId,
    version: Type.Integer({ minimum: 1, description: 'Versie. Version.', examples: [1] }),
  }),
  success: { status: 200, body: model.ProcessingActivityRecord },
});

const period = {
  sinceAt: Type.Optional(moment('Vanaf dit moment. From this moment on.')),
  untilAt: Type.Optional(moment('Tot dit moment. Until this moment.')),
  cursor: Type.Optional(pageCursor()),
  limit: Type.Optional(pageLimit()),
};

export const listAuditRecords = defineOperation({
  id: 'listAuditRecords',
  method: 'GET',
  path: '/audit-records',
  summary: text('Zien wie wat deed', 'See who did what'),
  description: text(
    'Elke wijziging en elke geweigerde poging, de nieuwste voorop: wat u zelf deed en wat er gebeurde met wat over u gaat. Met nummers, zonder namen.',
    'Every change and every refused attempt, the newest first: what you did and what was done with what is about you. With ids, without names.',
  ),
  query: object({
    objectId: Type.Optional(
      Type.String({ description: 'Alleen over dit object. Only about this object.', maxLength: 100 }),
    ),
    operation: Type.Optional(
      Type.String({ description: 'Alleen deze bewerking. Only this operation.', maxLength: 100 }),
    ),
    ...period,
  }),
  success: { status: 200, body: pageOf(model.AuditRecord, 'AuditRecordPage') },
  allow: readers,
  dataScope: 'collection',
  processingActivity,
});

export const listProcessingRecords = defineOperation({
  id: 'listProcessingRecords',
  method: 'GET',
  path: '/processing-records',
  summary: text('Zien wanneer uw gegevens zijn gebruikt', 'See when your data were used'),
  description: text(
    'Een regel voor elke keer dat het platform gegevens van u gebruikte, met het doel; de nieuwste voorop. De velden zijn die van Logboek Dataverwerkingen.',
    'A line for every time that the platform used data of you, with the purpose; the newest first. The fields are those of the standard Logboek Dataverwerkingen.',
  ),
  query: object(period),
  success: { status: 200, body: pageOf(model.ProcessingRecord, 'ProcessingRecordPage') },
  allow: readers,
  dataScope: 'collection',
  processingActivity,
});

const verification = {
  method: 'GET',
  query: object({
    after: Type.Optional(
      count('Na deze plaats; zonder vanaf het begin. After this position; without it from the start.', 0),
    ),
  }),
  success: { status: 200, body: model.LedgerVerification },
  allow: verifiers,
  dataScope: 'none',
  processingActivity: 'platform-operation',
} as const;

export const verifyAuditRecords = defineOperation({
  ...verification,
  id: 'verifyAuditRecords',
  path: '/audit-records/_verification',
  summary: text('Het auditspoor controleren', 'Verify the audit trail'),
  description: text(
    'Rekent de hashketen na. Noemt het antwoord `next`, ga dan daar verder tot het einde.',
    'Recomputes the hash chain. When the answer names `next`, go on there until the end.',
  ),
});

export const verifyProcessingRecords = defineOperation({
  ...verification,
  id: 'verifyProcessingRecords',
  path: '/processing-records/_verification',
  summary: text('Het verwerkingslogboek controleren', 'Verify the processing log'),
  description: text(
    'Rekent de hashketen na; wat lang genoeg is bewaard mag weg zijn, wat te vroeg weg is wordt gezien.',
    'Recomputes the hash chain; what was kept long enough may be gone, what is gone too early is seen.',
  ),
});
