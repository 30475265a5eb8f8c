import { busUsers } from '@innovatienetwerk/bus';
import type { ServiceContract } from '@innovatienetwerk/contract';
import { code, page } from '../markdown.ts';

const list = (subjects: readonly string[]): string =>
  subjects.length === 0 ? 'nothing' : ['```text', ...subjects, '```'].join('\n');

/** What each user of NATS may do. */
export const permissionsPage = (contracts: readonly ServiceContract[]): string =>
  page(
    'Permissions on the bus',
    `Which subjects each user of NATS may publish on and listen to; the server refuses all others. Only the gateway may ask (${code('rpc.>')}). ` +
      'A name after a subject is the queue group to which the permission is limited.',
    ...busUsers(contracts).map(({ name, permissions }) =>
      [
        `## ${name}`,
        'Publishes on',
        list(permissions.publish),
        'Listens to',
        list(permissions.subscribe),
      ].join('\n\n'),
    ),
  );
