import { isCalled } from '../framework/framework.ts';
import type { Expectation } from '../framework/schema.ts';
import { type AnyTemplate, TEMPLATES } from './catalogue.ts';

/** The templates that help to meet an expectation, by its id or one that it had before. Empty: none does honestly. */
export function templatesFor(expectation: Pick<Expectation, 'id' | 'formerly'>): readonly AnyTemplate[] {
  return TEMPLATES.filter(({ speaksFor }) => speaksFor.some((id) => isCalled(expectation, id)));
}
