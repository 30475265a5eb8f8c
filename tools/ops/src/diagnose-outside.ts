import { text } from '@innovatienetwerk/contract';
import type { CertificateFacts, EndpointFacts, Facts } from './facts.ts';
import type { Diagnosis } from './finding.ts';

/** One failed attempt is the weather; this many are an endpoint that is away. */
const ATTEMPTS = 3;
const DAY_MS = 24 * 3_600_000;
const EXPIRES_WITHIN_DAYS = 21;

const isBehind = ({ waiting }: EndpointFacts): boolean => (waiting?.attempts ?? 0) >= ATTEMPTS;

function evidenceOf({ status, stopReason, waiting, dead }: EndpointFacts): readonly string[] {
  return [
    `status ${status}${stopReason === undefined ? '' : ` (${stopReason})`}`,
    ...(waiting === undefined
      ? []
      : [`an event waits after ${waiting.attempts} attempts: ${waiting.reason ?? 'no reason kept'}`]),
    ...(dead ? ['some events were given up'] : []),
  ];
}

export function diagnoseEndpoints({ endpoints }: Facts): readonly Diagnosis[] {
  return endpoints
    .filter((endpoint) => endpoint.status === 'stopped' || isBehind(endpoint))
    .map((endpoint) => ({
      code: 'endpoint-dead',
      severity: endpoint.status === 'stopped' ? 'wrong' : 'warning',
      subject: `subscription ${endpoint.subscriptionId}`,
      what: text(
        'Een systeem van een ander neemt gebeurtenissen niet aan.',
        'A system of somebody else does not take events.',
      ),
      evidence: evidenceOf(endpoint),
      todo: text(
        'Laat de organisatie van het abonnement weten wat er misgaat. Is het hersteld: hervat het abonnement en vraag met een herhaling op wat ontbreekt. Anderen merken er niets van.',
        'Tell the organisation of the subscription what goes wrong. When it is mended: resume the subscription and ask for what is missing by a replay. Others do not notice.',
      ),
    }));
}

/** When handing over a mail fails and none is taken, it is the server and not the mail. */
export function diagnoseMail({ processes }: Facts): readonly Diagnosis[] {
  return processes.flatMap(({ name, activity }) => {
    const { failed = 0, accepted = 0 } = activity?.mails ?? {};
    if (failed === 0 || accepted > 0) return [];
    return [
      {
        code: 'mail-away',
        severity: 'wrong',
        subject: name,
        what: text('De mailserver neemt niets aan.', 'The mail server takes nothing.'),
        evidence: [`${failed} attempts failed just now, none succeeded`],
        todo: text(
          'Kijk naar SMTP_URL en de mailserver. Mails wachten ongeveer drie dagen en worden steeds opnieuw geprobeerd.',
          'Look at SMTP_URL and the mail server. Mails wait for about three days and are tried again and again.',
        ),
      } satisfies Diagnosis,
    ];
  });
}

const daysLeft = ({ validUntil }: CertificateFacts, at: string): number =>
  Math.floor((Date.parse(validUntil) - Date.parse(at)) / DAY_MS);

export function diagnoseCertificates({ certificates, at }: Facts): readonly Diagnosis[] {
  return certificates
    .filter((certificate) => daysLeft(certificate, at) < EXPIRES_WITHIN_DAYS)
    .map((certificate) => {
      const isOver = Date.parse(certificate.validUntil) <= Date.parse(at);
      return {
        code: 'certificate-expires',
        severity: isOver ? 'wrong' : 'warning',
        subject: certificate.of,
        what: isOver
          ? text(
              `Het certificaat van ${certificate.of} is verlopen.`,
              `The certificate of ${certificate.of} has expired.`,
            )
          : text(
              `Het certificaat van ${certificate.of} verloopt binnenkort.`,
              `The certificate of ${certificate.of} expires soon.`,
            ),
        evidence: [`valid until ${certificate.validUntil}, ${daysLeft(certificate, at)} days left`],
        todo: text(
          'Vernieuw het certificaat, en kijk waarom dat niet vanzelf ging.',
          'Renew the certificate, and see why that did not happen by itself.',
        ),
      } satisfies Diagnosis;
    });
}
