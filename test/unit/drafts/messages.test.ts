import { assertReads } from './reading.ts';

describe('What is drafted for a chat', () => {
  it('the daily status says what is done, what is under way with whose move it is, and asks what is in the way', () =>
    assertReads('daily-status', [
      '**Status, Friday 2026-11-27**',
      '',
      '**Done since Thursday**',
      '- Merged #3 Ask the carrier for the day',
      '- Name the carriers',
      '- Reviewed #2 Round prices once',
      '',
      '**Now**',
      '- #4 Name the carriers: waits for its review <https://github.com/acme/shop/pull/4>',
      '- #5 Try another cache: still a draft',
      '- Branch `delivery-date`: 44 lines in 2 files, against `origin/main`',
      '',
      '**Blocked**',
      '- _What is in the way, and who could clear it? If nothing is, say so._',
    ]));

  it('the blocker says where, with the error, and asks what was tried', () =>
    assertReads('blocker', [
      '**Stuck**',
      '- _For how long, on what, and what happens instead of what you want?_',
      '',
      '**Where**',
      '- `src/basket.ts:12`',
      '- Branch `delivery-date`: 44 lines in 2 files, against `origin/main`',
      '',
      '**Error**',
      "- `ts: Property 'day' does not exist on type 'Basket'.`",
      '',
      '**Tried**',
      '- _What did you try first, and what came of it?_',
      '- _And then?_',
      '',
      '**Has anyone met this?**',
      '- _What would help: an answer, a second pair of eyes, ten minutes together?_',
    ]));

  it('the risk note says where things stand, and asks for the chance, the risk and the choices', () =>
    assertReads('risk-note', [
      '**Risk, Friday 2026-11-27**',
      '',
      '**Promised**',
      '- _What is promised, to whom, and for which day?_',
      '',
      '**Where it stands**',
      '- Branch `delivery-date`: 44 lines in 2 files, against `origin/main`',
      '- #4 Name the carriers: waits for its review <https://github.com/acme/shop/pull/4>',
      '- #5 Try another cache: still a draft',
      '- _What is left that these do not show?_',
      '',
      '**Chance**',
      '- _At this pace, how likely is that day, in percent?_',
      '',
      '**Biggest risk**',
      '- _What is most likely to go wrong, and how would you notice it early?_',
      '',
      '**Choices**',
      '- _Less: what could be left out?_',
      '- _Later: which day would be safe?_',
      '- _Help: who or what would make the difference?_',
      '',
      '**What I need**',
      '- _Which choice do you recommend, who decides, and by when?_',
    ]));
});
