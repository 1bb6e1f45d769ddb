// Generated from the membership service, version 31. Do not edit.
export interface MembershipRecord {
  id: string;
  memberName: string;
  email: string;
  endsOn: string;
  cardToken: string;
}

export async function listMemberships(endingBefore: string): Promise<MembershipRecord[]> {
  const answer = await fetch(`/memberships?endingBefore=${endingBefore}`);
  return (await answer.json()) as MembershipRecord[];
}
