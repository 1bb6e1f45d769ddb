/**
 * Templates for the description of a pull request, as twenty kinds of projects have them: in our own words, as they stand
 * before anybody writes a word.
 */
export const TEMPLATES: Readonly<Record<string, string>> = {
  'a web framework': `<!-- Thanks for helping! Read CONTRIBUTING.md before you open this. -->\n\n## What changed\n\n## Why\n\n## Checklist\n\n- [ ] I added tests\n- [ ] I updated the docs\n`,
  'a database': `### Rationale\n\n<!--\nWhich problem does this solve, and who has it?\nIf an issue says it already, link it.\n-->\n\n### What is in it\n\n### Are these changes tested?\n\n### Are there changes that users see?\n`,
  'a language': `<!--\nfixes #0000\n-->\n\n<!-- r? @somebody -->\n`,
  'a compiler': `Fixes #\n\n## Before you submit\n\n* [ ] There is an issue with the label "accepted"\n* [ ] The code is up to date with \`main\`\n* [ ] New tests fail without the change\n`,
  'an editor': `<!-- Thank you for submitting a change. Please:\n* Name the issue\n* Keep it small\n-->\n`,
  'a container tool': `**- What I did**\n\n**- How I did it**\n\n**- How to verify it**\n\n**- Description for the changelog**\n<!--\nOne line that says what users get.\n-->\n\n**- A picture of an animal (not mandatory but encouraged)**\n`,
  'an orchestrator': `#### What type of change is this?\n\n<!--\n/kind bug\n/kind feature\n-->\n\n#### What does it do, and why do we need it?\n\n#### Which issue does it fix?\n\nFixes #\n\n#### Does it change something that users see?\n\n\`\`\`release-note\n\n\`\`\`\n`,
  'a charting library': `Please describe your changes in detail.\n\n## Type of change\n\n- [ ] Bug fix (does not break anything)\n- [ ] New feature (does not break anything)\n- [ ] Breaking change\n`,
  'a bank': `### Ticket\n\nN/A\n\n### Motivation\n\nTBD\n\n### Risk\n\n- [x] Low\n- [ ] High, because: \n`,
  'a shop': `| Question | Answer |\n| --- | --- |\n| Branch? | |\n| Bug fix? | no |\n| Fixed tickets | |\n\n<!-- Why is it needed? Users ... -->\n`,
  'a game': `## About\n\n<details>\n<summary>How to fill this in</summary>\n</details>\n\n## Why it is good for the game\n\n<!-- Tell us why players want it. -->\n\n## Changelog\n\n- [ ] Players see it\n`,
  'a mobile app': `### Description\n_Briefly describe what you changed and why._\n\n### Screenshots\n\n| Before | After |\n|:---:|:---:|\n| | |\n\n### Checklist\n- [x] I tested on a phone\n- [ ] I tested on a tablet\n`,
  'a science package': `#### Reference issue\n<!-- gh-0000 -->\n\n#### What does this implement or fix?\n\n#### Additional information\n\n...\n`,
  'an operating system': `Describe the change here.\n\n---\n\n- [ ] x86\n  - [ ] arm\n    - [ ] with tests that failed before\n- [ ] Fits the guidelines\n`,
  'a cloud library': `[![Build](https://ci.example/badge.svg)](https://ci.example)\n![coverage](https://ci.example/missing.svg)\n\n**What does this PR do?**\n\n**Why are we doing this?**\n`,
  'a design system': `## 🎯 Context\n\n<!-- Problem -->\n\n## 🚀 Changes\n\n-\n\n## ✅ Checks\n\n* [x] No errors in the console\n* [ ] It is not slow\n`,
  'a message queue': `## Overview\nWhat does this change?\n\n## Reason\nWhy is it needed?\n\n## Testing\nHow has this been tested?\n`,
  'an agency': `# Summary\r\n\r\nn/a\r\n\r\n# Jira\r\n\r\n_none_\r\n\r\n# Notes for reviewers\r\n\r\n-\r\n`,
  'a home automation': `## Breaking change\n<!--\n  If it breaks something for users, say why.\n-->\n\n## Proposed change\n<!-- Describe the big picture, because reviewers do not know it. -->\n\n\n## Additional information\n- This fixes #\n`,
  'a tutorial': `Thank you so much for your contribution!\nPlease make sure that nothing is broken.\n\n- [ ] I read the code of conduct\n`,
};
