import { defineProblem, text } from '@innovatienetwerk/contract';

export const scaleUpOpenAlready = defineProblem({
  code: 'scale-up.open-already',
  status: 409,
  title: text('Opschaling bestaat al', 'Scale-up exists already'),
  detail: text(
    'Een Fieldlab heeft één opschaling, en die van dit Fieldlab is er al. Werk daarin verder.',
    'A Fieldlab has one scale-up, and that of this Fieldlab exists. Continue there.',
  ),
});

export const scaleUpNotDecided = defineProblem({
  code: 'scale-up.not-decided',
  status: 409,
  title: text('Niet besloten om op te schalen', 'Not decided to scale up'),
  detail: text(
    'Opschalen kan als de stuurgroep na de laatste fase heeft besloten door te gaan met opschaling, en het Fieldlab sindsdien niet is gestopt.',
    'Scaling up is possible once the steering group has decided after the last phase to continue with a scale-up, and the Fieldlab was not stopped since.',
  ),
});

export const scaleUpCompleted = defineProblem({
  code: 'scale-up.completed-already',
  status: 409,
  title: text('Opschaling is voltooid', 'Scale-up is completed'),
  detail: text(
    'De overdracht is voltooid; gereedheid, eigenaar en aanvaarding veranderen niet meer. Alleen de financiering kan nog wijzigen.',
    'The handover is completed; readiness, owner and acceptances do not change any more. Only the financing still can.',
  ),
});

export const readinessUnknown = defineProblem({
  code: 'scale-up.readiness-unknown',
  status: 409,
  title: text('Vraag staat niet op de lijst', 'Question is not on the list'),
  detail: text(
    'De vraag {item} staat niet op de lijst van deze opschaling, of komt twee keer voor.',
    'The question {item} is not on the list of this scale-up, or occurs twice.',
  ),
});

export const organisationUnknown = defineProblem({
  code: 'scale-up.organisation-unknown',
  status: 409,
  title: text('Organisatie onbekend', 'Organisation unknown'),
  detail: text(
    'De eigenaar en de financier zijn organisaties van het netwerk. Schrijf de organisatie eerst in.',
    'The owner and the funder are organisations of the network. Register the organisation first.',
  ),
});

export const ownerMissing = defineProblem({
  code: 'scale-up.owner-missing',
  status: 409,
  title: text('Er is nog geen eigenaar', 'There is no owner yet'),
  detail: text(
    'Een overdracht wordt aanvaard als duidelijk is wie de eigenaar wordt. Stel eerst een eigenaar voor.',
    'A handover is accepted once it is clear who becomes the owner. Propose an owner first.',
  ),
});

export const commitmentTerm = defineProblem({
  code: 'scale-up.commitment-term',
  status: 409,
  title: text('Looptijd onduidelijk', 'Term unclear'),
  detail: text(
    'Een toezegging is blijvend (`lasting`) of heeft een laatste jaar (`untilYear`) dat niet voor het eerste ligt: een van beide.',
    'A commitment is lasting (`lasting`) or has a last year (`untilYear`) that is not before the first: one of the two.',
  ),
});

export const commitmentOfAnother = defineProblem({
  code: 'scale-up.commitment-of-another',
  status: 403,
  title: text('Toezegging van een ander', 'Commitment of another'),
  detail: text(
    'Een financier legt alleen eigen toezeggingen vast en trekt alleen eigen toezeggingen in.',
    'A funder records its own commitments only, and withdraws its own only.',
  ),
});

export const commitmentUnknown = defineProblem({
  code: 'scale-up.commitment-unknown',
  status: 409,
  title: text('Toezegging onbekend', 'Commitment unknown'),
  detail: text(
    'Deze opschaling heeft deze toezegging niet. Haal de opschaling op voor de toezeggingen die er zijn.',
    'This scale-up does not have this commitment. Get the scale-up for the commitments that are there.',
  ),
});

export const tooManyCommitments = defineProblem({
  code: 'scale-up.too-many-commitments',
  status: 409,
  title: text('Te veel toezeggingen', 'Too many commitments'),
  detail: text(
    'Een opschaling houdt hoogstens {limit} toezeggingen bij, ook ingetrokken.',
    'A scale-up keeps {limit} commitments at most, withdrawn ones included.',
  ),
});

export const notThisSide = defineProblem({
  code: 'scale-up.not-this-side',
  status: 403,
  title: text('Niet van deze kant', 'Not of this side'),
  detail: text(
    'Voor de gever aanvaardt iemand van de organisatie die het Fieldlab leidt, voor de ontvanger iemand van de voorgestelde eigenaar.',
    'For the giver somebody accepts of the organisation that leads the Fieldlab, for the receiver somebody of the proposed owner.',
  ),
});

export const scaleUpIncomplete = defineProblem({
  code: 'scale-up.incomplete',
  status: 409,
  title: text('Opschaling is niet compleet', 'Scale-up is not complete'),
  detail: text(
    'Een opschaling is pas voltooid met een eigenaar, blijvende financiering, een gereed antwoord op elke verplichte vraag en aanvaarding door beide kanten. `invalidParams` noemt alles wat ontbreekt.',
    'A scale-up is completed only with an owner, lasting financing, each required question answered as ready and acceptance by both sides. `invalidParams` names everything that is missing.',
  ),
});
