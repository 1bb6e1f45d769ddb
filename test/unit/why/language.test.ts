import assert from 'node:assert/strict';
import { isForeign } from '../../../src/why/language.ts';
import { assertQuick } from './pieces.ts';

describe('A text is in another language', () => {
  const CASES: readonly (readonly [text: string, foreign: boolean])[] = [
    ['Die Liste wird nach dem Namen sortiert und nicht nach der Zeit.', true],
    ['La liste est triée par nom pour les clients qui achètent avec une carte.', true],
    ['La lista se ordena por nombre para los clientes que compran con una tarjeta.', true],
    ['Lista jest sortowana dla klienta, nie według czasu, ale jest się czego bać.', true],
    ['Список сортируется по имени.', true],
    ['按名称排序', true],
    ['名前で並べ替える `sortBy` を追加', true],
    ['Ablaufmail in zwei Sprachen schicken', true],
    ['Bisher fehlten sie, weil die Abfrage sie nicht kannte.', true],
    ['Les marchands ne savent pas où est leur argent.', true],
    ['Los comerciantes preguntan dónde está su dinero.', true],
    ['Größe ändern', true],

    ['', false],
    ['Sort', false],
    ['Sorts the list by name.', false],
    ['Sort basket; drop cache; fix 3 bugs', false],
    ['Adds “Список” as a translation for the Russian page.', false],
    ['Rename `der` and `und` for the German page', false],
    ['🧺🧺🧺 → 42', false],
    ['12 345', false],
    ['Fix bugs of Los Angeles, Den Haag and Las Vegas', false],
    ['https://com.example/uno/que/los/las/und', false],
  ];
  for (const [text, foreign] of CASES) {
    it(`${foreign ? 'as' : 'not as'} ${JSON.stringify(text)}`, () => assert.equal(isForeign(text), foreign));
  }

  it('is told in time', () => assertQuick(isForeign));
}).timeout(20_000);
