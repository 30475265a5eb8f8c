import { languages, type Language } from '@innovatienetwerk/contract';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notificationKinds, type NotificationKind } from '../../contract/index.ts';
import { messageFor, type Subject, type SubjectOf } from './index.ts';
import type { IdeaSubject } from './subject.ts';

const ideaId = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071';
const explanation = { nl: 'Past bij de agenda.', en: 'It fits the agenda.' };
const received: IdeaSubject = { ideaId, asAuthor: true };
const decided: IdeaSubject = { ideaId, outcome: 'accepted', explanation, asAuthor: true };

/** Something of the kind that a message is about, with all or nearly nothing known of it. */
const dueOn = '2026-03-02';
const subjects: { readonly [Kind in NotificationKind]: readonly SubjectOf<Kind>[] } = {
  'idea-received': [received],
  'idea-in-triage': [received],
  'idea-decided': [received, decided],
  'closure-due': [{ fieldlabId: ideaId }, { fieldlabId: ideaId, dueOn, when: 'overdue' }],
  'process-stuck': [{ fieldlabId: ideaId, since: '2026-03-02T09:30:00.000Z' }],
  'expert-invited': [{ invitationId: ideaId, fieldlabId: ideaId, dueOn }],
  'invitation-reminder': [{ invitationId: ideaId, fieldlabId: ideaId, dueOn }],
  'invitation-cancelled': [{ invitationId: ideaId, fieldlabId: ideaId }],
  'profile-expiring': [{ expiresOn: dueOn }],
  'sign-off-asked': [{ applicationId: ideaId }],
  'application-reminder': [{ applicationId: ideaId, daysLeft: 3 }],
  'application-received': [{ applicationId: ideaId }],
  'application-awarded': [{ applicationId: ideaId }],
  'application-rejected': [{ applicationId: ideaId }],
  'change-needed': [{ applicationId: ideaId }],
  'report-due': [{ applicationId: ideaId }, { applicationId: ideaId, dueOn, when: 'overdue' }],
  'subscription-stopped': [
    { subscriptionId: ideaId, since: '2026-03-02T09:30:00.000Z' },
    { subscriptionId: ideaId, since: '2026-03-02T09:30:00.000Z', reason: 'gone' },
  ],
  'deliveries-given-up': [{ subscriptionId: ideaId, since: dueOn }],
  'supported-idea-decided': [received, decided],
  'followed-idea-submitted': [received],
  'followed-idea-decided': [received, decided],
  'followed-fieldlab-recruiting': [{ fieldlabId: ideaId }],
  'followed-phase-decided': [
    { fieldlabId: ideaId },
    { fieldlabId: ideaId, phaseId: ideaId, outcome: 'repeat' },
  ],
  'followed-fieldlab-stopped': [{ fieldlabId: ideaId }],
  'followed-fieldlab-scaled': [{ fieldlabId: ideaId }],
  'followed-adoption-live': [
    { fieldlabId: ideaId },
    { fieldlabId: ideaId, adoptionId: ideaId, province: 'NL-NB' },
  ],
  'followed-call-opened': [{ callId: ideaId }],
  digest: [
    { digestDueAt: '2026-03-02T07:00:00.000Z', items: [] },
    { digestDueAt: '2026-03-02T07:00:00.000Z', items: [{ kind: 'idea-received', subject: received }] },
  ],
};
const ideaKinds = [
  'idea-received',
  'idea-in-triage',
  'idea-decided',
  'supported-idea-decided',
  'followed-idea-submitted',
  'followed-idea-decided',
] as const;
const decisions: readonly string[] = ['idea-decided', 'supported-idea-decided', 'followed-idea-decided'];
const sampleOf = (kind: NotificationKind): Subject => subjects[kind].at(-1) ?? received;

const everyIdeaText = languages.flatMap((language) => ideaKinds.map((kind) => [kind, language] as const));
const everyText = languages.flatMap((language) => notificationKinds.map((kind) => [kind, language] as const));
const told = (language: Language, subject: Partial<IdeaSubject>): string =>
  messageFor('idea-decided', language, { ...decided, ...subject }).body;

/** Everything that may be known of an idea when somebody is told about it. */
const anySubject: fc.Arbitrary<IdeaSubject> = fc.record(
  {
    outcome: fc.constantFrom('accepted' as const, 'declined' as const),
    explanation: fc.constantFrom(explanation, { nl: explanation.nl }),
    asAuthor: fc.boolean(),
    ideaId: fc.uuid(),
  },
  { requiredKeys: ['asAuthor', 'ideaId'] },
);

