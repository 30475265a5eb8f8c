import type { Language } from '@innovatienetwerk/contract';
import { notificationTraits, type NotificationKind } from '../../contract/index.ts';
import { messageFor, type Subject } from '../texts/index.ts';
import type { Links } from './links.ts';

export interface Link {
  readonly words: string;
  readonly url: string;
}

/** One thing that is told. */
export interface Section {
  /** Absent for the one thing that the letter itself is about. */
  readonly title?: string;
  readonly paragraphs: readonly string[];
  readonly action?: Link;
}

/** What an e-mail says, before it is plain text or markup. */
export interface Letter {
  readonly language: Language;
  readonly title: string;
  readonly sections: readonly Section[];
  /** Why one gets it and how to change that. */
  readonly footer: readonly string[];
  /** How to get no more of it; absent where it is mandatory. */
  readonly unsubscribe?: Link;
}

const words = {
  nl: {
    action: 'Bekijk het in uw toepassing',
    why: (summary: string) => `U krijgt deze e-mail om deze reden: ${summary}.`,
    whyDigest:
      'U krijgt dit overzicht omdat u daarvoor koos, of omdat er meer was dan u op een dag per e-mail wilt.',
    mandatory:
      'Dit soort bericht is verplicht en kan niet uit, omdat u anders een recht of een termijn kunt missen. Wanneer en in welke taal het komt, kiest u in uw voorkeuren.',
    change: 'Wat u hoort, wanneer en in welke taal, wijzigt u in uw voorkeuren.',
    one: 'Afmelden voor dit soort berichten per e-mail',
    all: 'Afmelden voor alle e-mail die niet verplicht is',
    closing: 'Dit is een bericht van het Innovatienetwerk van de openbare bibliotheken.',
  },
  en: {
    action: 'See it in your application',
    why: (summary: string) => `You get this e-mail for this reason: ${summary}.`,
    whyDigest:
      'You get this digest because you chose it, or because there was more than you want by e-mail in one day.',
    mandatory:
      'This type of message is mandatory and cannot be switched off, because you could miss a right or a term without it. When and in which language it comes, you choose in your preferences.',
    change: 'What you hear, when and in which language, you change in your preferences.',
    one: 'Unsubscribe from this type of message by e-mail',
    all: 'Unsubscribe from all e-mail that is not mandatory',
    closing: 'This is a message from the innovation network of the public libraries.',
  },
} as const;

/** What a letter is made of. */
export interface Telling {
  readonly personId: string;
  readonly kind: NotificationKind;
  readonly language: Language;
  readonly subject: Subject;
}

const paragraphsOf = (body: string): readonly string[] => body.split('\n\n');

function actionOf(links: Links, language: Language, subject: Subject): Pick<Section, 'action'> {
  const url = links.about(subject);
  return url === undefined ? {} : { action: { words: words[language].action, url } };
}

function sectionsOf(links: Links, { kind, language, subject }: Telling): readonly Section[] {
  const own = { paragraphs: paragraphsOf(messageFor(kind, language, subject).body) };
  if (!('items' in subject)) return [{ ...own, ...actionOf(links, language, subject) }];
  const told = subject.items.map((item): Section => {
    const { title, body } = messageFor(item.kind, language, item.subject);
    return { title, paragraphs: paragraphsOf(body), ...actionOf(links, language, item.subject) };
  });
  return [own, ...told];
}

/** Writes what is told as a letter, in the language of its reader. */
export async function letterFor(links: Links, telling: Telling): Promise<Letter> {
  const { personId, kind, language, subject } = telling;
  const say = words[language];
  const letter = {
    language,
    title: messageFor(kind, language, subject).title,
    sections: sectionsOf(links, telling),
  };
  if (kind === 'digest') {
    const url = await links.unsubscribe({ personId, from: 'everything' });
    return {
      ...letter,
      footer: [say.whyDigest, say.change, say.closing],
      unsubscribe: { words: say.all, url },
    };
  }
  const { summary, mandatory } = notificationTraits[kind];
  const why = say.why(summary[language]);
  if (mandatory) return { ...letter, footer: [why, say.mandatory, say.closing] };
  const url = await links.unsubscribe({ personId, from: kind });
  return { ...letter, footer: [why, say.change, say.closing], unsubscribe: { words: say.one, url } };
}
