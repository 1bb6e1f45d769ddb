import type { LevelChecklist } from '../../growth/checklist.ts';
import type { Judgement } from '../../journal/fold.ts';
import { choosesByLetter } from '../letterChoice.ts';
import { type Chosen, choiceOf, DOES_NOT_APPLY, NO_RATING, NOT_YET } from './overview.ts';
import type { FromPage } from './protocol.ts';

/**
 * What a person chooses and writes in the ratings. By the keyboard one passes over choices: what is chosen counts once the
 * field is left, or with Enter. By the pointer it counts at once.
 */
export class RatingFields {
  readonly #tell: (message: FromPage) => void;
  readonly #show: () => void;
  readonly #chosen = new Map<string, string>();
  /** The choice that was made by the keyboard and is not told yet. */
  #open: HTMLSelectElement | undefined;
  #isByKeyboard = false;
  #isDrawing = false;

  constructor(main: HTMLElement, tell: (message: FromPage) => void, show: () => void) {
    this.#tell = tell;
    this.#show = show;
    const unlessDrawing =
      <E extends Event>(hear: (event: E) => void) =>
      (event: E) => {
        // A field that is taken off the page says that it has changed.
        if (!this.#isDrawing) hear(event);
      };
    main.addEventListener(
      'pointerdown',
      unlessDrawing(() => {
        this.#isByKeyboard = false;
      }),
    );
    main.addEventListener('keydown', unlessDrawing(this.#pressed));
    main.addEventListener('input', unlessDrawing(this.#written));
    main.addEventListener('change', unlessDrawing(this.#changed));
    main.addEventListener('focusout', unlessDrawing(this.#left));
    window.addEventListener('pagehide', this.#left);
  }

  /** What the journal does not say yet, by the id of the field. */
  get chosen(): Chosen {
    return this.#chosen;
  }

  /** Nothing is heard meanwhile. */
  whileDrawing(draw: () => void): void {
    this.#isDrawing = true;
    const open = this.#open?.id;
    draw();
    const again = open === undefined ? null : document.getElementById(open);
    this.#open = again instanceof HTMLSelectElement ? again : undefined;
    this.#isDrawing = false;
  }

  /** What was chosen could not be kept. */
  forget(): void {
    this.#chosen.clear();
    this.#open = undefined;
  }

  /** What the journal says by now need not be remembered here. */
  forgetKept({ level, next, dimensions }: LevelChecklist): void {
    for (const { id, mine, next: atNext } of dimensions) {
      const cells = [[level.id, mine.standing] as const, ...(next ? [[next.id, atNext?.standing] as const] : [])];
      for (const [at, standing] of cells) {
        const field = `rating/${at}/${id}`;
        const isKept = this.#chosen.get(field) === choiceOf(standing) && this.#open?.id !== field;
        const because = standing?.instead?.kind === 'does-not-apply' ? standing.instead.because : undefined;
        if (isKept) this.#chosen.delete(field);
        if (this.#chosen.get(`${field}/because`) === because) this.#chosen.delete(`${field}/because`);
      }
    }
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    const { target: field, key } = event;
    if (field instanceof HTMLInputElement && key === 'Enter') this.#changed(event);
    if (!(field instanceof HTMLSelectElement)) return;
    this.#isByKeyboard = true;
    if (key === 'Enter') this.#left();
    if (choosesByLetter(event, field)) this.#choose(field);
  };

  readonly #written = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement && target.type === 'text') this.#chosen.set(target.id, target.value);
  };

  readonly #changed = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) this.#choose(target);
    if (!(target instanceof HTMLInputElement) || target.type !== 'text') return;
    const because = target.value.trim();
    if (because !== '') this.#judge(target.dataset, { instead: { kind: 'does-not-apply', because } });
  };

  /** The field is left, or the page goes away. */
  readonly #left = (): void => {
    const open = this.#open;
    this.#open = undefined;
    if (open) this.#judgeChoice(open);
  };

  #choose(field: HTMLSelectElement): void {
    const { id, value } = field;
    const wasBecause = document.getElementById(`${id}/because`) !== null;
    this.#chosen.set(id, value);
    this.#open = this.#isByKeyboard ? field : undefined;
    if (!this.#isByKeyboard) this.#judgeChoice(field);
    // The field for the reason comes and goes with the choice.
    if (wasBecause === (value === DOES_NOT_APPLY)) return;
    this.#show();
    if (!this.#isByKeyboard) document.getElementById(`${id}/because`)?.focus();
  }

  /** What does not apply is kept once it says why. */
  #judgeChoice({ value, dataset }: HTMLSelectElement): void {
    if (value !== DOES_NOT_APPLY) this.#judge(dataset, judgementOf(value));
  }

  #judge({ level, dimension }: DOMStringMap, judgement: Judgement | undefined): void {
    if (level && dimension) this.#tell({ kind: 'rate', level, dimension, judgement });
  }
}

function judgementOf(value: string): Judgement | undefined {
  if (value === NO_RATING) return undefined;
  return value === NOT_YET ? { instead: { kind: 'not-yet' } } : { rating: value };
}
