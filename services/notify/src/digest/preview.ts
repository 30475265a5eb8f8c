import { query } from '@innovatienetwerk/service';
import { contacts } from '../contact/state.ts';
import { operations } from '../../contract/index.ts';
import { letterFor } from '../letter/letter.ts';
import type { Links } from '../letter/links.ts';
import { toHtml, toText } from '../letter/render.ts';
import { itemsOf, mailsOf, MOST_ITEMS } from './items.ts';

/** Shows the digest as it would go now: made of the same mails by the same words. */
export const previewHandler = (links: Links) =>
  query(operations.previewNotificationDigest, async ({ actor, parts }) => {
    const personId = actor.subjectId;
    const waiting = await mailsOf(parts, personId, { 'state.status': 'held' }, MOST_ITEMS);
    const contact = await parts.aggregates(contacts).load(personId);
    const dueAt = waiting
      .map(({ state }) => state.dueAt)
      .toSorted()
      .at(0);
    const items = await itemsOf(
      parts,
      waiting.filter(({ state }) => state.dueAt === dueAt),
    );
    const letter = await letterFor(links, {
      personId,
      kind: 'digest',
      language: contact?.state.language ?? 'nl',
      subject: { digestDueAt: dueAt ?? '', items },
    });
    return {
      subject: letter.title,
      text: toText(letter),
      html: toHtml(letter),
      messages: items.length,
      ...(dueAt === undefined ? {} : { dueAt }),
    };
  });
