import { mostFacts, otherChangeFacts, whyFacts } from '../../drafts/fact.ts';
import { isOfGitHub } from '../../drafts/issues.ts';
import type { Known } from '../../drafts/known.ts';
import { pullRequestDescription } from '../../drafts/pullRequestDescription.ts';
import { teamPlaces, withIssue } from '../../drafts/teamTemplate.ts';
import { aboveSections, type DraftOptions, draftMarkdown, headingText, sectionText } from './draftMarkdown.ts';
import { pullRequestWords } from './pullRequestDescription.ts';

/**
 * The description of a pull request in Markdown. `template`: the team's own, which stays as it is but for the issue behind a
 * "Closes #" that has none; undefined: it has none. The why comes where the template asks for it, or else first; what changes
 * below its heading for that, or else last.
 */
export function descriptionMarkdown(known: Known, template: string | undefined, options: DraftOptions = {}): string {
  if (template === undefined) return draftMarkdown(pullRequestDescription, known, options);
  const { lines, rest } = withOnlyIssue(template.trim().split(/\r?\n/), known);
  const { why, changes } = pullRequestWords.sections;
  const whyText = sectionText({ facts: whyFacts(rest), lacks: [] }, why, 'page');
  const changed = [...otherChangeFacts(rest), ...mostFacts(rest)];
  const changesText = sectionText({ facts: changed, lacks: [] }, changes, 'page');
  const at = teamPlaces(lines);
  const headed = (words: typeof why, text: string) => {
    const heading = headingText(words, known);
    return [at.mark === '**' ? `**${heading}**` : `${at.mark} ${heading}`, '', text];
  };
  const filled = lines.flatMap((line, index) => {
    const isBelow = index > 0 && lines[index - 1]?.trim() !== '';
    const section = index === at.top && at.why === undefined ? [...headed(why, whyText), ''] : [];
    const above = isBelow && section.length > 0 ? ['', ...section] : section;
    const below = [...(index === at.why ? [whyText] : []), ...(index === at.changes ? [changesText] : [])];
    const isTight = below.length > 0 && index + 1 < lines.length && lines[index + 1]?.trim() !== '';
    return [...above, line, ...below.flatMap((text) => ['', text]), ...(isTight ? [''] : [])];
  });
  const parts = [
    ...aboveSections(undefined, options, 'page'),
    filled.join('\n'),
    ...(at.top >= lines.length && at.why === undefined ? [headed(why, whyText).join('\n')] : []),
    ...(at.changes === undefined ? [headed(changes, changesText).join('\n')] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The template with the issue where it asks for one and just one is known, and what is known besides: nothing is said twice. */
function withOnlyIssue(
  lines: readonly string[],
  known: Known,
): { readonly lines: readonly string[]; readonly rest: Known } {
  const { branch } = known;
  const [only, ...others] = branch?.issues.filter(isOfGitHub) ?? [];
  const closed = only && others.length === 0 ? withIssue(lines, only.reference) : undefined;
  if (!branch || !closed) return { lines, rest: known };
  return {
    lines: closed,
    rest: { ...known, branch: { ...branch, issues: branch.issues.filter((one) => one !== only) } },
  };
}
