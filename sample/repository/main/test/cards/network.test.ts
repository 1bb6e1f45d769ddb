import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { networkOf } from '../../src/cards/network.ts';

test('an unknown card is called a card', () => equal(networkOf('99'), 'Card'));
test('a known card is called by its network', () => equal(networkOf('4199'), 'Meridian'));
