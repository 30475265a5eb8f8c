import { defineProblem, text } from '@innovatienetwerk/contract';

export const ideaNotAccepted = defineProblem({
  code: 'fieldlab.idea-not-accepted',
  status: 409,
  title: text('Idee niet aangenomen', 'Idea not accepted'),
  detail: text(
    'Een thematisch Fieldlab bundelt aangenomen ideeën. Voor idee {ideaId} is geen bekendgemaakt besluit dat het is aangenomen.',
    'A thematic Fieldlab bundles accepted ideas. For idea {ideaId} there is no published decision that accepted it.',
  ),
});

export const ideaInOtherFieldlab = defineProblem({
  code: 'fieldlab.idea-in-other-fieldlab',
  status: 409,
  title: text('Idee heeft al een Fieldlab', 'Idea has a Fieldlab already'),
  detail: text(
    'Uit een van deze ideeën is al een ander Fieldlab ontstaan dat verder is dan een voorstel, of dat het bundelt. Laat dat idee weg.',
    'One of these ideas led to another Fieldlab already that is beyond a proposal, or that bundles it. Leave that idea out.',
  ),
});

export const assignmentFixed = defineProblem({
  code: 'fieldlab.assignment-fixed',
  status: 409,
  title: text('Opdracht staat vast', 'Assignment is fixed'),
  detail: text(
    'Het Fieldlab is begonnen of voorbij. Zolang het loopt, kan alleen de coördinator nog wisselen.',
    'The Fieldlab has begun or is over. While it runs, only the coordinator can still change.',
  ),
});

export const thematicStays = defineProblem({
  code: 'fieldlab.thematic-stays',
  status: 409,
  title: text('Thematisch blijft thematisch', 'Thematic stays thematic'),
  detail: text(
    'Een Fieldlab dat ideeën bundelt wordt niet van een andere soort.',
    'A Fieldlab that bundles ideas does not become one of another kind.',
  ),
});

export const leadUnknown = defineProblem({
  code: 'fieldlab.lead-unknown',
  status: 409,
  title: text('Leidende organisatie onbekend', 'Leading organisation unknown'),
  detail: text(
    'De organisatie die het Fieldlab leidt staat niet in het netwerk. Kies een andere of schrijf haar in.',
    'The organisation that leads the Fieldlab is not in the network. Choose another or register it.',
  ),
});

export const leadDoesNotFit = defineProblem({
  code: 'fieldlab.lead-does-not-fit',
  status: 409,
  title: text('Deze organisatie leidt zo’n Fieldlab niet', 'This organisation does not lead such a Fieldlab'),
  detail: text(
    'Een landelijk Fieldlab wordt geleid door de KB, een POI of een bibliotheek, een thematisch door de KB, een regionaal of lokaal door een POI of een bibliotheek. Dit is {kind}.',
    'A national Fieldlab is led by the KB, a POI or a library, a thematic one by the KB, a regional or local one by a POI or a library. This one is {kind}.',
  ),
});

export const wholeCountry = defineProblem({
  code: 'fieldlab.whole-country',
  status: 409,
  title: text('Werkt in het hele land', 'Works in the whole country'),
  detail: text(
    'Een landelijk of thematisch Fieldlab werkt in het hele land en noemt geen provincies; hier staat {province}.',
    'A national or thematic Fieldlab works in the whole country and names no provinces; {province} stands here.',
  ),
});

export const needsProvince = defineProblem({
  code: 'fieldlab.needs-province',
  status: 409,
  title: text('Provincie ontbreekt', 'Province is missing'),
  detail: text(
    'Een regionaal Fieldlab werkt in de provincies van één POI, een lokaal in precies één provincie. Noem ze.',
    'A regional Fieldlab works in the provinces of one POI, a local one in exactly one province. Name them.',
  ),
});

export const oneProvince = defineProblem({
  code: 'fieldlab.one-province',
  status: 409,
  title: text('Lokaal is één provincie', 'Local is one province'),
  detail: text(
    'Een lokaal Fieldlab werkt in precies één provincie; {province} is er een te veel.',
    'A local Fieldlab works in exactly one province; {province} is one too many.',
  ),
});

export const provinceWithoutPoi = defineProblem({
  code: 'fieldlab.province-without-poi',
  status: 409,
  title: text('Provincie zonder POI', 'Province without POI'),
  detail: text(
    'Een regionaal Fieldlab werkt onder één POI, en {province} heeft er geen in het netwerk.',
    'A regional Fieldlab works under one POI, and {province} has none in the network.',
  ),
});

export const provinceOfOtherPoi = defineProblem({
  code: 'fieldlab.province-of-other-poi',
  status: 409,
  title: text('Provincie van een andere POI', 'Province of another POI'),
  detail: text(
    'Een regionaal Fieldlab werkt in provincies van één en dezelfde POI, die van de leidende organisatie. {province} wordt door een andere POI ondersteund.',
    'A regional Fieldlab works in provinces of one and the same POI, that of the leading organisation. {province} is supported by another POI.',
  ),
});

export const leadNotInProvince = defineProblem({
  code: 'fieldlab.lead-not-in-province',
  status: 409,
  title: text('Leidende organisatie werkt elders', 'Leading organisation works elsewhere'),
  detail: text(
    'Een lokaal Fieldlab wordt geleid door een bibliotheek of POI die in {province} werkt.',
    'A local Fieldlab is led by a library or POI that works in {province}.',
  ),
});

export const steeringGroupUnknown = defineProblem({
  code: 'fieldlab.steering-group-unknown',
  status: 409,
  title: text('Stuurgroep onbekend', 'Steering group unknown'),
  detail: text(
    'Deze stuurgroep bestaat niet. Kies er een uit de lijst van stuurgroepen.',
    'This steering group does not exist. Choose one from the list of steering groups.',
  ),
});

export const fieldlabIncomplete = defineProblem({
  code: 'fieldlab.incomplete',
  status: 409,
  title: text('Fieldlab is nog niet beschreven', 'Fieldlab is not described yet'),
  detail: text(
    'Om deelnemers te werven heeft een Fieldlab een naam, een opdracht, een soort doel, een coördinator en een stuurgroep nodig. `invalidParams` noemt wat ontbreekt.',
    'To recruit participants a Fieldlab needs a name, an assignment, a type of goal, a coordinator and a steering group. `invalidParams` names what is missing.',
  ),
});

export const notProposed = defineProblem({
  code: 'fieldlab.not-proposed',
  status: 409,
  title: text('Geen voorstel meer', 'No proposal any more'),
  detail: text(
    'Alleen een voorstel kan beginnen te werven; dit Fieldlab is {status}.',
    'Only a proposal can begin to recruit; this Fieldlab is {status}.',
  ),
});
