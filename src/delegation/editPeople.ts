import { type Document, isMap, isScalar, isSeq, type Pair, stringify, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Problems } from '../framework/parse.ts';
import type { YamlText } from '../framework/place.ts';
import { bringKey, broughtTo } from './bringNode.ts';
import { type NewPerson, personOf } from './changes.ts';
import { readPeopleText } from './people.ts';
import { sameValue } from './sameValue.ts';
import type { Person } from './schema.ts';
import { AS_WRITTEN, alone, listOf, lookOf, Splice } from './splice.ts';

/** One change of the file: about a person by their name, whatever else it says by now. */
export type PeopleEdit =
  | { readonly kind: 'add'; readonly person: NewPerson }
  | { readonly kind: 'change'; readonly name: string; readonly change: (person: Person) => Person };

/** What came of an edit. Where it is not `edited`, the text stays as it is. */
export type Edited =
  | { readonly kind: 'edited'; readonly text: string }
  /** The file says so already. */
  | { readonly kind: 'same' }
  /** The file has mistakes: nothing is written into it before they are mended. */
  | Problems
  /** Nobody in the file has this name. */
  | { readonly kind: 'gone'; readonly name: string }
  /** Somebody in the file has this name already. */
  | { readonly kind: 'taken'; readonly name: string }
  /** The file is written in a way, as with anchors, in which more would change than was asked for; or it would be too large. */
  | { readonly kind: 'by-hand' };

/**
 * The text of a file of people with one edit made. All around what is changed stays byte for byte; where the file is written so
 * that this cannot be, it is written anew from what it says, comments included. What comes of it says exactly what was asked for.
 */
export function editedPeople(text: string, edit: PeopleEdit): Edited {
  const read = readPeopleText(new TextEncoder().encode(text));
  if (read.kind === 'problems') return read;
  const { people, yaml } = read;
  if (edit.kind === 'add') {
    const person = personOf(edit.person);
    if (people.some(({ name }) => name.trim() === person.name)) return { kind: 'taken', name: person.name };
    if (!yaml) return firstThatSays([() => begun(text, person)], [...people, person]);
    const open = opener(text, yaml);
    return firstThatSays([() => addedToList(open(), person), () => addedAnew(open(), person)], [...people, person]);
  }
  const index = people.findIndex(({ name }) => name === edit.name);
  const person = people[index];
  if (!person) return { kind: 'gone', name: edit.name };
  const after = edit.change(person);
  if (sameValue(person, after)) return { kind: 'same' };
  if (!yaml) return { kind: 'gone', name: edit.name };
  const open = opener(text, yaml);
  const ways = [
    () => changedInPlace(open(), index, person, after),
    () => changedWhole(open(), index, after),
    () => changedAnew(open(), index, after),
  ];
  return firstThatSays(ways, people.with(index, after));
}

type Way = () => string | undefined;

/** Each way starts from the text anew, since it changes what it has read. */
function firstThatSays(ways: readonly Way[], people: readonly Person[]): Edited {
  for (const way of ways) {
    const text = way();
    const read = text === undefined ? undefined : readPeopleText(new TextEncoder().encode(text));
    if (text !== undefined && read?.kind === 'people' && sameValue(read.people, people))
      return { kind: 'edited', text };
  }
  return { kind: 'by-hand' };
}

/** What a way starts from, and changes. */
interface Opened {
  readonly yaml: YamlText;
  readonly list: YAMLSeq | undefined;
}

/** Opens the text for one way after the other; undefined: nodes that are used in several places cannot be changed in one. */
function opener(text: string, read: YamlText): () => Opened | undefined {
  let unused: YamlText | undefined = read;
  return () => {
    const yaml = unused ?? readAgain(text);
    unused = undefined;
    if (!yaml || hasAliases(yaml.document)) return undefined;
    const list = yaml.document.get('people', true);
    return { yaml, list: isSeq(list) ? list : undefined };
  };
}

function readAgain(text: string): YamlText | undefined {
  const read = readPeopleText(new TextEncoder().encode(text));
  return read.kind === 'people' ? read.yaml : undefined;
}

function hasAliases(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias() {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** Only the key that changes is written. */
function changedInPlace(found: Opened | undefined, index: number, before: Person, after: Person): string | undefined {
  const map = found?.list?.items[index];
  if (!found || !isMap(map) || map.flow) return undefined;
  const [key, another] = changedKeys(before, after);
  if (key === undefined || another !== undefined) return undefined;
  const value = after[key];
  const splice = new Splice(found.yaml.text);
  const pair = map.items.find((one) => isScalar(one.key) && one.key.value === key);
  if (!pair) return addedKey(splice, map, found.yaml.document.createPair(key, value));
  const start = startOf(pair);
  const end = splice.endOf(pair.value);
  if (value !== undefined) {
    bringKey(found.yaml.document, map, key, value);
    return splice.replaced(start, end, splice.written(alone(pair), splice.columnOf(start)));
  }
  return splice.before(start).trim() === '' ? splice.withoutLines(start, end) : undefined;
}

function addedKey(splice: Splice, map: YAMLMap, pair: Pair): string | undefined {
  const [first] = map.items;
  const last = map.items.at(-1);
  if (!first || !last) return undefined;
  const column = splice.columnOf(startOf(first));
  return splice.below(splice.endOf(last.value), column, splice.written(alone(pair), column));
}

function changedKeys(before: Person, after: Person): readonly (keyof Person)[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Person)[];
  return keys.filter((key) => !sameValue(before[key], after[key]));
}

/** The person is written anew, and nobody else. */
function changedWhole(found: Opened | undefined, index: number, after: Person): string | undefined {
  const map = found?.list?.items[index];
  if (!found || !isMap(map) || !map.range) return undefined;
  const splice = new Splice(found.yaml.text);
  const [start] = map.range;
  const end = splice.endOf(map);
  const node = broughtTo(found.yaml.document, map, after);
  delete node.comment;
  delete node.commentBefore;
  delete node.spaceBefore;
  return splice.replaced(start, end, splice.written(node, splice.columnOf(start), lookOf(found.yaml.document)));
}

/** The whole file is written anew. */
function changedAnew(found: Opened | undefined, index: number, after: Person): string | undefined {
  if (!found?.list) return undefined;
  found.list.items[index] = broughtTo(found.yaml.document, found.list.items[index], after);
  return found.yaml.document.toString(lookOf(found.yaml.document));
}

function addedToList(found: Opened | undefined, person: Person): string | undefined {
  const last = found?.list?.items.at(-1);
  if (!found || found.list?.flow || !isMap(last) || !last.range) return undefined;
  const splice = new Splice(found.yaml.text);
  const dash = /^ *(?=- +$)/.exec(splice.before(last.range[0]));
  if (!dash) return undefined;
  const column = dash[0].length;
  const item = listOf(found.yaml.document.createNode(person));
  return splice.below(splice.endOf(last), column, splice.written(item, column));
}

/** To a list that is empty, or is not written one below the other. */
function addedAnew(found: Opened | undefined, person: Person): string | undefined {
  if (!found) return undefined;
  const { document } = found.yaml;
  if (found.list && found.list.items.length > 0) found.list.items.push(document.createNode(person));
  else document.set('people', document.createNode([person]));
  return document.toString(lookOf(document));
}

/** The file has nothing but comments, which stay on top. */
function begun(text: string, person: Person): string {
  const above = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return `${above}${stringify({ people: [person] }, AS_WRITTEN)}`;
}

function startOf({ key }: Pair): number {
  return isScalar(key) ? (key.range?.[0] ?? 0) : 0;
}
