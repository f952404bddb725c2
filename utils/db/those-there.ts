/** The keys of a store, which are texts. */
interface Keys {
  getAllKeys(query: null, count: number): Promise<string[]>;
}

/**
 * Which of these records are worth asking for. A store that holds fewer than are wanted tells its
 * keys once, instead of being asked for each; of one that holds more all are asked for. So it takes
 * as long as what is wanted, and no longer with the years.
 */
export async function thoseThere(store: Keys, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const keys = await store.getAllKeys(null, ids.length);
  if (keys.length === ids.length) return ids;
  const there = new Set(keys);
  return ids.filter((id) => there.has(id));
}
