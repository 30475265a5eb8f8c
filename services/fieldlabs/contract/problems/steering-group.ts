import { defineProblem, text } from '@innovatienetwerk/contract';

export const capTwice = defineProblem({
  code: 'steering-group.cap-twice',
  status: 409,
  title: text('Twee maxima voor één soort fase', 'Two caps for one kind of phase'),
  detail: text(
    'Voor {stage} staan er twee hoogste budgetten. Geef er per soort fase hoogstens één.',
    'There are two highest budgets for {stage}. Give at most one for each kind of phase.',
  ),
});

export const notOnSteeringGroup = defineProblem({
  code: 'steering-group.not-a-member',
  status: 403,
  title: text('Geen lid van de stuurgroep', 'Not a member of the steering group'),
  detail: text(
    'Alleen een lid van de stuurgroep van dit Fieldlab mag dit besluiten. Vraag het een lid.',
    'Only a member of the steering group of this Fieldlab may decide this. Ask a member.',
  ),
});
