import assert from 'node:assert/strict';
import { type Standing, standingOf, type WhatStands } from '../../../src/description/standing.ts';

describe('How a description stands against GitHub', () => {
  const base = { id: 'PR_1', title: 'Sort', body: 'Sorts.\r\n' };
  const draft = { text: 'Because.', base };
  const seen = { body: 'Sorts.', mayUpdate: true };
  const NOTHING: WhatStands = { draft: undefined, isDirty: false, seen: undefined, isSending: false };

  type Case = readonly [sentence: string, known: Partial<WhatStands>, standing: Standing | undefined];
  const CASES: readonly Case[] = [
    ['is unknown where nothing is known', {}, undefined],
    ['is as on GitHub without a draft', { seen }, 'on-github'],
    ['is to be read only where GitHub says so', { seen: { ...seen, mayUpdate: false } }, 'read-only'],
    ['is a draft as soon as something is typed', { seen, isDirty: true }, 'draft'],
    ['is a draft where GitHub has what it was begun with', { seen, draft }, 'draft'],
    ['is a draft where GitHub was not asked', { draft }, 'draft'],
    ['has changed where GitHub has another text', { draft, seen: { ...seen, body: 'Other.' } }, 'changed-on-github'],
    ['may have changed where nobody knows the beginning', { draft: { text: 'Because.' }, seen }, 'changed-on-github'],
    ['is on its way, whatever else is so', { draft, seen, isDirty: true, isSending: true }, 'sending'],
  ];
  for (const [sentence, known, standing] of CASES) {
    it(sentence, () => assert.equal(standingOf({ ...NOTHING, ...known }), standing));
  }
});
