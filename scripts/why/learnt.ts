/** A layer while it is learnt: each weight takes smaller steps the more it has moved (AdaGrad). */
export class Learnt {
  readonly values: Float32Array;
  readonly #moved: Float32Array;
  readonly #rate: number;
  readonly #decay: number;
  readonly #home: Float32Array | undefined;

  /** `decay` draws each weight home whenever it is used: to 0 where there is no `home`. */
  constructor(values: Float32Array, rate: number, decay = 0, home?: Float32Array) {
    this.values = values;
    this.#home = home;
    this.#moved = new Float32Array(values.length).fill(0.1);
    this.#rate = rate;
    this.#decay = decay;
  }

  at(place: number): number {
    return this.values[place] ?? 0;
  }

  step(place: number, gradient: number): void {
    const value = this.values[place] ?? 0;
    const slope = gradient + this.#decay * (value - (this.#home?.[place] ?? 0));
    const moved = (this.#moved[place] ?? 0) + slope * slope;
    this.#moved[place] = moved;
    this.values[place] = value - (this.#rate * slope) / Math.sqrt(moved);
  }
}

/** Small numbers around 0, to begin with. */
export function around0(size: number, spread: number, random: () => number): Float32Array {
  return Float32Array.from({ length: size }, () => (random() + random() + random() - 1.5) * spread);
}
