import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { failureReason } from '../../src/renewals/failureReason.ts';

test('a silent bank cannot be reached', () => equal(failureReason(undefined), 'unreachable'));
test('zero is paid', () => equal(failureReason(0), undefined));
test('54 is an expired card', () => equal(failureReason(54), 'expired'));
test('everything else was declined', () => equal(failureReason(5), 'declined'));
