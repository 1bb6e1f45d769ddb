// Generated from the membership service, version 32. Do not edit.
export interface MembershipRecord {
  id: string;
  memberName: string;
  email: string;
  endsOn: string;
  cardToken: string;
  cardLastDigits: string;
  cardExpiryYear: number;
  cardExpiryMonth: number;
}

export async function listMemberships(endingBefore: string): Promise<MembershipRecord[]> {
  const answer = await fetch(`/memberships?endingBefore=${endingBefore}`);
  return (await answer.json()) as MembershipRecord[];
}

export async function listMembershipsEndingOn(day: string): Promise<MembershipRecord[]> {
  const answer = await fetch(`/memberships?endingOn=${day}`);
  return (await answer.json()) as MembershipRecord[];
}
