import { now } from '../clock.ts';
import { settleConflict } from '../db/conflicts.ts';
import type { TextPlace, TextStore } from '../db/texts.ts';
import type { Writing } from '../db/write-records.ts';

export type { TextPlace, TextStore } from '../db/texts.ts';

/** Takes a passage that could not be merged off its record, or brings it into this text. */
export function settlePassage<Store extends TextStore>(
  place: TextPlace<Store>,
  passage: string,
  isWanted: boolean,
): Promise<Writing<void>> {
  return settleConflict(place, passage, isWanted, now());
}
