import { given } from '@innovatienetwerk/testkit/given';
import { describe, expect, test } from 'vitest';
import { events } from '../../contract/index.ts';
import { contacts, type ContactEvent } from './state.ts';

const personId = 'person-1';
const registered: ContactEvent = {
  type: 'contact.registered.v1',
  data: { personId, language: 'nl' },
  kept: { email: 'anna@bibliotheek.example' },
};
const changed: ContactEvent = {
  type: 'contact.changed.v1',
  data: { personId, language: 'en' },
  kept: { email: 'anna@elders.example' },
};

describe('contact data', () => {
  test('are an address and a language of a person', () => {
    expect(given(contacts, registered).state).toEqual({
      personId,
      email: 'anna@bibliotheek.example',
      language: 'nl',
    });
  });

  test('are as they were last given: nothing stays of an address that was replaced', () => {
    expect(given(contacts, registered, changed).state).toEqual({
      personId,
      email: 'anna@elders.example',
      language: 'en',
    });
  });

  test('are private to who they are of, however far a role reaches', () => {
    expect(contacts.scope(given(contacts, registered).state)).toMatchObject({
      personIds: [personId],
      private: true,
    });
  });

  test('leave the service by no event: none has a place for an address', () => {
    const places = Object.values(events).flatMap(({ data }) => Object.keys(data.properties));
    expect(places).toContain('personId');
    expect(places.filter((name) => /mail(?!Id)|address/i.test(name))).toEqual([]);
  });
});
