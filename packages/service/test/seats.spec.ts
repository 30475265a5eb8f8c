import { problems, seatFrom } from '@innovatienetwerk/contract';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fineIdsOf, finesService } from './support/fines.ts';
import { loansService } from './support/loans.ts';
import { actorOf, ORGANISATION, startLendingStage, type LendingStage } from './support/stage.ts';

/** Loans live at the seat of their region, which is that of Groningen here. Fines are of the whole country and live at the hub. */
const seat = seatFrom({ REGIONS: 'gr:NL-GR,NL-DR', REGION: 'gr' });
const regional = <Definition extends { readonly contract: object }>(definition: Definition): Definition => ({
  ...definition,
  contract: { ...definition.contract, regional: true },
});

let stage: LendingStage;
beforeAll(async () => {
  stage = await startLendingStage();
  await stage.start(regional(loansService()), { seat });
  await stage.start(regional(finesService()), { seat });
});
afterAll(() => stage?.close());

const staff = actorOf('staff', { regions: ['NL-GR', 'NL-UT'] });
const open = (region: string, title = 'Max Havelaar') =>
  stage.ask('loans.openLoan', staff, { body: { title, organisationId: ORGANISATION, region } });

describe('a service with regional objects at the seat of a region', () => {
  it('makes an object of its region', async () => {
    expect((await open('NL-GR')).status).toBe(201);
  });

  it.each(['NL-UT', 'NL'])('refuses one of %s, says where it belongs, and makes nothing', async (region) => {
    const manager = actorOf('programme-manager', { regions: ['NL'] });
    const answer = await stage.ask('loans.openLoan', manager, {
      body: { title: `uit ${region}`, organisationId: ORGANISATION, region },
    });
    expect(answer.body).toMatchObject({ code: problems.livesElsewhere.code, parameters: { region } });
    const made = await stage
      .db('loans')
      .collection('loans')
      .countDocuments({ 'state.title': `uit ${region}` });
    expect(made).toBe(0);
  });

  it('does nothing about an event whose object lives at another seat, and sets no event aside for it', async () => {
    const { body } = await open('NL-GR');
    const loanId = String(body.id);
    await stage.ask('loans.renewLoan', staff, { params: { loanId }, body: { days: 7 } });
    const inbox = stage.db('fines').collection<{ _id: string; last: number }>('inbox');
    await vi.waitFor(
      async () => expect(await inbox.findOne({ _id: `fines/loan/${loanId}` })).toMatchObject({ last: 2 }),
      { timeout: 10_000, interval: 50 },
    );
    const [first] = fineIdsOf(loanId);
    expect(await stage.db('fines').collection<{ _id: string }>('fines').findOne({ _id: first })).toBeNull();
    expect(await stage.db('fines').collection('deadLetters').countDocuments()).toBe(0);
  });
});
