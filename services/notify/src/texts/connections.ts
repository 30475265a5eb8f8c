import type { StopReason } from '@innovatienetwerk/connect/contract';
import { subscriptionReference, type SubscriptionSubject, type Template } from './subject.ts';

type ConnectionKind = 'subscription-stopped' | 'deliveries-given-up';

const whyNl: Record<StopReason, string> = {
  gone: 'Het adres van uw systeem antwoordde dat het niet meer bestaat (410).',
  unreachable: 'Op het adres van uw systeem kwam dagenlang niets aan.',
  'rights-ended': 'De machtiging waarmee de koppeling werd gemaakt, is ingetrokken of voorbij.',
};
const whyEn: Record<StopReason, string> = {
  gone: 'The address of your system answered that it is not there any more (410).',
  unreachable: 'Nothing arrived at the address of your system for days.',
  'rights-ended': 'The delegation by which the connection was made was revoked or is over.',
};

export const dutchConnections: Record<ConnectionKind, Template<SubscriptionSubject>> = {
  'subscription-stopped': ({ subscriptionId, reason = 'unreachable' }) => ({
    title: `Koppeling ${subscriptionReference(subscriptionId)} is gestopt`,
    body: `${whyNl[reason]} Het platform levert er niets meer af. Er gaat niets verloren: herstel de oorzaak en hervat het abonnement, dan volgt alles alsnog.`,
  }),
  'deliveries-given-up': ({ subscriptionId }) => ({
    title: `Koppeling ${subscriptionReference(subscriptionId)} mist gebeurtenissen`,
    body: 'Na alle pogingen kwamen een of meer gebeurtenissen niet aan. Bij de afleveringen van het abonnement staan zij met de reden (status=dead). Herstel de oorzaak en vraag ze dan opnieuw aan.',
  }),
};

export const englishConnections: Record<ConnectionKind, Template<SubscriptionSubject>> = {
  'subscription-stopped': ({ subscriptionId, reason = 'unreachable' }) => ({
    title: `Connection ${subscriptionReference(subscriptionId)} has stopped`,
    body: `${whyEn[reason]} The platform delivers nothing there any more. Nothing is lost: mend the cause and resume the subscription, and everything follows.`,
  }),
  'deliveries-given-up': ({ subscriptionId }) => ({
    title: `Connection ${subscriptionReference(subscriptionId)} misses events`,
    body: 'After all attempts one or more events did not arrive. The deliveries of the subscription show them with the reason (status=dead). Mend the cause and then ask for them again.',
  }),
};
