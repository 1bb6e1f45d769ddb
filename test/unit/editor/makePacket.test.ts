import './vscodeHook.ts';
import assert from 'node:assert/strict';
import { Coach } from '../../../src/coach.ts';
import { EMPTY_JOURNAL, fold } from '../../../src/journal/fold.ts';
import type { JournalProblem } from '../../../src/journal/problem.ts';
import type { Facts } from '../../../src/whatIsKnown.ts';
import {
  MAKE_ANYWAY,
  NOTHING_FOR_A_PACKET,
  noPacketWords,
  OPEN_CHECKLIST,
  WITH_NAMES,
  WITHOUT_NAMES,
} from '../../../src/words/packet.ts';
import { aPullRequest } from '../../github/builders.ts';
import { builtInLadder } from '../growth/ladders.ts';
import { noted } from '../growth/packets.ts';
import { aMeasuredBranch, anObservation, theTerms } from '../habits/builders.ts';
import { editor } from './vscode.ts';

const LADDER = { progression: builtInLadder(), map: undefined };
const JOURNAL = fold([
  noted('2026-06-01', 'ownership', { did: 'Split secret', link: 'https://github.com/acme/secret/pull/1' }),
  noted('2026-06-02', 'ownership', { did: 'Made shop fast', link: 'https://github.com/acme/shop/pull/1' }),
]);
const UNREADABLE: JournalProblem = {
  kind: 'unreadable-folder',
  folder: '/journal',
  reason: 'not-allowed',
  code: 'EACCES',
};

