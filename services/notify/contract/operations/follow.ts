import { defineOperation, id, listQuery, object, oneOf, pageOf, text } from '@innovatienetwerk/contract';
import { Type } from 'typebox';
import * as events from '../events/follow.ts';
import { Follow, followKinds, NewFollow } from '../model/follow.ts';
import * as problems from '../problems/follow.ts';
import { onesOwn, processingActivity } from './who.ts';

const followParams = object({ followId: id('Het volgen. The follow.') });

export const follow = defineOperation({
  id: 'follow',
  method: 'POST',
  path: '/follows',
  summary: text('Iets volgen', 'Follow something'),
  description: text(
    'U hoort wat er gebeurt met een Fieldlab of idee, of in een regio of thema, voor zover u het zou mogen lezen. Volgen zegt niet of iets bestaat.',
    'You hear what happens with a Fieldlab or idea, or in a region or theme, as far as you would be allowed to read it. Following does not tell whether something exists.',
  ),
  body: NewFollow,
  success: { status: 201, body: Follow },
  problems: [problems.followExists, problems.notFollowable, problems.tooManyFollows],
  allow: onesOwn,
  dataScope: 'creation',
  events: [events.followBegun],
  processingActivity,
});

export const getFollow = defineOperation({
  id: 'getFollow',
  method: 'GET',
  path: '/follows/{followId}',
  summary: text('Lezen wat u volgt', 'Read a follow'),
  description: text('Iets dat u volgt of volgde.', 'Something that you follow or followed.'),
  params: followParams,
  success: { status: 200, body: Follow },
  allow: onesOwn,
  dataScope: 'object',
  processingActivity,
});

export const listFollows = defineOperation({
  id: 'listFollows',
  method: 'GET',
  path: '/follows',
  summary: text('Bekijken wat u volgt', 'List what you follow'),
  description: text(
    'Wat u volgt; met `ended=true` wat u niet meer volgt.',
    'What you follow; with `ended=true` what you do not follow any more.',
  ),
  query: listQuery(
    {
      kind: Type.Optional(oneOf(followKinds, 'Alleen deze soort. Only this kind.')),
      ended: Type.Optional(
        Type.Boolean({ description: 'Wat niet meer wordt gevolgd. What is not followed any more.' }),
      ),
    },
    ['createdAt'],
    Follow,
  ),
  success: { status: 200, body: pageOf(Follow, 'FollowPage') },
  allow: onesOwn,
  dataScope: 'collection',
  processingActivity,
});

export const endFollow = defineOperation({
  id: 'endFollow',
  method: 'POST',
  path: '/follows/{followId}/endings',
  summary: text('Iets niet meer volgen', 'Stop following something'),
  description: text('Daarna hoort u er niets meer van.', 'After that you hear nothing of it any more.'),
  params: followParams,
  success: { status: 201, body: Follow },
  allow: onesOwn,
  dataScope: 'object',
  ifMatch: true,
  events: [events.followEnded],
  processingActivity,
});
