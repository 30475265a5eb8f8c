import {
  defineOperation,
  id,
  listQuery,
  oneOf,
  pageOf,
  Province,
  syncOperations,
  text,
} from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from '../events/fieldlab.ts';
import * as model from '../model/fieldlab.ts';
import { fieldlabKinds, waits } from '../model/words.ts';
import { fieldlabOver } from '../problems/learning.ts';
import * as problems from '../problems/fieldlab.ts';
import { notOnSteeringGroup } from '../problems/steering-group.ts';
import { fieldlabParams, processingActivity, runs, sees, steers, watches } from './who.ts';

const misplaced = [
  problems.leadUnknown,
  problems.leadDoesNotFit,
  problems.wholeCountry,
  problems.needsProvince,
  problems.oneProvince,
  problems.provinceWithoutPoi,
  problems.provinceOfOtherPoi,
  problems.leadNotInProvince,
] as const;

export const proposeThematicFieldlab = defineOperation({
  id: 'proposeThematicFieldlab',
  method: 'POST',
  path: '/fieldlabs',
  summary: text('Ideeën bundelen in een Fieldlab', 'Bundle ideas in a Fieldlab'),
  description: text(
    'Maakt van twee of meer aangenomen ideeën een thematisch Fieldlab. Hun eigen voorstellen gaan erin op.',
    'Makes a thematic Fieldlab of two or more accepted ideas. Their own proposals are bundled into it.',
  ),
  body: model.NewThematicFieldlab,
  success: { status: 201, body: model.Fieldlab },
  problems: [problems.ideaNotAccepted, problems.ideaInOtherFieldlab, ...misplaced],
  allow: { 'programme-manager': 'all' },
  dataScope: 'creation',
  events: [events.fieldlabProposed],
  processingActivity,
});

export const getFieldlab = defineOperation({
  id: 'getFieldlab',
  method: 'GET',
  path: '/fieldlabs/{fieldlabId}',
  summary: text('Een Fieldlab lezen', 'Read a Fieldlab'),
  description: text(
    'De opdracht, de fasen in het kort, de weg tot nu toe en waarop het wacht.',
    'The assignment, the phases in brief, the path so far and what it waits for.',
  ),
  params: fieldlabParams,
  success: { status: 200, body: model.Fieldlab },
  allow: sees,
  dataScope: 'object',
  processingActivity,
});

export const listFieldlabs = defineOperation({
  id: 'listFieldlabs',
  method: 'GET',
  path: '/fieldlabs',
  summary: text('Fieldlabs bekijken', 'List Fieldlabs'),
  description: text(
    'Fieldlabs binnen bereik, ook op waarop zij wachten en of dat te lang duurt.',
    'Fieldlabs within reach, also by what they wait for and whether that takes too long.',
  ),
  query: listQuery(
    {
      status: Type.Optional(oneOf(model.fieldlabStatuses, 'Alleen met deze stand. Only in this state.')),
      kind: Type.Optional(oneOf(fieldlabKinds, 'Alleen van deze soort. Only of this kind.')),
      province: Type.Optional(Province),
      leadOrganisationId: Type.Optional(id('Alleen onder deze leiding. Only led by this organisation.')),
      ideaId: Type.Optional(id('Alleen uit dit idee. Only from this idea.')),
      waitingFor: Type.Optional(oneOf(waits, 'Alleen wie hierop wachten. Only those that wait for this.')),
      stuck: Type.Optional(
        Type.Boolean({
          description: 'Of zij te lang wachten. Whether they wait for too long.',
          examples: [true],
        }),
      ),
    },
    ['createdAt', 'updatedAt'],
    model.Fieldlab,
  ),
  success: { status: 200, body: pageOf(model.Fieldlab, 'FieldlabPage') },
  allow: watches,
  dataScope: 'collection',
  processingActivity,
});

export const { snapshotFieldlabs, followFieldlabs } = syncOperations(listFieldlabs, {
  of: text('Fieldlabs', 'Fieldlabs'),
});

export const describeFieldlab = defineOperation({
  id: 'describeFieldlab',
  method: 'PATCH',
  path: '/fieldlabs/{fieldlabId}',
  summary: text('Een Fieldlab beschrijven', 'Describe a Fieldlab'),
  description: text(
    'Zolang het een voorstel is of werft. Soort, leiding en provincies passen bij elkaar: een regionaal Fieldlab werkt onder één POI, een lokaal in één provincie, een landelijk in alle. Daarna kan alleen de coördinator nog wisselen.',
    'While it is a proposal or recruits. Kind, lead and provinces fit each other: a regional Fieldlab works under one POI, a local one in one province, a national one in all. Later only the coordinator can still change.',
  ),
  params: fieldlabParams,
  body: model.FieldlabChanges,
  success: { status: 200, body: model.Fieldlab },
  problems: [
    problems.assignmentFixed,
    fieldlabOver,
    problems.thematicStays,
    problems.steeringGroupUnknown,
    ...misplaced,
  ],
  allow: runs,
  dataScope: 'object',
  ifMatch: true,
  events: [events.fieldlabDescribed],
  processingActivity,
});

export const openRecruitment = defineOperation({
  id: 'openRecruitment',
  method: 'POST',
  path: '/fieldlabs/{fieldlabId}/recruitments',
  summary: text('Deelnemers werven', 'Recruit participants'),
  description: text(
    'Maakt van een beschreven voorstel een Fieldlab dat deelnemers zoekt en fasen kan plannen.',
    'Makes a described proposal a Fieldlab that looks for participants and can plan phases.',
  ),
  params: fieldlabParams,
  success: { status: 201, body: model.Fieldlab },
  problems: [problems.notProposed, problems.fieldlabIncomplete, problems.steeringGroupUnknown, ...misplaced],
  allow: runs,
  dataScope: 'object',
  ifMatch: true,
  events: [events.recruitmentOpened],
  processingActivity,
});

export const stopFieldlab = defineOperation({
  id: 'stopFieldlab',
  method: 'POST',
  path: '/fieldlabs/{fieldlabId}/stops',
  summary: text('Een Fieldlab stoppen', 'Stop a Fieldlab'),
  description: text(
    'Door een lid van de stuurgroep of de programmamanager. Een geplande fase vervalt; een fase die loopt eindigt en wordt nog afgerond.',
    'By a member of the steering group or the programme manager. A planned phase is cancelled; a running phase ends and is still reported on.',
  ),
  params: fieldlabParams,
  body: model.FieldlabStop,
  success: { status: 201, body: model.Fieldlab },
  problems: [fieldlabOver, notOnSteeringGroup],
  allow: steers,
  dataScope: 'object',
  events: [events.fieldlabStopped, events.phaseCancelled, events.phaseEnded],
  processingActivity,
});
