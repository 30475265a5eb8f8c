import type { DigestSubject, Template } from './subject.ts';

/** The words above a digest; the messages in it follow as they would be told alone. */
export const dutchDigest: Template<DigestSubject> = ({ items }) => ({
  title: `Uw overzicht: ${items.length === 1 ? '1 bericht' : `${items.length} berichten`}`,
  body:
    items.length === 0 ? 'Er wacht niets op het overzicht.' : 'Dit is er gebeurd sinds het vorige overzicht.',
});

export const englishDigest: Template<DigestSubject> = ({ items }) => ({
  title: `Your digest: ${items.length === 1 ? '1 message' : `${items.length} messages`}`,
  body: items.length === 0 ? 'Nothing waits for the digest.' : 'This happened since the digest before.',
});
