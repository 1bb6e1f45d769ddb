/** An address of the web, or GitHub's short ways to name an issue: `#12`, `acme/shop#12`, `GH-12`. */
const LINK = /https?:\/\/[^\s<>()[\]"'`]+|(?<![\w/#&])(?:[\w.-]{1,100}\/[\w.-]{1,100})?#\d+\b|\bGH-\d+\b/;

/** The first link that a description shows; undefined: there is none. What only who edits it can see is left out. */
export function firstLink(markdown: string): string | undefined {
  const shown = markdown.replace(/<!--(?:(?!-->)[\s\S])*(?:-->|$)/g, ' ');
  return LINK.exec(shown)?.[0].replace(/[.,;:!?]+$/, '');
}
