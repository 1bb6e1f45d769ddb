/**
 * Words that do the same work in a sentence, so that what is learnt of one holds for the others. A word stands in one
 * class. The order is part of the weights: a change needs a new training.
 */
export const WORD_CLASSES: readonly string[] = [
  // What is denied or lacking.
  `not no never nothing none neither nor without cannot can't don't doesn't didn't isn't aren't wasn't weren't won't
   wouldn't couldn't shouldn't hasn't haven't hadn't ain't unable lack lacks lacking lacked missing absent nobody nowhere
   unsupported unavailable missed forgot forgotten omitted hardly rarely barely dont doesnt cant didnt wont`,
  // What goes wrong.
  `fail fails failed failing failure failures crash crashes crashed crashing broken break breaks broke breaking breakage
   leak leaks leaked leaking hang hangs hung hanging stall stalls stalled stalling deadlock deadlocks deadlocked race races
   panic panics panicked panicking corrupt corrupts corrupted corruption lose loses lost losing throws threw thrown
   regress regressed regresses regression regressions flake flakes flakiness overflow overflows timeout timeouts timing
   conflict conflicts conflicting collide collides collision collisions clash clashes leaking truncates truncated mangled
   overwritten overwrites overwrote skipped discards discarded swallowed ignored ignores dropped drops stuck blocked
   blocks blocking rejected rejects freezes freeze froze misses mismatch mismatched mismatches suffers suffer suffered
   hit hits ran runs run happens happen happened occurs occur occurred appears appeared remained remains`,
  // How it is bad.
  `wrong wrongly incorrect incorrectly invalid bad badly buggy flaky slow slower slowly confusing confused confuse confuses
   confusion misleading unexpected unexpectedly surprising surprisingly surprised stale outdated obsolete deprecated
   problematic annoying annoyance noisy noise spurious spuriously silently silent accidentally accidental accident inadvertently
   mistakenly erroneous erroneously unnecessarily unnecessary redundant redundantly useless unused dead inconsistent
   inconsistently inconsistency ambiguous ambiguity brittle fragile cumbersome tedious difficult hard harder impossible
   vulnerable insecure unsafe unclear unhelpful inefficient expensive costly wasteful wasted waste wastes poor poorly odd weird strange
   strangely undefined unreliable unstable unintended unintentionally unintentional prematurely premature painful awkward
   ugly messy verbose excessive excessively unrelated unusable incomplete insufficient inaccurate malicious malformed dangerous
   intermittent intermittently sporadic sporadically occasionally sometimes oversight overly too heavy huge worse legacy`,
  // The thing that is wrong.
  `error errors exception exceptions bug bugs issue issues problem problems trouble warning warnings vulnerability
   vulnerabilities cve limitation limitations bottleneck overhead risk risks concern concerns complaint complaints gap
   downside drawback pain flaw mistake mistakes typo typos incident report reports symptom shortcoming cost costs`,
  // What leads from a cause to its effect.
  `because since due cause causes caused causing lead leads led leading result results resulted resulting therefore thus
   hence otherwise reason reasons why consequently means meant meaning implies so cuz rationale motivation motivated`,
  // What is needed or wished for.
  `need needs needed want wants wanted require required requires must should wish wishes desire desired desirable prefer
   preferred expect expects expected expecting ought hope hopes hopefully ideally intend intended goal goals aim aims
   supposed necessary important worth request requested requests asked asking asks wanting needing like`,
  // What is gained.
  `easier simpler better faster safer cleaner clearer smaller cheaper quicker useful helpful handy nice nicer convenient
   helps help helping allow allows allowing allowed enable enables enabling let lets letting makes making reduces reduce
   reducing simplifies simplify simplifying saves save saving benefit benefits speed speeds easily consistent consistency
   readability maintainability reliability reliable robust performance usability clarity possible able free unblock unblocks
   facilitate facilitates prepares prepare preparation preparing step towards toward groundwork`,
  // When it was so.
  `currently previously before already today still yet formerly originally until recently recent anymore longer historically
   now nowadays existing past prior earlier initially often always usually frequently occasionally again once ago whenever
   every after later future soon upcoming`,
  // What stands against it.
  'but however although though while whereas instead despite even only just except unless rather unlike contrary actually',
  // Who is concerned.
  `user users customer customers people developer developers someone anyone team teams folks contributors maintainers
   consumers consumer clients callers caller reader readers reviewers everyone person humans downstream`,
  'we our us i my me ourselves',
  'you your they them their',
  // What the world is or was.
  'is are be been being has have am exists exist contains gets get seems seem looks',
  "was were had did got it's that's there's used",
  'will would could might may can',
  // What is kept off.
  `avoid avoids avoiding avoided prevent prevents preventing prevented ensure ensures ensuring guard guards protect protects
   mitigate mitigates workaround workarounds work-around stop stops resolves resolve resolving addresses address solves solve
   fixes fixed fix fixing eliminate eliminates`,
  // What was done, as it is told in a list of changes.
  `add adds added adding remove removes removed removing delete deletes deleted update updates updated updating
   use uses using change changes changed changing rename renames renamed move moves moved moving refactor refactors
   refactored refactoring implement implements implemented implementing introduce introduces introduced introducing
   improve improves improved improving support supports supported bump bumps bumped upgrade upgrades upgraded replace replaces
   replaced replacing handle handles handled handling create creates created creating expose exposes exposed switch switches
   switched convert converts converted clean cleans cleaned document documents documented include includes included extract
   extracts extracted set sets pass passes passed show shows shown display displays return returns returned check checks
   checked tweak tweaks adjust adjusts adjusted migrate migrates migrated make made extend extends extended merge split
   port implement drop disable disables disabled enable revert reverts reverted restore apply applies applied respect`,
  'this that it these those there which',
  'when if where whether',
  'test tests tested testing verified verify covered coverage ci build builds lint snapshot snapshots verification',
];
