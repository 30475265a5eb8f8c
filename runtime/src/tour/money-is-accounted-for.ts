import { dayOf, euros, weeksAfter } from '@innovatienetwerk/values';
import { specialist, steward } from './fieldlab-begins.ts';
import { instalmentPaid } from './money-is-found.ts';
import { PATIENCE_MS } from './patience.ts';
import type { Tour } from './steps.ts';

/** The spending is accounted for against the budget, the award is settled, and what is left goes back to the call. */
export async function moneyIsAccountedFor(tour: Tour, awardId: string, callId: string): Promise<void> {
  const { body: expected } = await tour.step({
    who: specialist,
    what: 'finds that the final account is due 13 weeks after the work ended',
    call: { method: 'GET', path: `/financial-reports?awardId=${awardId}` },
    until: ({ body: { items } }) =>
      items[0]?.status === 'expected' && items[0].dueOn <= weeksAfter(dayOf(new Date()), 13),
    withinMs: PATIENCE_MS,
  });
  const path = `/financial-reports/${expected.items[0].id}`;
  const submitted = await tour.step({
    who: specialist,
    what: 'accounts for EUR 39,400 against a budget of EUR 40,000',
    call: {
      method: 'POST',
      path: `${path}/submissions`,
      body: {
        periodUntilOn: dayOf(new Date()),
        lines: [
          { code: 'staff', realised: euros('19000.00') },
          { code: 'robots', realised: euros('12400.00') },
          { code: 'measurement', realised: euros('8000.00') },
        ],
        explanation: 'De robots waren iets duurder, het werk ging sneller.',
      },
    },
    until: ({ body }) => body.realised.amount === '39400.00',
  });
  await tour.step({
    who: steward,
    what: 'approves the report',
    call: { method: 'POST', path: `${path}/approvals`, ifMatch: submitted.etag },
  });
  await tour.step({
    who: steward,
    what: 'settles the award at EUR 29,400',
    call: {
      method: 'POST',
      path: `/awards/${awardId}/settlements`,
      body: {
        amount: euros('29400.00'),
        explanation: { nl: 'Vastgesteld op de besteding.', en: 'Settled at what was spent.' },
      },
    },
    withinMs: PATIENCE_MS,
  });
  await instalmentPaid(tour, awardId, 4, '5400.00');
  await tour.see({
    who: steward,
    what: 'sees in the ledger that EUR 600 is free again, to the cent',
    call: { method: 'GET', path: `/calls/${callId}/ledger` },
    until: ({ body }) => body.allocated.amount === '29400.00' && body.left.amount === '70600.00',
    withinMs: PATIENCE_MS,
  });
  await tour.see({
    who: 'bram',
    what: 'finds the award in the public register',
    call: { method: 'GET', path: `/public-awards?callId=${callId}` },
    until: ({ body }) => body.items[0]?.settledAmount?.amount === '29400.00',
  });
}
