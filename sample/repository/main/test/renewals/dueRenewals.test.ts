import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import type { Membership } from '../../src/memberships/membership.ts';
import { dueRenewals } from '../../src/renewals/dueRenewals.ts';

const card = { token: 't', lastDigits: '0042', expiryYear: 2031, expiryMonth: 5 };
const ending = (endsOn: string): Membership => ({ id: endsOn, memberName: 'Ada', email: 'ada@example.org', endsOn, card });

test('a membership is renewed in its last seven days', () => {
  const memberships = ['2030-03-09', '2030-03-10', '2030-03-17', '2030-03-18'].map(ending);
  equal(dueRenewals(memberships, '2030-03-10').length, 2);
});
