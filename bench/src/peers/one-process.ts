import Fastify, { type FastifyRequest } from 'fastify';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { MongoClient } from 'mongodb';
import { operations } from '@innovatienetwerk/ideas/contract';
import { compileInput } from '@innovatienetwerk/contract';

/**
 * The same operations in one process: Fastify, the driver and nothing between them. It checks the token (and remembers
 * that it did), validates by the same schemas, and writes the same document with the same indexes and guarantees.
 */
const mongo = new MongoClient(process.env['MONGODB_URL'] ?? '', {
  maxPoolSize: 64,
  writeConcern: { w: 'majority', journal: true },
});
interface IdeaDocument {
  readonly _id: string;
  readonly version: number;
  readonly state: object;
  readonly receipts?: readonly { readonly key: string; readonly body: string }[];
}
const ideas = mongo.db('peer').collection<IdeaDocument>('ideas');
for (const { key, name, ...options } of JSON.parse(process.env['PEER_INDEXES'] ?? '[]') as {
  key: Record<string, 1 | -1>;
  name: string;
}[]) {
  if (name !== '_id_') await ideas.createIndex(key, { name, ...options });
}

const keys = createRemoteJWKSet(new URL(process.env['JWKS_URI'] ?? ''));
const known = new Map<string, { readonly sub: string; readonly organisationId: string }>();
async function authenticate(request: FastifyRequest) {
  const token = (request.headers.authorization ?? '').slice('Bearer '.length);
  const remembered = known.get(token);
  if (remembered !== undefined) return remembered;
  const { payload } = await jwtVerify(token, keys, { issuer: process.env['OIDC_ISSUER'] ?? '' });
  const [grant] = payload['grants'] as { organisationId: string }[];
  const identity = { sub: payload.sub ?? '', organisationId: grant?.organisationId ?? '' };
  known.set(token, identity);
  return identity;
}

const validateDraft = compileInput(operations.draftIdea);
const validateGet = compileInput(operations.getIdea);
const app = Fastify({ logger: false });

app.get('/v1/ideas/:ideaId', async (request, reply) => {
  await authenticate(request);
  const params = request.params as { ideaId: string };
  if (validateGet({ params, query: {}, body: undefined }).length > 0) return reply.code(400).send();
  const found = await ideas.findOne({ _id: params.ideaId }, { projection: { outbox: 0 } });
  if (found === null) return reply.code(404).send();
  return reply.header('etag', `"${found.version}"`).send({ id: found._id, ...found.state });
});

app.post('/v1/ideas', async (request, reply) => {
  const { sub, organisationId } = await authenticate(request);
  const body = request.body as { title: string; region: string };
  if (validateDraft({ params: {}, query: {}, body }).length > 0) return reply.code(400).send();
  const now = new Date();
  const at = now.toISOString();
  const id = crypto.randomUUID();
  const state = {
    status: 'draft',
    authorId: sub,
    organisationId,
    region: body.region,
    form: { title: body.title },
    timeline: [
      { at, status: 'draft', explanation: { nl: 'U bent aan een idee begonnen.', en: 'You began an idea.' } },
    ],
  };
  const answer = JSON.stringify({ id, ...state });
  await ideas.insertOne({
    _id: id,
    version: 1,
    sequence: 1,
    relayed: 1,
    state,
    scope: { region: body.region, organisationId, personIds: [sub], private: true },
    outbox: [
      {
        id: crypto.randomUUID(),
        type: 'idea.drafted.v1',
        context: 'ideas',
        aggregate: 'idea',
        aggregateId: id,
        sequence: 1,
        region: body.region,
        time: at,
        data: { ideaId: id, authorId: sub, organisationId, region: body.region },
      },
    ],
    // Published by nobody here, so not found by anybody who looks for work.
    pending: false,
    receipts: [
      { key: `${sub}/${String(request.headers['idempotency-key'])}`, status: 201, body: answer, at: now },
    ],
    createdAt: now,
    updatedAt: now,
  } as never);
  return reply
    .code(201)
    .header('etag', '"1"')
    .header('location', `/v1/ideas/${id}`)
    .header('content-type', 'application/json')
    .send(answer);
});

await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
process.send?.({ type: 'ready', port: Number(process.env['PORT']), opsPort: 0 });
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
process.once('disconnect', () => process.exit(0));
