export { platformContract } from '../contract/index.ts';
export type { AuthOptions } from './authenticate.ts';
export { createGateway, type Gateway, type GatewayOptions } from './gateway.ts';
