/** The keys of a store, which are texts. */
interface Keys {
  getAllKeys(query: null, count: number): Promise<string[]>;
}

/** So many keys are told in the time in which one record is asked for. */
const KEYS_A_RECORD = 4;

/**
 * Which of these records are worth asking for. A store that holds not many more than are wanted tells
 * its keys once, instead of being asked for each; of one that holds more all are asked for. So it
 * takes as long as what is wanted, and no longer with the years.
 */
export async function thoseThere(store: Keys, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const most = ids.length * KEYS_A_RECORD;
  const keys = await store.getAllKeys(null, most);
  if (keys.length === most) return ids;
  const there = new Set(keys);
  return ids.filter((id) => there.has(id));
}
