import * as words from '../../words/splitPage.ts';
import { element } from '../element.ts';
import type { FromPage, PagePart, ToPage } from './protocol.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const editor = acquireVsCodeApi();
const main = document.querySelector('main');

window.addEventListener('message', ({ data: message }: MessageEvent<ToPage>) => {
  if (main && message.kind === 'split') show(main, message);
});
main?.addEventListener('click', ({ target }) => {
  const { tell, path } = target instanceof HTMLElement ? target.dataset : {};
  if (path !== undefined) editor.postMessage({ kind: 'open', path });
  else if (tell === 'copy' || tell === 'make' || tell === 'undo') editor.postMessage({ kind: tell });
});
editor.postMessage({ kind: 'ready' });

/** Draws the page anew, and puts the keyboard back where it was. */
function show(page: HTMLElement, whole: ToPage): void {
  const focused = document.activeElement?.id;
  const folded = new Set([...page.querySelectorAll('details:not([open])')].map((one) => one.id));
  page.replaceChildren(
    ...(whole.notice ? [element('p', { class: 'notice', role: 'status' }, whole.notice)] : []),
    element('header', {}, element('h1', {}, whole.title), element('p', { class: 'summary' }, whole.lead)),
    ...(whole.parts.length > 0 ? [actions(whole)] : []),
    element('ol', { class: 'parts' }, ...whole.parts.map(partItem)),
  );
  for (const details of page.querySelectorAll('details')) details.open = !folded.has(details.id);
  if (focused) document.getElementById(focused)?.focus();
}

function actions({ canMake, canUndo }: ToPage): HTMLElement {
  return element(
    'p',
    { class: 'actions' },
    ...(canMake ? [element('button', { id: 'make', 'data-tell': 'make' }, words.MAKE_BRANCHES)] : []),
    element('button', { id: 'copy', class: 'second', 'data-tell': 'copy' }, words.COPY_MARKDOWN),
    ...(canUndo ? [element('button', { id: 'undo', class: 'second', 'data-tell': 'undo' }, words.UNDO_BRANCHES)] : []),
  );
}

function partItem({ title, concern, size, because, cautions, files }: PagePart, index: number): HTMLElement {
  return element(
    'li',
    {},
    element('h2', {}, `${index + 1}. ${title}`),
    element('p', { class: 'quiet' }, `${concern} · ${size}`),
    element('p', {}, because),
    ...cautions.map((caution) => element('p', { class: 'caution' }, caution)),
    element(
      'details',
      { id: `files/${index}` },
      element('summary', {}, words.filesOf(files.length)),
      element(
        'ul',
        {},
        ...files.map(({ path, label, more }, at) =>
          element(
            'li',
            {},
            element('button', { class: 'file', id: `file/${index}/${at}`, 'data-path': path }, label),
            element('span', { class: 'quiet' }, more),
          ),
        ),
      ),
    ),
  );
}
