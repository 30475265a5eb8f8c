import Fastify from 'fastify';

/**
 * The same job with the least that the framework does for it: routing, JSON, and one validation of what comes in and
 * one schema of what goes out. Nothing of what an API needs besides.
 */
const ID = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071';
const app = Fastify({ logger: false });
app.get('/v1/echoes/:echoId', (request) => ({
  id: (request.params as { echoId: string }).echoId,
  text: 'Hallo',
}));
const text = { type: 'string', minLength: 1, maxLength: 1000 } as const;
const body = { type: 'object', properties: { text }, required: ['text'], additionalProperties: false };
const answer = { type: 'object', properties: { id: { type: 'string' }, text } };
app.post('/v1/echoes', { schema: { body, response: { 200: answer } } }, (request) => ({
  id: ID,
  text: (request.body as { text: string }).text,
}));
await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
process.send?.({ type: 'ready', port: Number(process.env['PORT']), opsPort: 0 });
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
process.once('disconnect', () => process.exit(0));
