import { type Document, isMap, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';

type Fields = Readonly<Record<string, unknown>>;

/**
 * A node of YAML that says `value`: the old one with what differs changed in place, so that comments, order and quotes of the
 * rest stay; or a new one where they have nothing in common.
 */
export function broughtTo(document: Document, old: unknown, value: unknown): Node {
  if (isMap(old) && isFields(value)) return bringMap(document, old, value);
  if (isSeq(old) && Array.isArray(value)) return bringList(document, old, value);
  if (isScalar(old) && typeof old.value === typeof value) {
    old.value = value;
    return old;
  }
  return document.createNode(value);
}

/** Sets one key of a map; undefined takes it out. */
export function bringKey(document: Document, map: YAMLMap, key: string, value: unknown): void {
  const pair = map.items.find((one) => isCalled(one.key, key));
  if (value === undefined) map.items = map.items.filter((one) => one !== pair);
  else if (pair) pair.value = broughtTo(document, pair.value, value);
  else map.items.push(document.createPair(key, value));
}

function bringMap(document: Document, map: YAMLMap, value: Fields): YAMLMap {
  map.items = map.items.filter(({ key }) => isScalar(key) && Object.hasOwn(value, String(key.value)));
  for (const [key, inner] of Object.entries(value)) bringKey(document, map, key, inner);
  return map;
}

/** Items are the same by the touchpoint that they are about. */
function bringList(document: Document, list: YAMLSeq, value: readonly unknown[]): YAMLSeq {
  const old = [...list.items];
  list.items = value.map((one) => {
    const same = old.find((item) => isMap(item) && isFields(one) && item.get('touchpoint') === one.touchpoint);
    return broughtTo(document, same, one);
  });
  return list;
}

function isCalled(key: unknown, name: string): boolean {
  return isScalar(key) && String(key.value) === name;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
