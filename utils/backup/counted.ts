import type { Written } from '../domain/types.ts';

/** The counter of repairs in a version, beside those of the devices. */
const SETTLED = 'settled';

/** A record as a repair leaves it: that is a writing, too. */
export function counted<Kept extends Written>(record: Kept): Kept {
  const version = { ...record.version, [SETTLED]: (record.version[SETTLED] ?? 0) + 1 };
  return { ...record, version };
}
