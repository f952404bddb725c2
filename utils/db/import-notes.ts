import type { ImportedPart } from '../domain/imported-notes.ts';
import type { Account, Millis } from '../domain/types.ts';
import { ensurePerson, type PersonRef } from './people.ts';
import { writeRecords, type Writing } from './write-records.ts';

/** A part with the instant it is of. */
export interface DatedPart extends ImportedPart {
  readonly at: Millis;
}

/** Writes notes from elsewhere and their follow-ups, dated as they were; gives the person's id. */
export async function importNotes(
  account: Account,
  who: PersonRef,
  parts: readonly DatedPart[],
  at: Millis,
): Promise<Writing<string>> {
  return writeRecords(['notes', 'followUps', 'people'], at, async (desk) => {
    const { id: personId } = await ensurePerson(desk, account, who);
    for (const part of parts) {
      if (part.text !== '') {
        const note = { id: crypto.randomUUID(), account, personId, text: part.text };
        await desk.put('notes', { ...note, kind: 'quick' }, part.at);
      }
      for (const { text, isDone } of part.followUps) {
        const followUp = {
          id: crypto.randomUUID(),
          account,
          personId,
          owner: 'me' as const,
          text,
          origin: 'session' as const,
          ...(isDone
            ? ({ state: 'done', closedAt: part.at } as const)
            : { state: 'open' as const }),
        };
        await desk.put('followUps', followUp, part.at);
      }
    }
    return personId;
  });
}
