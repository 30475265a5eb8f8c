import { contracts } from '@innovatienetwerk/catalogue';
import { allOperations, eventStream, rpcSubject } from '@innovatienetwerk/contract';
import { describe, expect, it } from 'vitest';
import {
  busUsers,
  GATEWAY_USER,
  inboxPrefixOf,
  natsAccounts,
  OPERATOR_USER,
  type BusUser,
} from './permissions.ts';
import { onTheBus, sourcesOf } from './contexts.ts';
import { DLQ_ADVISORY } from './plan.ts';

const services = onTheBus(contracts);
const users = busUsers(contracts);
const userOf = (name: string): BusUser => users.find((user) => user.name === name) as BusUser;
const ofServices = services.map((contract) => ({ contract, permissions: userOf(contract.name).permissions }));

/** Whether a subject as somebody would use it falls under a permission; a queue group in it counts. */
function covers(permission: string, subject: string): boolean {
  const [allowed = '', allowedQueue] = permission.split(' ');
  const [wanted = '', queue] = subject.split(' ');
  if (allowedQueue !== undefined && allowedQueue !== queue) return false;
  const tokens = allowed.split('.');
  const parts = wanted.split('.');
  const rest = tokens.indexOf('>');
  if (rest === -1 ? parts.length !== tokens.length : parts.length <= rest) return false;
  return tokens.every(
    (token, index) => token === '>' || token === '*' || index >= parts.length || token === parts[index],
  );
}
const may = (permissions: readonly string[], subject: string): boolean =>
  permissions.some((permission) => covers(permission, subject));

describe('the users of the bus', () => {
  it('are the gateway, the operator and one for each service with a process of its own', () => {
    expect(users.map(({ name }) => name)).toEqual([
      GATEWAY_USER,
      OPERATOR_USER,
      ...services.map(({ name }) => name),
    ]);
  });

  it('each hear answers below their own prefix and never below that of another', () => {
    for (const user of users) {
      for (const other of users) {
        const heard = may(user.permissions.subscribe, `${inboxPrefixOf(other.name)}.x.1`);
        expect(heard, `${user.name} in the inbox of ${other.name}`).toBe(user === other);
      }
    }
  });

  it('never have a permission for everything', () => {
    for (const { permissions } of users) {
      for (const subject of [...permissions.publish, ...permissions.subscribe]) {
        expect(subject).not.toMatch(/^[*>]/);
      }
    }
  });
});

describe('requests', () => {
  it('can be made by the gateway for every operation, and by nobody else', () => {
    for (const { contract } of ofServices) {
      for (const { id } of allOperations(contract)) {
        const able = users.filter(({ permissions }) =>
          may(permissions.publish, rpcSubject(contract.name, id)),
        );
        expect(able.map(({ name }) => name)).toEqual([GATEWAY_USER]);
      }
    }
  });

  it('are heard by the service that has the operation, and only inside its queue group', () => {
    for (const { contract, permissions } of ofServices) {
      for (const { id } of allOperations(contract)) {
        const subject = rpcSubject(contract.name, id);
        expect(may(permissions.subscribe, `${subject} ${contract.name}`)).toBe(true);
        expect(may(permissions.subscribe, subject)).toBe(false);
        expect(may(permissions.subscribe, `${subject} other`)).toBe(false);
        for (const other of users.filter(({ name }) => name !== contract.name)) {
          expect(may(other.permissions.subscribe, `${subject} ${contract.name}`)).toBe(false);
        }
      }
    }
  });
});

describe('events', () => {
  it('are published by the service that owns them and by nobody else', () => {
    for (const { contract } of ofServices) {
      for (const { type } of Object.values(contract.events)) {
        const able = users.filter(({ permissions }) =>
          may(permissions.publish, `evt.${contract.name}.ut.${type}`),
        );
        expect(able.map(({ name }) => name)).toEqual([contract.name]);
      }
    }
  });

  it('are read from the streams to which the service listens, through its own consumer', () => {
    for (const { contract, permissions } of ofServices) {
      const sources = [...sourcesOf(contract, services).keys()].map(eventStream);
      for (const { contract: owner } of ofServices) {
        const stream = eventStream(owner.name);
        const next = `$JS.API.CONSUMER.MSG.NEXT.${stream}.${contract.name}`;
        expect(may(permissions.publish, next)).toBe(sources.includes(stream));
        expect(may(permissions.publish, `$JS.API.CONSUMER.MSG.NEXT.${stream}.stranger`)).toBe(false);
      }
    }
  });

  it('are settled by the service to which they were delivered and by nobody else', () => {
    for (const { contract, permissions } of ofServices) {
      for (const { name } of services) {
        const settlement = `$JS.ACK.${DLQ_ADVISORY}.${name}.1.1.1.1.0`;
        const listens = contract.consumes.length > 0 && name === contract.name;
        expect(may(permissions.publish, settlement)).toBe(listens);
      }
    }
  });

  it.each(['DELETE', 'PURGE', 'UPDATE', 'CREATE', 'MSG.DELETE', 'SNAPSHOT', 'RESTORE'])(
    'lie in streams that no service and no gateway can %s',
    (verb) => {
      for (const { name, permissions } of users.filter((user) => user.name !== OPERATOR_USER)) {
        for (const owner of services) {
          expect(may(permissions.publish, `$JS.API.STREAM.${verb}.${eventStream(owner.name)}`), name).toBe(
            false,
          );
        }
      }
    },
  );
});

describe('the accounts of the server', () => {
  const passwords = Object.fromEntries(users.map(({ name }) => [name, `secret of ${name}`]));

  it('are one account with all users, each with its own password and permissions', () => {
    const text = natsAccounts(contracts, passwords);
    const accounts = JSON.parse(text.slice('accounts: '.length)) as Record<
      string,
      { users: Record<string, unknown>[] }
    >;
    expect(Object.keys(accounts)).toEqual(['INNOVATIENETWERK']);
    expect(accounts['INNOVATIENETWERK']?.users.map(({ user, password }) => [user, password])).toEqual(
      Object.entries(passwords),
    );
    for (const user of accounts['INNOVATIENETWERK']?.users ?? []) {
      const { publish, subscribe } = userOf(user['user'] as string).permissions;
      expect(user['permissions']).toEqual({ publish: { allow: publish }, subscribe: { allow: subscribe } });
    }
  });

  it.each([undefined, ''])('are refused when a user has the password %j', (password) => {
    expect(() => natsAccounts(contracts, { ...passwords, [GATEWAY_USER]: password as string })).toThrow(
      /The bus user gateway has no password/,
    );
  });
});
