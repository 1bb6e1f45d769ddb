/** The theme's colours and font, as a canvas needs them. The page's style says which of VS Code's they are. */
export interface Palette {
  readonly median: string;
  readonly p75: string;
  readonly band: string;
  readonly grid: string;
  readonly text: string;
  readonly cursor: string;
  readonly font: { readonly family: string; readonly size: number };
}

export function paletteOf(page: HTMLElement): Palette {
  const style = getComputedStyle(page);
  const color = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    median: color('median'),
    p75: color('p75'),
    band: color('band'),
    grid: color('grid'),
    text: color('text'),
    cursor: color('cursor'),
    font: { family: style.fontFamily, size: Number.parseFloat(style.fontSize) * 0.9 },
  };
}
