import type { NextLevelChecklist, TopLevelChecklist } from '../../growth/checklist.ts';
import * as words from '../../words/checklist.ts';
import { element } from '../element.ts';
import type { FromPage, ToPage } from './protocol.ts';
import { checklistSections, topSections } from './sections.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const editor = acquireVsCodeApi();
const main = document.querySelector('main');

window.addEventListener('message', ({ data: message }: MessageEvent<ToPage>) => {
  if (main && message.kind === 'checklist') show(main, message);
});
main?.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement) tell(target);
});
editor.postMessage({ kind: 'ready' });

/** Draws the page anew, and puts the keyboard back where it was. */
function show(page: HTMLElement, { checklist, notice }: ToPage): void {
  const focused = document.activeElement?.id;
  const unfolded = new Set([...page.querySelectorAll('details[open]')].map((one) => one.id));
  page.replaceChildren(
    ...(notice ? [element('p', { class: 'notice', role: 'status' }, notice)] : []),
    ...(checklist.kind === 'no-level' ? [element('p', {}, words.NO_LEVEL)] : sections(checklist)),
  );
  for (const details of page.querySelectorAll('details')) details.open = unfolded.has(details.id);
  if (focused) document.getElementById(focused)?.focus();
}

function sections(checklist: NextLevelChecklist | TopLevelChecklist): readonly HTMLElement[] {
  return checklist.kind === 'next' ? checklistSections(checklist) : topSections(checklist);
}

/** What the person changed stands in the input's own attributes. */
function tell({ type, checked, value, dataset }: HTMLInputElement): void {
  const { expectation, level, dimension } = dataset;
  if (type === 'checkbox' && expectation) editor.postMessage({ kind: 'tick', expectation, ticked: checked });
  if (type === 'radio' && level && dimension) {
    editor.postMessage({ kind: 'rate', level, dimension, rating: value || undefined });
  }
}
