import { defineProblem, text } from '@innovatienetwerk/contract';

export const organisationExists = defineProblem({
  code: 'organisation.exists',
  status: 409,
  title: text('Organisatie bestaat al', 'Organisation exists'),
  detail: text(
    'Er is al een organisatie met dit nummer. Wijzig die, of laat het nummer weg.',
    'There is an organisation with this id already. Change that one, or leave the id out.',
  ),
});

export const kindStays = defineProblem({
  code: 'organisation.kind-stays',
  status: 409,
  title: text('Soort ligt vast', 'Kind is fixed'),
  detail: text(
    'Deze organisatie is ingeschreven als {kind}; dat verandert niet. Schrijf een nieuwe in, met een nieuw kenmerk.',
    'This organisation is registered as {kind}; that does not change. Register a new one, with a new key.',
  ),
});

export const poiNeedsProvinces = defineProblem({
  code: 'organisation.poi-needs-provinces',
  status: 409,
  title: text('POI hoort bij provincies', 'A POI belongs to provinces'),
  detail: text(
    'Een POI ondersteunt één of twee provincies, en een bibliotheek staat in één provincie; heel het land kan daar niet.',
    'A POI supports one or two provinces, and a library is in one province; the whole country does not fit there.',
  ),
});

export const provinceTaken = defineProblem({
  code: 'organisation.province-taken',
  status: 409,
  title: text('Provincie heeft al een POI', 'Province has a POI already'),
  detail: text(
    'Elke provincie heeft precies één POI; {region} wordt al ondersteund.',
    'Every province has exactly one POI; {region} is supported already.',
  ),
});

export const organisationUnknown = defineProblem({
  code: 'delegation.organisation-unknown',
  status: 409,
  title: text('Organisatie onbekend', 'Organisation unknown'),
  detail: text(
    'Een machtiging noemt twee verschillende, ingeschreven organisaties.',
    'A delegation names two different, registered organisations.',
  ),
});

export const outsideOrganisation = defineProblem({
  code: 'delegation.outside-organisation',
  status: 409,
  title: text('Provincie past niet', 'Province does not fit'),
  detail: text(
    'Een organisatie kan alleen machtigen voor provincies waarin zij zelf werkt.',
    'An organisation can only delegate for provinces in which it works itself.',
  ),
});

export const endsBeforeItBegins = defineProblem({
  code: 'delegation.ends-before-it-begins',
  status: 409,
  title: text('Einde ligt voor begin', 'Ends before it begins'),
  detail: text('Het einde van een machtiging ligt na haar begin.', 'A delegation ends after it begins.'),
});

export const alreadyRevoked = defineProblem({
  code: 'delegation.already-revoked',
  status: 409,
  title: text('Al ingetrokken', 'Revoked already'),
  detail: text('Deze machtiging is al ingetrokken.', 'This delegation was revoked already.'),
});
