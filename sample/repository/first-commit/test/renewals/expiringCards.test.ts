import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import type { Membership } from '../../src/memberships/membership.ts';
import { expiresBeforeRenewal, expiringCards } from '../../src/renewals/expiringCards.ts';

function member(endsOn: string, expiryMonth: number): Membership {
  const card = { token: 't', lastDigits: '0042', expiryYear: 2030, expiryMonth };
  return { id: `${endsOn}/${expiryMonth}`, memberName: 'Ada', email: 'ada@example.org', endsOn, card };
}

test('a card is good until the last day of its month', () => {
  equal(expiresBeforeRenewal(member('2030-04-30', 4)), false);
  equal(expiresBeforeRenewal(member('2030-05-01', 4)), true);
});

test('a member hears of it thirty days before the renewal', () => {
  const expiring = member('2030-05-10', 4);
  deepEqual(expiringCards([expiring], '2030-04-10'), [expiring]);
  deepEqual(expiringCards([expiring], '2030-04-09'), []);
  deepEqual(expiringCards([expiring], '2030-04-11'), []);
});

test('a member with a good card hears nothing', () => {
  deepEqual(expiringCards([member('2030-05-10', 6)], '2030-04-10'), []);
});

test('February ends when it ends', () => {
  equal(expiresBeforeRenewal(member('2030-02-28', 2)), false);
  equal(expiresBeforeRenewal(member('2030-03-01', 2)), true);
});

test('nobody hears of it twice', () => {
  const expiring = member('2030-05-10', 4);
  const days = ['2030-04-08', '2030-04-09', '2030-04-10', '2030-04-11'];
  const heard = days.filter((today) => expiringCards([expiring], today).length > 0);
  equal(heard.length, 1);
});
