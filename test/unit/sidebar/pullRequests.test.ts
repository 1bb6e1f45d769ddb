import assert from 'node:assert/strict';
import type { GitHubObservation } from '../../../src/facts/gitHubObservation.ts';
import { aPullRequest, approved, changesRequested, reviewRequested } from '../../github/builders.ts';
import { on } from '../facts/week.ts';
import { anObservation, ofLines } from '../habits/builders.ts';
import { FOREIGN } from '../words/reading.ts';
import { assertDrawable, lines, nowView, rowOf } from './view.ts';

describe('My open pull requests', () => {
  const shown = (observation: Partial<GitHubObservation>) =>
    nowView({ gitHub: { kind: 'observed', last: anObservation(observation) } });

  it('say what to expect where there are none', () => {
    const rows = shown({});
    assert.deepEqual(lines(rowOf(rows, 'mine').children), [
      'No open pull requests: When you open one, its size, its why and whose move it is show here.',
    ]);
    assert.deepEqual(lines(rowOf(rows, 'reviews').children), ['Nobody waits for you']);
  });

  it('show flags and whose move it is, each with its reason underneath, and open on a click', () => {
    const pullRequest = aPullRequest({
      number: 7,
      title: 'Sort the basket',
      body: 'Closes #3',
      events: [reviewRequested(on('Thu 10:00'), 'ines')],
      ...ofLines(312),
    });
    const rows = shown({ authored: [pullRequest] });
    assert.deepEqual(lines(rowOf(rows, 'mine').children), [
      '#7 Sort the basket: 312 lines · why is only a link · waits for ines for 23 h',
    ]);
    const row = rowOf(rows, `pr/${pullRequest.id}`);
    assert.deepEqual(row.call, { command: 'rung.openPullRequest', arguments: [pullRequest.url] });
    assert.deepEqual(
      row.children?.map(({ label }) => label),
      [
        '#7 Sort the basket',
        '312 lines to review, 112 over 200',
        'The description leaves the why to a link',
        'waits for ines for 23 h',
        '312 lines to review, 0 left out; GitHub shows +312 −0',
      ],
    );
    assert.match(row.spoken ?? '', /^#7 Sort the basket, 312 lines, /);
    assertDrawable(rows);
  });

  const ICONS: readonly (readonly [sentence: string, overrides: Parameters<typeof aPullRequest>[0], icon: string])[] = [
    ['a draft looks like one, without a mark', { isDraft: true, ...ofLines(900) }, 'git-pull-request-draft'],
    ['one with a flag is marked', { ...ofLines(900) }, 'git-pull-request problemsWarningIcon.foreground'],
    [
      'a link for a reason is a milder flag',
      { body: 'Closes #3', title: 'Sort', events: [reviewRequested(on('Thu 10:00'), 'ines')] },
      'git-pull-request',
    ],
    [
      'one that waits for me stands out',
      { events: [changesRequested(on('Thu 10:00'), 'ines')] },
      'git-pull-request problemsInfoIcon.foreground',
    ],
    [
      'so does one that is approved',
      { events: [approved(on('Thu 10:00'), 'ines')] },
      'git-pull-request problemsInfoIcon.foreground',
    ],
    ['one that waits for others does not', { events: [reviewRequested(on('Thu 10:00'), 'ines')] }, 'git-pull-request'],
  ];
  for (const [sentence, overrides, icon] of ICONS) {
    it(sentence, () => {
      const found = rowOf(shown({ authored: [aPullRequest(overrides)] }), 'mine').children?.[0]?.icon;
      assert.equal([found?.codicon, found?.color].filter(Boolean).join(' '), icon);
    });
  }

  it('say where GitHub told only a part', () => {
    const rows = shown({
      authored: [aPullRequest({ cut: ['files'] })],
      cut: [
        { list: 'open', shown: 50, total: 61 },
        { list: 'merged', shown: 100, total: 161 },
        { list: 'review-requested', shown: 50, total: 70 },
      ],
      withheld: [
        { kind: 'saml', said: 'SAML' },
        { kind: 'other', said: FOREIGN },
      ],
    });
    assert.equal(rowOf(rows, 'cut/open').label, 'The first 50 of 61 open pull requests');
    assert.equal(rowOf(rows, 'cut/review-requested').label, 'The first 50 of 70 waiting reviews');
    assert.match(rowOf(rows, 'pr/PR_acme_shop_1/cut').label, /only partly known/);
    assert.equal(rows.filter(({ id }) => id.startsWith('withheld/')).length, 2);
    assertDrawable(rows);
  });

  it('are plain, one line for each, whatever their titles hold', () => {
    const titles = [
      FOREIGN,
      '# **bold** `code` [x](command:rung.signIn)',
      '$(flame) <img src=x onerror=1>',
      '\u202e\n',
      'x'.repeat(256),
    ];
    const authored = titles.map((title, number) =>
      aPullRequest({ number, title, headBranch: FOREIGN, baseBranch: FOREIGN }),
    );
    const reviewRequestedOfMe = titles.map((title, number) =>
      aPullRequest({ number: 50 + number, title, author: FOREIGN, events: [reviewRequested(on('Thu 10:00'), 'mara')] }),
    );
    const rows = shown({ authored, reviewRequested: reviewRequestedOfMe });
    assertDrawable(rows);
    assert.equal(rowOf(rows, 'mine').children?.length, 5);
    assert.equal(rowOf(rows, 'reviews').children?.length, 5);
    assert.equal(rowOf(rows, 'pr/PR_acme_shop_2').label, '#2 $(flame) <img src=…');
  });
});

describe('The reviews that wait for me', () => {
  const asked = (number: number, moment: string) =>
    aPullRequest({ number, author: 'ines', title: 'Sort', events: [reviewRequested(on(moment), 'mara')] });

  it('stand with the most pressing first, by what is left of 24 hours', () => {
    const reviews = [asked(1, 'Fri 08:00'), asked(2, 'Wed 10:00'), asked(3, 'Thu 10:00')];
    const rows = nowView({ gitHub: { kind: 'observed', last: anObservation({ reviewRequested: reviews }) } });
    assert.equal(lines(rows)[1], 'Reviews waiting for me: 3');
    const { children = [] } = rowOf(rows, 'reviews');
    assert.deepEqual(lines(children), [
      '#2 Sort: 23 h over · ines · 15 lines',
      '#3 Sort: 1 h left · ines · 15 lines',
      '#1 Sort: 23 h left · ines · 15 lines',
    ]);
    assert.deepEqual(
      children.map(({ icon }) => icon?.color),
      ['problemsErrorIcon.foreground', 'problemsWarningIcon.foreground', undefined],
    );
    for (const row of children) {
      assert.equal(row.call?.command, 'rung.openPullRequest');
      assert.match(lines(row.children)[1] ?? '', /: A review is due within 24 hours of working time/);
    }
    assertDrawable(rows);
  });
});