describe('every message', () => {
  test.each(everyText)('%s has a title and a text in %s', (kind, language) => {
    const { title, body } = messageFor(kind, language, sampleOf(kind));
    expect(title).toMatch(/\S/);
    expect(body).toMatch(/\S/);
    expect(title, 'a title is a subject line').not.toMatch(/[\r\n]/);
  });

  test.each(notificationKinds)('%s is another text in Dutch than in English', (kind) => {
    const [dutch, english] = languages.map((language) => messageFor(kind, language, sampleOf(kind)));
    expect(dutch?.title).not.toBe(english?.title);
    expect(dutch?.body).not.toBe(english?.body);
  });

  test.each(languages)('has a title of its own kind in %s', (language) => {
    const titles = notificationKinds.map((kind) => messageFor(kind, language, sampleOf(kind)).title);
    expect(new Set(titles).size).toBe(notificationKinds.length);
  });

  test.each(everyIdeaText)('%s in %s names the idea by the reference that people know', (kind, language) => {
    expect(messageFor(kind, language, received).title).toContain('I-4E5F6071');
  });

  test('never shows an id, whatever it is about', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyIdeaText), anySubject, ([kind, language], subject) => {
        const { title, body } = messageFor(kind, language, subject);
        expect(`${title} ${body}`.toLowerCase()).not.toContain(subject.ideaId.slice(0, -8));
        expect(`${title} ${body}`).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/i);
      }),
    );
  });

  test('never shows a hole, a code or a place that was not filled', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyIdeaText), anySubject, ([kind, language], subject) => {
        const { title, body } = messageFor(kind, language, subject);
        expect(`${title} ${body}`).not.toMatch(/undefined|null|NaN|\[object|[{}$<>]|idea-/);
      }),
    );
  });

  test.each(everyText)(
    '%s in %s shows no id, hole or code, and days as people write them',
    (kind, language) => {
      for (const subject of subjects[kind]) {
        const { title, body } = messageFor(kind, language, subject);
        expect(`${title} ${body}`).not.toMatch(
          /undefined|null|\bNaN\b|[{}$<>]|[0-9a-f]{8}-[0-9a-f]{4}|\d{4}-\d\d/i,
        );
      }
    },
  );

  test('tells what was decided only when it is about the decision', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyIdeaText), anySubject, ([kind, language], subject) => {
        fc.pre(!decisions.includes(kind));
        const { ideaId: idea, asAuthor } = subject;
        expect(messageFor(kind, language, subject)).toEqual(
          messageFor(kind, language, { ideaId: idea, asAuthor }),
        );
      }),
    );
  });
});

describe('the message about a decision', () => {
  test.each([
    ['nl', 'accepted', true, 'Uw idee is aangenomen.'],
    ['nl', 'declined', true, 'Uw idee is afgewezen.'],
    ['nl', 'accepted', false, 'Het idee dat u steunt is aangenomen.'],
    ['nl', 'declined', false, 'Het idee dat u steunt is afgewezen.'],
    ['en', 'accepted', true, 'Your idea was accepted.'],
    ['en', 'declined', true, 'Your idea was declined.'],
    ['en', 'accepted', false, 'The idea that you support was accepted.'],
    ['en', 'declined', false, 'The idea that you support was declined.'],
  ] as const)('says in %s that it was %s, to the author: %s', (language, outcome, asAuthor, sentence) => {
    expect(told(language, { outcome, asAuthor }).split('\n\n')[0]).toBe(sentence);
  });

  test('never says that the reader is the author to who only supports the idea', () => {
    fc.assert(
      fc.property(fc.constantFrom(...languages), anySubject, (language, subject) => {
        const own = /\b(Uw|Your) (idee|idea)\b/.test(messageFor('idea-decided', language, subject).body);
        expect(own).toBe(subject.asAuthor);
      }),
    );
  });

  test('gives the explanation in the language of the reader', () => {
    expect(told('nl', {})).toMatch(/\n\nToelichting: Past bij de agenda\.$/);
    expect(told('en', {})).toMatch(/\n\nExplanation: It fits the agenda\.$/);
  });

  test('gives the Dutch explanation to who reads English when it was not translated', () => {
    expect(told('en', { explanation: { nl: explanation.nl } })).toMatch(
      /\n\nExplanation: Past bij de agenda\.$/,
    );
  });

  test.each(languages)('shows in %s that there is no explanation', (language) => {
    const { explanation: _, ...without } = decided;
    expect(messageFor('idea-decided', language, without).body).toMatch(/: –$/);
  });

  test('gives the explanation word for word, however it is written', () => {
    const sign = fc.constantFrom('a', 'é', '–', ' ', '\n', '&', '<b>', '$&', '{outcome}');
    const words = fc.string({ unit: sign, minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, words, (nl, en) => {
        expect(told('nl', { explanation: { nl, en } }).endsWith(`: ${nl}`)).toBe(true);
        expect(told('en', { explanation: { nl, en } }).endsWith(`: ${en}`)).toBe(true);
      }),
    );
  });
});
