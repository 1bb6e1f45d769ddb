import { equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { expiryMail } from '../../src/mail/expiryMail.ts';
import type { Membership } from '../../src/memberships/membership.ts';

const card = { token: 'bank-token-17', lastDigits: '0042', expiryYear: 2030, expiryMonth: 4 };

function member(overrides: Partial<Membership> = {}): Membership {
  return { id: '1', memberName: 'Ada', email: 'ada@example.org', endsOn: '2030-05-10', card, ...overrides };
}

test('the mail goes to the member', () => {
  equal(expiryMail(member({ email: 'b@example.org' })).to, 'b@example.org');
});

test('the mail names the card by the digits that people know', () => {
  match(expiryMail(member()).text, /ends in 0042/);
});

test('the mail says how long the card is good', () => {
  match(expiryMail(member()).text, /until 30 April 2030/);
});

test('the mail never shows the token', () => {
  equal(expiryMail(member()).text.includes(card.token), false);
});
