/** VS Code's `Position`, as far as it is used. */
export class Position {
  readonly line: number;
  readonly character: number;

  constructor(line: number, character: number) {
    this.line = line;
    this.character = character;
  }

  with({ line = this.line, character = this.character }: { readonly line?: number; readonly character?: number }) {
    return new Position(line, character);
  }
}

/** VS Code's `Range`, as far as it is used. */
export class Range {
  readonly start: Position;
  readonly end: Position;

  constructor(start: Position, end: Position) {
    this.start = start;
    this.end = end;
  }
}
