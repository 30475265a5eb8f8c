import { languages, type Language } from '@innovatienetwerk/contract';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notificationKinds } from '../../contract/index.ts';
import { closing, messageFor, type Subject } from './index.ts';

const ideaId = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071';
const explanation = { nl: 'Past bij de agenda.', en: 'It fits the agenda.' };
const received: Subject = { ideaId, asAuthor: true };
const decided: Subject = { ideaId, outcome: 'accepted', explanation, asAuthor: true };

const everyText = languages.flatMap((language) => notificationKinds.map((kind) => [kind, language] as const));
const told = (language: Language, subject: Partial<Subject>): string =>
  messageFor('idea-decided', language, { ...decided, ...subject }).body;

/** Everything that may be known of an idea when somebody is told about it. */
const anySubject: fc.Arbitrary<Subject> = fc.record(
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
    const { title, body } = messageFor(kind, language, decided);
    expect(title).toMatch(/\S/);
    expect(body).toMatch(/\S/);
    expect(title, 'a title is a subject line').not.toMatch(/[\r\n]/);
  });

  test.each(notificationKinds)('%s is another text in Dutch than in English', (kind) => {
    const [dutch, english] = languages.map((language) => messageFor(kind, language, decided));
    expect(dutch?.title).not.toBe(english?.title);
    expect(dutch?.body).not.toBe(english?.body);
  });

  test.each(languages)('has a title of its own kind in %s', (language) => {
    const titles = notificationKinds.map((kind) => messageFor(kind, language, decided).title);
    expect(new Set(titles).size).toBe(notificationKinds.length);
  });

  test.each(everyText)('%s in %s names the idea by the reference that people know', (kind, language) => {
    expect(messageFor(kind, language, received).title).toContain('I-4E5F6071');
  });

  test('never shows an id, whatever it is about', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyText), anySubject, ([kind, language], subject) => {
        const { title, body } = messageFor(kind, language, subject);
        expect(`${title} ${body}`.toLowerCase()).not.toContain(subject.ideaId.slice(0, -8));
        expect(`${title} ${body}`).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/i);
      }),
    );
  });

  test('never shows a hole, a code or a place that was not filled', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyText), anySubject, ([kind, language], subject) => {
        const { title, body } = messageFor(kind, language, subject);
        expect(`${title} ${body}`).not.toMatch(/undefined|null|NaN|\[object|[{}$<>]|idea-/);
      }),
    );
  });

  test('tells what was decided only when it is about the decision', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyText), anySubject, ([kind, language], subject) => {
        fc.pre(kind !== 'idea-decided');
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

describe('what stands under every e-mail', () => {
  test('names the network in the language of the reader', () => {
    expect(closing.nl).toMatch(/Innovatienetwerk .* bibliotheken/);
    expect(closing.en).toMatch(/innovation network .* libraries/);
  });
});
