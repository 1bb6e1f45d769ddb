import { changeFacts, fileFacts, whyFacts } from '../../drafts/fact.ts';
import type { Known } from '../../drafts/known.ts';
import { pullRequestDescription } from '../../drafts/pullRequestDescription.ts';
import { teamHeadings } from '../../drafts/teamTemplate.ts';
import { aboveSections, type DraftOptions, draftMarkdown, headingText, sectionText } from './draftMarkdown.ts';
import { pullRequestWords } from './pullRequestDescription.ts';

/**
 * The description of a pull request in Markdown. `template`: the team's own, which stays as it is; undefined: it has none. The
 * why comes below its heading for that, or else first; what changes below its heading for that, or else last.
 */
export function descriptionMarkdown(known: Known, template: string | undefined, options: DraftOptions = {}): string {
  if (template === undefined) return draftMarkdown(pullRequestDescription, known, options);
  const { why, changes } = pullRequestWords.sections;
  const whyText = sectionText({ facts: whyFacts(known), lacks: [] }, why);
  const changed = [...changeFacts(known), ...fileFacts(known)];
  const changesText = sectionText({ facts: changed, lacks: [] }, changes);
  const lines = template.trim().split(/\r?\n/);
  const at = teamHeadings(lines.join('\n'));
  const filled = lines.flatMap((line, index) => {
    const below = [...(index === at.why ? [whyText] : []), ...(index === at.changes ? [changesText] : [])];
    const isTight = below.length > 0 && index + 1 < lines.length && lines[index + 1]?.trim() !== '';
    return [line, ...below.flatMap((text) => ['', text]), ...(isTight ? [''] : [])];
  });
  const parts = [
    ...aboveSections(undefined, options),
    ...(at.why === undefined ? [`## ${headingText(why, known)}\n\n${whyText}`] : []),
    filled.join('\n'),
    ...(at.changes === undefined ? [`## ${headingText(changes, known)}\n\n${changesText}`] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}
