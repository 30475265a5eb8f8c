import { defineProblem, text } from '@innovatienetwerk/contract';

export const sinkForbidden = defineProblem({
  code: 'subscription.sink-forbidden',
  status: 409,
  title: text('Dit adres kan geen gebeurtenissen krijgen', 'This address cannot get events'),
  detail: text(
    'Alleen openbare adressen met https, zonder omleiding ({reason}). Kies een adres dat vanaf internet bereikbaar is.',
    'Only public addresses with https, without redirection ({reason}). Choose an address that can be reached from the internet.',
  ),
});

export const handshakeRefused = defineProblem({
  code: 'subscription.handshake-refused',
  status: 409,
  title: text('Het adres stemde niet in', 'The address did not agree'),
  detail: text(
    'Het adres moet op OPTIONS met WebHook-Request-Origin antwoorden met WebHook-Allowed-Origin: {origin} of * ({reason}).',
    'The address must answer OPTIONS with WebHook-Request-Origin by WebHook-Allowed-Origin: {origin} or * ({reason}).',
  ),
});

export const credentialIncomplete = defineProblem({
  code: 'subscription.credential-incomplete',
  status: 409,
  title: text('Gegevens voor het adres ontbreken', 'Data for the address is missing'),
  detail: text(
    'Bij bearer hoort accessToken; bij client-credentials horen tokenEndpoint, clientId en clientSecret.',
    'With bearer goes accessToken; with client-credentials go tokenEndpoint, clientId and clientSecret.',
  ),
});

export const typeUnknown = defineProblem({
  code: 'subscription.type-unknown',
  status: 409,
  title: text('Deze soort is er niet voor u', 'This type is not there for you'),
  detail: text(
    'Zie /event-types voor wat u kunt horen; `invalidParams` noemt welke soort.',
    'See /event-types for what you can hear; `invalidParams` names which type.',
  ),
});

export const headerReserved = defineProblem({
  code: 'subscription.header-reserved',
  status: 409,
  title: text('Deze kop is van het platform', 'This header is the platform’s'),
  detail: text(
    'Koppen als Authorization, Host, Content-Type en Webhook-… zet het platform zelf.',
    'Headers such as Authorization, Host, Content-Type and Webhook-… are set by the platform itself.',
  ),
});

export const subscriptionOver = defineProblem({
  code: 'subscription.over',
  status: 409,
  title: text('Dit abonnement is beëindigd', 'This subscription has ended'),
  detail: text('Maak een nieuw abonnement.', 'Make a new subscription.'),
});

export const notActive = defineProblem({
  code: 'subscription.not-active',
  status: 409,
  title: text('Dit abonnement levert nu niet af', 'This subscription does not deliver now'),
  detail: text(
    'Het abonnement is {status}. Hervat het eerst.',
    'The subscription is {status}. Resume it first.',
  ),
});

export const activeAlready = defineProblem({
  code: 'subscription.active-already',
  status: 409,
  title: text('Dit abonnement levert al af', 'This subscription delivers already'),
  detail: text('Er valt niets te hervatten.', 'There is nothing to resume.'),
});

export const tooManySubscriptions = defineProblem({
  code: 'subscription.too-many',
  status: 409,
  title: text('Te veel abonnementen', 'Too many subscriptions'),
  detail: text(
    'Een organisatie heeft er hoogstens {limit}. Beëindig er een die u niet meer gebruikt.',
    'An organisation has {limit} at most. End one that you do not use any more.',
  ),
});

export const eventUnknown = defineProblem({
  code: 'subscription.event-unknown',
  status: 409,
  title: text(
    'Deze gebeurtenis hoort niet bij dit abonnement',
    'This event does not belong to this subscription',
  ),
  detail: text(
    'Kies een gebeurtenis uit de stroom die het abonnement hoort.',
    'Choose an event of the feed that the subscription hears.',
  ),
});

export const cursorGone = defineProblem({
  code: 'events.cursor-gone',
  status: 410,
  title: text('Deze plaats is er niet meer', 'This place is not there any more'),
  detail: text(
    'De stroom is hersteld uit een reservekopie, of deze plaats is van een andere stroom. Haal een nieuwe momentopname (_snapshots) en lees de stroom vanaf een moment (sinceAt).',
    'The feed was restored from a backup, or this place is of another feed. Get a new snapshot (_snapshots) and read the feed from a moment (sinceAt).',
  ),
});

export const filterUnusable = defineProblem({
  code: 'subscription.filter-unusable',
  status: 409,
  title: text('Filter is niet bruikbaar', 'Filter cannot be used'),
  detail: text(
    'Filters zijn samen hoogstens 100 delen groot, en elk deel is precies één van all, any, not, exact, prefix, suffix ({reason}).',
    'Filters together have 100 parts at most, and each part is exactly one of all, any, not, exact, prefix, suffix ({reason}).',
  ),
});
