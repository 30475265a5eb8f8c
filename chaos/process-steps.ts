import { service as experts } from '../services/experts/src/service.ts';
import { service as fieldlabs } from '../services/fieldlabs/src/service.ts';
import { service as funding } from '../services/funding/src/service.ts';
import { service as ideas } from '../services/ideas/src/service.ts';
import { service as network } from '../services/network/src/service.ts';
import { createService as createNotify } from '../services/notify/src/service.ts';
import { service as triage } from '../services/triage/src/service.ts';

/** As it is started, but nobody is told anything by it. */
const notify = createNotify({
  smtpUrl: 'smtp://localhost',
  publicUrl: 'http://localhost',
  key: new Uint8Array(64),
});
const services = [network, ideas, triage, fieldlabs, experts, funding, notify];

/** Every step of every process: what a service does by itself, because of an event or because time passes. */
export const steps: readonly string[] = services.flatMap(({ contract, policies = [], schedules = [] }) => [
  ...policies.map(({ name }) => `${contract.name}.event.${name}`),
  ...schedules.map(({ name }) => `${contract.name}.schedule.${name}`),
]);

/** The services for which the date matters. */
export const timed: readonly string[] = services
  .filter(({ schedules = [] }) => schedules.length > 0)
  .map(({ contract }) => contract.name);

/** What each service keeps: its own objects, and its copies of what others told. */
export const collections: Readonly<
  Record<string, { readonly objects: readonly string[]; readonly copies: readonly string[] }>
> = Object.fromEntries(
  services.map(({ contract, aggregates, views = [] }) => [
    contract.name,
    {
      objects: aggregates.map(({ collection }) => collection),
      copies: views.map(({ name }) => `view_${name}`),
    },
  ]),
);

/** Steps that write only when two things meet within milliseconds, which nobody outside can bring about, with what must meet. */
export const unreached: Readonly<Record<string, string>> = {
  'experts.event.mind-fieldlab':
    'A request is made between the end of its Fieldlab and the moment at which experts hears of it; one that is made later is refused.',
  'experts.event.look-back':
    'A Fieldlab ends, or an employer or expert withdraws, between the confirmation of an invitation and the beginning of its assignment.',
  'notify.event.tell-late-supporter':
    'Support that was given before the decision is heard after it; an idea that was decided on takes no more support.',
};
