import { defineService, query, runService } from '@innovatienetwerk/service';
import { echoContract, operations } from './echo.ts';

const ID = '019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071';

await runService(
  defineService({
    contract: echoContract,
    aggregates: [],
    handlers: {
      getEcho: query(operations.getEcho, ({ params }) =>
        Promise.resolve({ id: params.echoId, text: 'Hallo' }),
      ),
      postEcho: query(operations.postEcho, ({ body }) => Promise.resolve({ id: ID, text: body.text })),
    },
  }),
);
