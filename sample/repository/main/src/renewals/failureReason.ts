export type FailureReason = 'expired' | 'declined' | 'unreachable';

/** Why a bank's answer means that the renewal failed; undefined where it was paid. */
export function failureReason(code: number | undefined): FailureReason | undefined {
  if (code === undefined) return 'unreachable';
  if (code === 0) return undefined;
  return code === 54 ? 'expired' : 'declined';
}
