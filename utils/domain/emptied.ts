/**
 * Whoever empties a line means to be rid of it. It gets the words back that it had, so that what is
 * dropped can still be read, found, and brought back by Undo.
 */
export function withWordsBack<Item extends { readonly text: string }>(
  item: Item,
  words: string,
): Item {
  return item.text.trim() === '' ? { ...item, text: words } : item;
}
