/**
 * Calls `changed` after each change of the theme, which changes the class of the body and the colours at the root:
 * a canvas keeps the colours that it was drawn with.
 */
export function watchTheme(changed: () => void): void {
  const theme = new MutationObserver(changed);
  theme.observe(document.body, { attributeFilter: ['class'] });
  theme.observe(document.documentElement, { attributeFilter: ['style'] });
}
