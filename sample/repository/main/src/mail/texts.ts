import type { FailureReason } from '../renewals/failureReason.ts';

/** What the mail says when a renewal failed, by its reason. */
export const RENEWAL_FAILED: Readonly<Record<FailureReason, string>> = {
  expired: 'Your card has expired. Please add a new one, and we will try again.',
  declined: 'Your bank did not accept the payment. Another card may work.',
  unreachable: 'We could not reach your bank. We will try again tomorrow morning.',
};

/** The line under every mail. */
export const SIGNATURE = 'Your box office. Answers to this mail reach a person.';
