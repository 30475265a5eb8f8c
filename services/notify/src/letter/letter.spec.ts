import { languages, type Language } from '@innovatienetwerk/contract';
import { documentOf, violationsIn } from '@innovatienetwerk/testkit/accessibility';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notificationKinds, notificationTraits, type NotificationKind } from '../../contract/index.ts';
import { messageFor, type Subject } from '../texts/index.ts';
import { letterFor } from './letter.ts';
import { createLinks } from './links.ts';
import { toHtml, toText } from './render.ts';

const id = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071';
const personId = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f9999';
const key = new TextEncoder().encode('a key that is long enough for a test');
const options = { publicUrl: 'https://api.example.nl', portalUrl: 'https://portaal.example.nl', key };
const links = createLinks(options);
const explanation = { nl: 'Past bij de agenda.', en: 'It fits the agenda.' };
const decided = { ideaId: id, outcome: 'accepted', explanation, asAuthor: true } as const;
const received = { ideaId: id, asAuthor: true };

/** Something of the kind that a message is about. */
function subjectOf(kind: NotificationKind): Subject {
  if (kind === 'digest')
    return {
      digestDueAt: '2026-03-02T07:00:00.000Z',
      items: [
        { kind: 'idea-received', subject: received },
        { kind: 'followed-call-opened', subject: { callId: id } },
      ],
    };
  if (kind === 'profile-expiring') return { expiresOn: '2026-03-02' };
  if (kind === 'followed-call-opened') return { callId: id };
  if (kind.includes('idea')) return { ...received, outcome: 'accepted', explanation };
  if (kind.includes('invit')) return { invitationId: id, fieldlabId: id, dueOn: '2026-03-02' };
  if (/^(application|change|report|sign)/.test(kind)) return { applicationId: id };
  if (/^(subscription|deliveries)/.test(kind)) return { subscriptionId: id, since: '2026-03-02' };
  return { fieldlabId: id };
}

const write = (kind: NotificationKind, language: Language, subject = subjectOf(kind)) =>
  letterFor(links, { personId, kind, language, subject });
const all = languages.flatMap((language) => notificationKinds.map((kind) => [kind, language] as const));

describe.each(all)('the e-mail %s in %s', (kind, language) => {
  test('is accessible: no rule of axe is broken', async () => {
    expect(await violationsIn(toHtml(await write(kind, language)))).toEqual([]);
  });

  test('names its language, has one heading above the others, landmarks, and neither pictures nor tables', async () => {
    const page = documentOf(toHtml(await write(kind, language)));
    expect(page.documentElement.lang).toBe(language);
    expect(page.title).toBe(page.querySelector('h1')?.textContent);
    const count = (what: string): number => page.querySelectorAll(what).length;
    expect([count('h1'), count('main'), count('footer')]).toEqual([1, 1, 1]);
    expect(count('img, table, script')).toBe(0);
  });

  test('says in plain text the same, with the same links', async () => {
    const letter = await write(kind, language);
    const page = documentOf(toHtml(letter));
    const text = toText(letter);
    const addresses = [...page.querySelectorAll('a')].map(({ href }) => href);
    expect(text.match(/https:\S+/g) ?? []).toEqual(addresses);
    for (const element of page.querySelectorAll('h2, p')) expect(text).toContain(element.textContent);
  });

  test('tells why one gets it, and how to get no more of it exactly when it is not mandatory', async () => {
    const letter = await write(kind, language);
    const mandatory = kind !== 'digest' && notificationTraits[kind].mandatory;
    expect(letter.unsubscribe === undefined).toBe(mandatory);
    if (kind !== 'digest') expect(letter.footer[0]).toContain(notificationTraits[kind].summary[language]);
  });
});

describe('an e-mail', () => {
  const nasty = fc.string({
    unit: fc.constantFrom('<', '>', '&', '"', "'", '<script>', '</p>', '<img src=x>', 'a', '\n', '&lt;'),
    maxLength: 30,
  });

  test('shows every text as it was written, whatever is in it, and never runs it', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, fc.constantFrom(...languages), async (written, language) => {
        const subject = { ...decided, explanation: { nl: written, en: written } };
        const page = documentOf(toHtml(await write('idea-decided', language, subject)));
        expect(page.querySelectorAll('script, img').length).toBe(0);
        for (const line of page.querySelectorAll('br')) line.replaceWith('\n');
        const shown = [...page.querySelectorAll('main p')].map(({ textContent }) => textContent);
        // What leads elsewhere is the last paragraph.
        expect(shown.slice(0, -1).join('\n\n')).toBe(messageFor('idea-decided', language, subject).body);
      }),
      { numRuns: 50 },
    );
  });

  test('has dark words on white: a contrast of 4.5 and more (WCAG 2.2, 1.4.3)', async () => {
    const html = toHtml(await write('idea-received', 'nl'));
    const colours = [...html.matchAll(/[^-]color: #([0-9a-f]{6})/g)].map(([, colour = '']) => colour);
    expect(colours.length).toBeGreaterThan(2);
    expect(html).toContain('background: #ffffff');
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
        const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    for (const colour of colours)
      expect(1.05 / (luminance(colour) + 0.05), colour).toBeGreaterThanOrEqual(4.5);
  });

  test('leads to nothing but how to unsubscribe where people have no application', async () => {
    const { portalUrl: _, ...without } = options;
    const letter = await letterFor(createLinks(without), {
      personId,
      kind: 'idea-received',
      language: 'nl',
      subject: received,
    });
    expect(toText(letter).match(/https:\S+/g)).toEqual([letter.unsubscribe?.url]);
  });
});

describe('a link to unsubscribe', () => {
  const tokenIn = (url: string): string => new URL(url).searchParams.get('token') ?? '';

  test('says whose and from what, and is the same each time', async () => {
    const claims = { personId, from: 'idea-received' } as const;
    const url = await links.unsubscribe(claims);
    expect(await links.unsubscribe(claims)).toBe(url);
    expect(await links.read(tokenIn(url))).toEqual(claims);
  });

  test('is of no use when a letter of it changed, or another key signed it', async () => {
    const token = tokenIn(await links.unsubscribe({ personId, from: 'everything' }));
    const others = createLinks({
      ...options,
      key: new TextEncoder().encode('another key that is long enough too'),
    });
    expect(await others.read(token)).toBeUndefined();
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: token.length - 2 }),
        fc.constantFrom('A', 'x', '0', '-'),
        async (at, letter) => {
          fc.pre(token[at] !== letter && token[at] !== '.');
          const changed = `${token.slice(0, at)}${letter}${token.slice(at + 1)}`;
          expect(await links.read(changed)).toBeUndefined();
        },
      ),
    );
  });

  test('cannot be signed with a key that can be guessed', () => {
    expect(() => createLinks({ ...options, key: new TextEncoder().encode('short') })).toThrow(RangeError);
  });
});
