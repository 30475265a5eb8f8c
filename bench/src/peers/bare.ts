import Fastify from 'fastify';

/** The least that an HTTP server of this framework does: routing and JSON, nothing of what an API needs. */
const ID = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071';
const app = Fastify({ logger: false });
app.get('/v1/echoes/:echoId', (request) => ({
  id: (request.params as { echoId: string }).echoId,
  text: 'Hallo',
}));
app.post('/v1/echoes', (request) => ({ id: ID, text: (request.body as { text: string }).text }));
await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
process.send?.({ type: 'ready', port: Number(process.env['PORT']), opsPort: 0 });
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
process.once('disconnect', () => process.exit(0));
