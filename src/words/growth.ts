import { counted } from './plain.ts';

/** Words of *Next Level* about growing. */

/** Where nothing is practised. */
export function nothingPractised(level: string): { readonly label: string; readonly more: string } {
  return { label: 'Choose a focus', more: `One or two dimensions to practise beyond ${level}` };
}

export function suggestionsWords(count: number): { readonly label: string; readonly more: string } {
  return { label: counted(count, 'suggestion'), more: 'from your own work, to note as evidence' };
}
