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
  const { tell, path, line } = target instanceof HTMLElement ? target.dataset : {};
  if (path !== undefined) editor.postMessage({ kind: 'open', path, line: line ? Number(line) : undefined });
  else if (tell === 'copy' || tell === 'make' || tell === 'undo') editor.postMessage({ kind: tell });
});
main?.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement) editor.postMessage({ kind: 'include', isWhole: target.checked });
});
editor.postMessage({ kind: 'ready' });

/** Draws the page anew, and puts the keyboard back where it was. */
function show(page: HTMLElement, whole: ToPage): void {
  const focused = document.activeElement?.id;
  const before = new Map([...page.querySelectorAll('details')].map((one) => [one.id, one.open]));
  page.replaceChildren(
    ...(whole.notice ? [element('p', { class: 'notice', role: 'status' }, whole.notice)] : []),
    element('header', {}, element('h1', {}, whole.title), element('p', { class: 'summary' }, whole.lead)),
    ...(whole.uncommitted ? [uncommittedBox(whole.uncommitted)] : []),
    ...(whole.parts.length > 0 ? [actions(whole)] : []),
    element('ol', { class: 'parts' }, ...whole.parts.map(partItem)),
  );
  const isShort = whole.parts.length <= MOST_UNFOLDED;
  for (const details of page.querySelectorAll('details')) details.open = before.get(details.id) ?? isShort;
  if (focused) document.getElementById(focused)?.focus();
}

/** Of a longer plan one sees the titles first. */
const MOST_UNFOLDED = 8;

function uncommittedBox({ label, isIncluded }: NonNullable<ToPage['uncommitted']>): HTMLElement {
  const input = element('input', { type: 'checkbox', id: 'uncommitted', checked: isIncluded });
  return element('p', {}, element('label', {}, input, label));
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
        ...files.map(({ path, line, label, more }, at) =>
          element(
            'li',
            {},
            element(
              'button',
              { class: 'link', id: `file/${index}/${at}`, 'data-path': path, 'data-line': line ? String(line) : '' },
              label,
            ),
            element('span', { class: 'quiet' }, more),
          ),
        ),
      ),
    ),
  );
}
