/** Tells whether a title and a text say why, and how sure that is where it knows: 0..1. `quote`: what says so, word for word. */
export type Judge = (
  title: string,
  text: string,
) => { readonly kind: string; readonly quote?: string; readonly confidence?: number };
