import { defineProblem, text } from '@innovatienetwerk/contract';

export const adoptionTooEarly = defineProblem({
  code: 'adoption.scale-up-not-completed',
  status: 409,
  title: text('Opschaling is niet voltooid', 'Scale-up is not completed'),
  detail: text(
    'Invoeren kan zodra de opschaling een eigenaar en blijvende financiering heeft en is voltooid.',
    'Adopting is possible once the scale-up has an owner and lasting financing and is completed.',
  ),
});

export const adoptedAlready = defineProblem({
  code: 'adoption.exists-already',
  status: 409,
  title: text('Invoering bestaat al', 'Adoption exists already'),
  detail: text(
    'Deze organisatie heeft voor deze opschaling al een invoering. Wijzig die.',
    'This organisation has an adoption of this scale-up already. Change that one.',
  ),
});

export const notAnAdopter = defineProblem({
  code: 'adoption.not-an-adopter',
  status: 409,
  title: text('Geen bibliotheek of POI', 'Not a library or POI'),
  detail: text(
    'Alleen bibliotheken en POI’s die in een provincie werken, voeren in. Kies zo’n organisatie van het netwerk.',
    'Only libraries and POIs that work in a province adopt. Choose such an organisation of the network.',
  ),
});

export const adoptionStep = defineProblem({
  code: 'adoption.step-not-possible',
  status: 409,
  title: text('Stap kan niet', 'Step not possible'),
  detail: text(
    'Van {from} naar {to} kan niet. Een geplande invoering gaat live of stopt, een lopende stopt, en een gestopte kan opnieuw gepland worden.',
    'From {from} to {to} is not possible. A planned adoption goes live or stops, one that is live stops, and a stopped one can be planned again.',
  ),
});

export const adoptionIncomplete = defineProblem({
  code: 'adoption.incomplete',
  status: 409,
  title: text('Gegevens ontbreken of passen niet', 'Data are missing or do not fit'),
  detail: text(
    'Live vraagt `liveOn`, stoppen vraagt `stoppedOn` en `reason`, opnieuw plannen vraagt `plannedOn`; dagen van wat gebeurd is liggen niet in de toekomst. `invalidParams` noemt de velden.',
    'Going live asks for `liveOn`, stopping for `stoppedOn` and `reason`, planning again for `plannedOn`; days of what happened do not lie in the future. `invalidParams` names the fields.',
  ),
});
