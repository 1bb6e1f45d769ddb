/**
 * The first letter chooses in a field, as in every list; a panel of VS Code does not do that by itself. False: the key was none
 * that chooses something.
 */
export function choosesByLetter(event: KeyboardEvent, field: HTMLSelectElement): boolean {
  const { key, ctrlKey, altKey, metaKey } = event;
  if (key.length !== 1 || key === ' ' || ctrlKey || altKey || metaKey) return false;
  const options = [...field.options];
  const after = [...options.slice(field.selectedIndex + 1), ...options.slice(0, field.selectedIndex + 1)];
  const chosen = after.find(({ text }) => text.toLowerCase().startsWith(key.toLowerCase()));
  if (!chosen) return false;
  event.preventDefault();
  field.value = chosen.value;
  return true;
}
