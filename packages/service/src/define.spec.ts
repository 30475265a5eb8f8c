import { describe, expect, it } from 'vitest';
import { finesService } from '../test/support/fines.ts';
import { finesContract } from '../test/support/contracts.ts';
import { defineService, reactsTo, type ServiceDefinition } from './define.ts';

const fines = finesService() as unknown as ServiceDefinition;

describe('the definition of a service', () => {
  it('listens to exactly what its contract says', () => {
    expect(reactsTo(fines)).toEqual(new Set(finesContract.consumes));
  });

  it('that listens to less than its contract says is refused, naming what is missing', () => {
    expect(() => defineService({ ...fines, policies: [], views: [] })).toThrow(/fines.*loan\.opened\.v1/);
  });

  it('that listens to more than its contract says is refused, naming what is too much', () => {
    const contract = { ...fines.contract, consumes: ['loan.opened.v1', 'loan.renewed.v1'] };
    expect(() => defineService({ ...fines, contract })).toThrow(/differ on loan\.returned\.v1$/);
  });
});
