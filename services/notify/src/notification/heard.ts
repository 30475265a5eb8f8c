import type { Parts } from '@innovatienetwerk/service';
import type { NotificationTypeCode } from '../../contract/index.ts';
import { notificationIdOf, notifications } from './state.ts';

/** Whether somebody was told of a subject under one of these types. @param key from `keyOf` */
export async function hasHeard(
  parts: Parts,
  types: readonly NotificationTypeCode[],
  key: string,
  personId: string,
): Promise<boolean> {
  const ids = types.map((type) => notificationIdOf(type, key, personId));
  const found = await Promise.all(ids.map((id) => parts.aggregates(notifications).load(id)));
  return found.some((notification) => notification !== null);
}
