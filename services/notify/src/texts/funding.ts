import { dayIn } from './fieldlabs.ts';
import { applicationReference, type ApplicationSubject, type Template } from './subject.ts';

type FundingKind =
  | 'sign-off-asked'
  | 'application-reminder'
  | 'application-received'
  | 'application-awarded'
  | 'application-rejected'
  | 'change-needed'
  | 'report-due';

const reportNl = { soon: 'is bijna nodig', today: 'is vandaag nodig', overdue: 'is te laat' } as const;
const reportEn = { soon: 'is due soon', today: 'is due today', overdue: 'is overdue' } as const;

export const dutchFunding: Record<FundingKind, Template<ApplicationSubject>> = {
  'sign-off-asked': ({ applicationId }) => ({
    title: `Wilt u aanvraag ${applicationReference(applicationId)} ondertekenen?`,
    body: 'U staat bij een subsidieaanvraag als degene die voor uw organisatie tekent. Lees de aanvraag en de begroting, en geef aan of uw organisatie akkoord is. Zonder uw antwoord kan zij niet worden ingediend.',
  }),
  'application-reminder': ({ applicationId, daysLeft = 0 }) => ({
    title: `Aanvraag ${applicationReference(applicationId)} is nog niet ingediend`,
    body: `De openstelling sluit over ${daysLeft} dagen. Bij de aanvraag ziet u wat er nog ontbreekt. Na de sluiting kan zij niet meer worden ingediend.`,
  }),
  'application-received': ({ applicationId }) => ({
    title: `Aanvraag ${applicationReference(applicationId)} is ontvangen`,
    body: 'Uw aanvraag is ingediend en heeft haar plaats in de volgorde van binnenkomst. Bij de beslistermijn ziet u wanneer er uiterlijk wordt besloten.',
  }),
  'application-awarded': ({ applicationId }) => ({
    title: `Aanvraag ${applicationReference(applicationId)} is toegekend`,
    body: 'Bij de toekenning ziet u het bedrag, de voorwaarden en de termijnen. Onderteken de overeenkomst; daarna komt de eerste termijn vrij.',
  }),
  'application-rejected': ({ applicationId }) => ({
    title: `Aanvraag ${applicationReference(applicationId)} is afgewezen`,
    body: 'Bij de aanvraag leest u waarom. Tegen het besluit kunt u binnen zes weken bezwaar maken.',
  }),
  'change-needed': ({ applicationId }) => ({
    title: `Voor aanvraag ${applicationReference(applicationId)} is een wijzigingsverzoek nodig`,
    body: 'De uitgaven of bijdragen wijken meer van de begroting af dan zonder toestemming mag. Dien een wijzigingsverzoek in. Tot daarover is besloten, wordt er niet betaald of vastgesteld.',
  }),
  'report-due': ({ applicationId, dueOn, when = 'soon' }) => ({
    title: `De verantwoording van aanvraag ${applicationReference(applicationId)} ${reportNl[when]}`,
    body: `De verantwoording van de uitgaven tegenover de begroting hoort er te zijn${dueOn === undefined ? '' : ` op ${dayIn('nl', dueOn)}`}. Wat wacht op de verantwoording, wordt daarna pas betaald of vastgesteld.`,
  }),
};

export const englishFunding: Record<FundingKind, Template<ApplicationSubject>> = {
  'sign-off-asked': ({ applicationId }) => ({
    title: `Would you sign application ${applicationReference(applicationId)}?`,
    body: 'A grant application names you as the one who signs for your organisation. Read the application and its budget, and say whether your organisation agrees. Without your answer it cannot be submitted.',
  }),
  'application-reminder': ({ applicationId, daysLeft = 0 }) => ({
    title: `Application ${applicationReference(applicationId)} was not submitted yet`,
    body: `The call closes in ${daysLeft} days. The application shows what is still missing. After the closing it cannot be submitted any more.`,
  }),
  'application-received': ({ applicationId }) => ({
    title: `Application ${applicationReference(applicationId)} was received`,
    body: 'Your application was submitted and has its place in the order of arrival. Its decision term shows by when it is decided.',
  }),
  'application-awarded': ({ applicationId }) => ({
    title: `Application ${applicationReference(applicationId)} was awarded`,
    body: 'The award shows the amount, the conditions and the instalments. Sign the agreement; after that the first instalment is released.',
  }),
  'application-rejected': ({ applicationId }) => ({
    title: `Application ${applicationReference(applicationId)} was rejected`,
    body: 'The application tells why. You can object to the decision within six weeks.',
  }),
  'change-needed': ({ applicationId }) => ({
    title: `Application ${applicationReference(applicationId)} needs a change request`,
    body: 'The spending or contributions differ from the budget by more than is allowed without consent. Submit a change request. Until it is decided on, nothing is paid or settled.',
  }),
  'report-due': ({ applicationId, dueOn, when = 'soon' }) => ({
    title: `The financial report of application ${applicationReference(applicationId)} ${reportEn[when]}`,
    body: `The account of the spending against the budget should be there${dueOn === undefined ? '' : ` on ${dayIn('en', dueOn)}`}. What waits for the report is paid or settled only after it.`,
  }),
};
