import { OPERATOR_USER, provisionBus } from '@innovatienetwerk/bus';
import { contracts } from '@innovatienetwerk/catalogue';
import { seatFrom } from '@innovatienetwerk/contract';

const { NATS_URL: servers = '', NATS_PASSWORD: password, NATS_REPLICAS: replicas } = process.env;
await provisionBus({ servers, user: OPERATOR_USER, password }, contracts, {
  replicas: Number(replicas),
  seat: seatFrom(process.env),
});
