import { object, oneOf, text } from '@innovatienetwerk/contract';
import { assignmentId, fieldlabId, level, profileId } from '../model/shared.ts';
import { feedbackSides } from '../model/words.ts';
import { defineEvent } from './define.ts';

export const feedbackGiven = defineEvent({
  aggregate: 'assignment',
  name: 'feedback-given',
  version: 1,
  summary: text(
    'Een van beide kanten kijkt terug op een inzet.',
    'One of both sides looks back on an assignment.',
  ),
  data: object({
    assignmentId,
    fieldlabId,
    profileId,
    by: oneOf(feedbackSides, 'Van wie. By whom.'),
    rating: level('Oordeel van 1 tot 5. Judgement from 1 to 5.'),
  }),
});