describe('The command that makes a promotion packet', () => {
  const asked: (readonly string[])[] = [];

  beforeEach(() => {
    editor.startAnew();
    asked.length = 0;
  });

  /** Makes the packet of a person who answers each list with the item of this label. */
  async function make(
    facts: Partial<Facts>,
    answers: readonly string[],
    problems: readonly JournalProblem[] = [],
    sample?: Partial<Facts>,
  ) {
    const { makePacket } = await import('../../../src/editor/growth/makePacket.ts');
    const coach = new Coach(async () => assert.fail('there is nothing to advise on'));
    if (sample) coach.showSample({ framework: LADDER, ...sample });
    const left = [...answers];
    editor.pick = (items) => {
      const labels = items.map((item) => ('label' in item ? String(item.label) : ''));
      asked.push(labels);
      const answer = left.shift();
      return items[labels.indexOf(answer ?? '')];
    };
    const listening = editor.settings.onDidChange(() =>
      coach.tell({ level: String(editor.settings.get('rung.level')) }),
    );
    await makePacket({
      coach,
      framework: { read: async () => coach.tell({ framework: LADDER }) },
      journal: { problems, read: async () => coach.tell({ journal: JOURNAL, ...facts }) },
      counting: { ready: Promise.resolve(), settled: theTerms() },
    });
    listening.dispose();
  }

  it('opens it as a new document in Markdown, with the names of repositories', async () => {
    await make({ level: 'L1' }, [WITH_NAMES]);
    assert.deepEqual(asked, [[WITH_NAMES, WITHOUT_NAMES]]);
    const [opened] = editor.opened;
    assert.equal(opened?.language, 'markdown');
    assert.match(opened.content, /^# From Product Engineer I to Product Engineer II\n/);
    assert.match(opened.content, /acme\/secret/);
  });

  it('leaves out the names of repositories that GitHub did not show to be public', async () => {
    const authored = [aPullRequest({ repositoryIsPrivate: false })];
    const last = anObservation({ authored });
    await make({ level: 'L1', gitHub: { kind: 'observed', last } }, [WITHOUT_NAMES]);
    const content = editor.opened[0]?.content ?? '';
    assert.doesNotMatch(content, /secret/);
    assert.match(content, /Split \(private repository\)/);
    assert.match(content, /<https:\/\/github\.com\/acme\/shop\/pull\/1>/);
  });

  it('takes all names for private where GitHub was not asked', async () => {
    await make({ level: 'L1' }, [WITHOUT_NAMES]);
    assert.doesNotMatch(editor.opened[0]?.content ?? 'shop', /secret|shop/);
  });

  describe('without the names of private repositories, where nobody is signed in to GitHub', () => {
    const records = [
      noted('2026-06-01', 'ownership', { did: 'Made the login of secret fast' }),
      noted('2026-06-02', 'ownership', { did: 'acme/secret builds in 3 min', link: 'secret/docs/outage.md:12' }),
      noted('2026-06-03', 'ownership', { did: 'Fixed hidden, and wrote in other-tree' }),
    ];
    const facts: Partial<Facts> = { level: 'L1', journal: fold(records) };
    const there = { remotes: [{ owner: 'acme', name: 'secret' }] };
    const unmeasured = { kind: 'unmeasured', branch: 'x', reason: { kind: 'no-base' } } as const;

    it('leaves out those of the repositories that one works in', async () => {
      const branch = { kind: 'observed', observation: aMeasuredBranch(there) } as const;
      const others = [aMeasuredBranch({ repository: '/home/mara/other-tree', commonFolder: '/home/mara/hidden/.git' })];
      await make({ ...facts, branch, others }, [WITHOUT_NAMES]);
      const content = editor.opened[0]?.content ?? '';
      assert.match(content, /Made the login of \(private repository\) fast/);
      assert.match(content, /\(private repository\) builds in 3 min$/m);
      assert.match(content, /Fixed \(private repository\), and wrote in \(private repository\)$/m);
      assert.doesNotMatch(content, /secret|hidden|other-tree/);
    });

    it('leaves out those of the folders of the window, and of what git cannot measure', async () => {
      editor.folders = ['/home/mara/secret'];
      const others = [
        { ...unmeasured, repository: '/home/mara/hidden' },
        { ...unmeasured, repository: '/home/mara/other-tree' },
      ];
      await make({ ...facts, others }, [WITHOUT_NAMES]);
      const content = editor.opened[0]?.content ?? '';
      assert.match(content, /Made the login of \(private repository\) fast/);
      assert.doesNotMatch(content, /secret|hidden|other-tree/);
    });

    it('leaves in those that GitHub said to be public before', async () => {
      const pullRequest = aPullRequest({ repository: 'acme/secret', repositoryIsPrivate: false });
      const last = anObservation({ authored: [pullRequest] });
      const gitHub = { kind: 'problem', problem: { kind: 'signed-out' }, last } as const;
      const branch = { kind: 'observed', observation: aMeasuredBranch(there) } as const;
      editor.folders = ['/home/mara/secret'];
      await make({ ...facts, gitHub, branch }, [WITHOUT_NAMES]);
      assert.match(editor.opened[0]?.content ?? '', /acme\/secret builds in 3 min · secret\/docs\/outage\.md:12$/m);
    });
  });

  it('opens nothing where the person thinks better of it', async () => {
    await make({ level: 'L1' }, []);
    assert.deepEqual(editor.opened, []);
  });

  it('asks for the level first', async () => {
    await make({}, ['Product Engineer II', WITH_NAMES]);
    assert.equal(asked.length, 2);
    assert.match(editor.opened[0]?.content ?? '', /^# From Product Engineer II to Senior Product Engineer\n/);
  });

  it('asks for the level where the ladder does not have it any more', async () => {
    await make({ level: 'E9' }, []);
    assert.deepEqual(asked, [LADDER.progression.levels.map(({ title }) => title)]);
    assert.deepEqual(editor.opened, []);
  });

  it('is of the sample while the person looks around', async () => {
    const sample = { level: 'L2', journal: fold([noted('2026-06-01', 'ownership', { did: 'Of the sample' })]) };
    await make({ level: 'L1' }, [WITH_NAMES], [UNREADABLE], sample);
    const content = editor.opened[0]?.content ?? '';
    assert.match(content, /^> Sample data: .*\n\n# From Product Engineer II to Senior Product Engineer\n/);
    assert.match(content, /Of the sample/);
    assert.doesNotMatch(content, /Split secret/);
    assert.deepEqual(editor.said, []);
  });

  it('says at the top of the ladder that there is none to make', async () => {
    await make({ level: 'L4' }, []);
    assert.deepEqual(editor.said, [noPacketWords('Staff Product Engineer')]);
    assert.deepEqual([asked, editor.opened], [[], []]);
  });

  describe('where nothing is rated or noted yet', () => {
    const empty = { level: 'L1', journal: EMPTY_JOURNAL };

    it('says what to do first, and opens nothing by itself', async () => {
      let buttons: readonly string[] = [];
      editor.answer = (_said, offered) => {
        buttons = offered;
        return undefined;
      };
      await make(empty, [WITH_NAMES]);
      assert.deepEqual(editor.said, [NOTHING_FOR_A_PACKET]);
      assert.deepEqual(buttons, [OPEN_CHECKLIST, MAKE_ANYWAY]);
      assert.deepEqual([asked, editor.opened, editor.ran], [[], [], []]);
    });

    it('leads to the checklist', async () => {
      editor.answer = () => OPEN_CHECKLIST;
      await make(empty, [WITH_NAMES]);
      assert.deepEqual([editor.ran, editor.opened], [[['rung.openChecklist']], []]);
    });

    it('makes the packet for a person who wants it all the same', async () => {
      editor.answer = () => MAKE_ANYWAY;
      await make(empty, [WITH_NAMES]);
      assert.match(editor.opened[0]?.content ?? '', /Nothing is noted yet\./);
    });

    it('says first what of the journal could not be read', async () => {
      await make(empty, [], [UNREADABLE]);
      assert.deepEqual(editor.said.slice(1), [NOTHING_FOR_A_PACKET]);
    });
  });

  it('says what of the journal could not be read', async () => {
    await make({ level: 'L1' }, [WITH_NAMES], [UNREADABLE]);
    assert.equal(editor.opened.length, 1);
    assert.equal(editor.said.length, 1);
    assert.match(editor.said[0] ?? '', /^Your journal cannot be read \(the system does not allow it\): \/journal$/);
  });
});
