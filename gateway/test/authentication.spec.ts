import { SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { algorithms, ORGANISATION, READ, seconds, WRITE } from './support/issuer.ts';
import { THING_ID } from './support/responder.ts';
import { expectProblem, startGatewayStage, type Answer, type GatewayStage } from './support/stage.ts';

const PATH = `/v1/things/${THING_ID}`;
const REALM = 'Bearer realm="innovatienetwerk"';
const INVALID = `${REALM}, error="invalid_token"`;

let stage: GatewayStage;
beforeAll(async () => {
  stage = await startGatewayStage();
});
afterAll(() => stage.close());
afterEach(() => void vi.useRealTimers());

/** Moves the clock of this process; its timers run on. */
const moveClock = (bySeconds: number): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + bySeconds * 1_000 });
};

const read = (token: string): Promise<Answer> => stage.ask('GET', PATH, { token });

/** The token with another character at a place of its signature. */
function withOtherCharacter(token: string, place: number): string {
  const at = token.lastIndexOf('.') + 1 + place;
  return `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
}

/** The token with another subject under the same signature. */
function withOtherSubject(token: string): string {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const forged = Buffer.from(JSON.stringify({ ...claims, sub: 'somebody-else' })).toString('base64url');
  return `${header}.${forged}.${signature}`;
}

function expectRefused(answer: Answer, challenge: string, askedBefore: number): void {
  expectProblem(answer, 401, 'access.unauthenticated');
  expect(answer.headers.get('www-authenticate')).toBe(challenge);
  expect(stage.things.asked).toHaveLength(askedBefore);
}

test.each(algorithms)(
  'a token signed with %s is good, at first and when it is remembered',
  async (algorithm) => {
    const token = await stage.issuer.sign({ sub: `${algorithm}-reader` }, algorithm);
    for (const answer of [await read(token), await read(token)]) expect(answer.status).toBe(200);
    expect(JSON.parse(stage.things.lastAsked().headers['actor'] ?? '')).toEqual({
      subjectId: `${algorithm}-reader`,
      clientId: 'test',
      grants: [{ role: 'staff', organisationId: ORGANISATION, regions: ['NL-UT'] }],
    });
  },
);

test('a request without a token is refused without telling of an error in it', async () => {
  const before = stage.things.asked.length;
  expectRefused(await stage.ask('GET', PATH), REALM, before);
});

test('a token in the query is no token', async () => {
  const before = stage.things.asked.length;
  expectRefused(await stage.ask('GET', `${PATH}?access_token=${await stage.token()}`), REALM, before);
});

const badTokens: Readonly<Record<string, () => string | Promise<string>>> = {
  'that is no token at all': () => 'not-a-token',
  'that has three parts but no claims': () => 'e30.e30.e30',
  'that has expired': () => stage.token({ exp: seconds() - 60 }),
  'that is not valid yet': () => stage.token({ nbf: seconds() + 60 }),
  'for another audience': () => stage.token({ aud: 'https://elsewhere.example.org' }),
  'of another issuer': () => stage.token({ iss: 'https://elsewhere.example.org' }),
  'without an end': () => stage.token({ exp: undefined }),
  'without a subject': () => stage.token({ sub: undefined }),
  'with an empty subject': () => stage.token({ sub: '' }),
  'signed by another key under the name of a known one': () => stage.issuer.signUnknown('RS256'),
  'signed by a key with an unknown name': () => stage.issuer.signUnknown('nobody'),
  'without a signature (alg: none)': () => new UnsecuredJWT(stage.issuer.claims()).encode(),
  'signed with the text of a public key (HS256)': async () =>
    new SignJWT(stage.issuer.claims())
      .setProtectedHeader({ alg: 'HS256', kid: 'RS256' })
      .sign(Buffer.from(await stage.issuer.publicText('RS256'))),
  'with one other character at the start of its signature': async () =>
    withOtherCharacter(await stage.token(), 0),
  'with another subject under the signature': async () => withOtherSubject(await stage.token()),
};

test.each(Object.keys(badTokens))('a token %s is refused', async (name) => {
  const token = await badTokens[name]?.();
  // So that the keys are known and the refusal is about the token alone.
  expect((await read(await stage.token())).status).toBe(200);
  const before = stage.things.asked.length;
  expectRefused(await read(token ?? ''), INVALID, before);
});

test('another scheme than Bearer is refused, whatever comes behind it', async () => {
  const authorization = `Basic ${await stage.token()}`;
  const before = stage.things.asked.length;
  expectRefused(await stage.ask('GET', PATH, { headers: { authorization } }), INVALID, before);
});

test('what looks like a remembered token but is not the same is refused', async () => {
  const token = await stage.token();
  expect((await read(token)).status).toBe(200);
  const before = stage.things.asked.length;
  const lookalikes = [withOtherCharacter(token, 0), withOtherCharacter(token, 320), withOtherSubject(token)];
  for (const answer of await Promise.all(lookalikes.map(read))) expectRefused(answer, INVALID, before);
  expect((await read(token)).status).toBe(200);
});

test('a remembered token is refused once it has expired', async () => {
  const token = await stage.token({ exp: seconds() + 20 });
  expect((await read(token)).status).toBe(200);
  moveClock(10);
  expect((await read(token)).status).toBe(200);
  moveClock(20);
  const before = stage.things.asked.length;
  expectRefused(await read(token), INVALID, before);
});

test('a token that lacks the scope is refused with the name of that scope', async () => {
  const reader = await stage.token({ scope: READ });
  const body = { title: 'Robot', size: 1 };
  const written = await stage.ask('POST', '/v1/things', { token: reader, body });
  expectProblem(written, 403, 'access.insufficient-scope');
  expect(written.headers.get('www-authenticate')).toBe(
    `${REALM}, error="insufficient_scope", scope="${WRITE}"`,
  );
  const looked = await read(await stage.token({ scope: WRITE }));
  expectProblem(looked, 403, 'access.insufficient-scope');
  expect(looked.headers.get('www-authenticate')).toContain(`error="insufficient_scope", scope="${READ}"`);
});

test('roles and regions that the platform does not know give nothing', async () => {
  const organisationId = ORGANISATION;
  const grants = [
    { role: 'king', organisationId, regions: ['NL-UT'] },
    { role: 'staff', regions: ['NL-UT'] },
    { role: 'staff', organisationId, regions: ['NL-UT', 'BE-VLG', 7, null] },
    { role: 'expert', organisationId, regions: 'NL-UT' },
    'staff',
  ];
  expect((await read(await stage.token({ grants }))).status).toBe(200);
  expect(JSON.parse(stage.things.lastAsked().headers['actor'] ?? '').grants).toEqual([
    { role: 'staff', organisationId, regions: ['NL-UT'] },
    { role: 'expert', organisationId, regions: [] },
  ]);
});

test('what everybody may read needs no token, and a bad one does no harm', async () => {
  const path = `/v1/notices/${THING_ID}`;
  expect((await stage.ask('GET', path)).status).toBe(200);
  expect((await stage.ask('GET', path, { token: 'not-a-token' })).status).toBe(200);
});

test('while the issuer is away known keys stay good, and of a new one nobody can tell', async () => {
  const away = await startGatewayStage();
  try {
    const ask = (token: string): Promise<Answer> => away.ask('GET', PATH, { token });
    expect((await ask(await away.token())).status).toBe(200);
    await away.issuer.stop();
    // The keys are fetched again for a new name, but not within half a minute.
    moveClock(31);
    const unsure = await ask(await away.issuer.signUnknown('new'));
    expectProblem(unsure, 503, 'platform.unavailable');
    expect(unsure.headers.get('retry-after')).toBe('1');
    expect((await ask(await away.token())).status).toBe(200);
    const stranger = await away.open();
    expectProblem(
      await stranger.ask('GET', PATH, { token: await away.token() }),
      503,
      'platform.unavailable',
    );
  } finally {
    await away.close();
  }
});
