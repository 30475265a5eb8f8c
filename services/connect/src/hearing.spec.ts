import { hearingOf, type Grant, type RegionCode, type Role } from '@innovatienetwerk/contract';
import { expect, test } from 'vitest';
import { told } from '../contract/index.ts';
import { hearingFor } from './hearing.ts';

const grantsOf = (role: Role, ...regions: RegionCode[]): readonly Grant[] => [
  { role, organisationId: 'organisation-1', regions },
];

test('what somebody hears is worked out once for all who have the same grants', () => {
  expect(hearingFor(grantsOf('coordinator', 'NL-UT'))).toBe(hearingFor(grantsOf('coordinator', 'NL-UT')));
});

test.each([
  grantsOf('coordinator', 'NL-UT'),
  grantsOf('coordinator', 'NL-UT', 'NL-FL'),
  grantsOf('programme-manager', 'NL'),
  grantsOf('service-account'),
  [],
])('nobody hears by the grants of somebody else: %j', (...grants) => {
  hearingFor(grantsOf('programme-manager', 'NL'));
  expect(hearingFor(grants)).toEqual(hearingOf(told, grants));
});
