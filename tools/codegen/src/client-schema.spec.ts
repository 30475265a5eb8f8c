import { expect, test } from 'vitest';
import { clientSchema } from './client-schema.ts';

test('the types of the client follow the document', async () => {
  const text = await clientSchema({
    openapi: '3.1.0',
    info: { title: 'Leners', version: '1.0.0' },
    paths: {
      '/loans': {
        get: {
          operationId: 'listLoans',
          responses: {
            200: {
              description: 'ok',
              content: { 'application/json': { schema: { type: 'string', enum: ['late', 'lent'] } } },
            },
          },
        },
      },
    },
  });
  expect(text.split('\n')[0]).toContain('npm run generate');
  expect(text).toContain('listLoans: {');
  expect(text).toContain('"application/json": "late" | "lent";');
});
