/** Something of everything a user writes, by the product's own writing. */
import { addTopics } from '../../utils/db/agenda.ts';
import { openDatabase } from '../../utils/db/open.ts';
import { saveExplanations } from '../../utils/db/explanations.ts';
import { addFollowUp } from '../../utils/db/follow-ups.ts';
import { addGoal } from '../../utils/db/goals.ts';
import { writeNote } from '../../utils/db/notes.ts';
import { savePeople } from '../../utils/db/people.ts';
import { deletePerson } from '../../utils/db/people-changes.ts';
import { twinsWritten } from '../../utils/db/twin-writer.ts';

const TODAY = '2026-03-02';

/** Writes about whoever the calendar shows, about Ana, and about somebody deleted with everything. */
export async function writeAboutAll(account: string, at: number): Promise<void> {
  const db = await openDatabase();
  const [meetings, changes] = await Promise.all([db.getAll('meetings'), db.getAll('changes')]);
  const shown = meetings.filter((meeting) => meeting.account === account);
  const addresses = [...new Set(shown.map(({ counterpart }) => counterpart))].filter(Boolean);
  const sayings = [...addresses, 'ana@northwind.example', 'gone@northwind.example'].map(
    (address) => ({
      who: { name: address.split('@')[0] ?? '', emails: [address] },
      facts: { relation: 'report' as const },
    }),
  );
  const { value: ids } = await savePeople(account, sayings, at);
  for (const [index, { who }] of sayings.entries()) {
    const id = ids[index] ?? '';
    await addTopics(account, { ...who, id }, 'theirs', ['Conference budget', 'On-call'], at);
    await addFollowUp(account, { ...who, id }, { owner: 'me', text: 'Introduce them' }, at);
    const needs = ['Saying no', 'Leading the rollout'];
    for (const text of needs) {
      await addGoal(account, { ...who, id }, { kind: 'need', text, asFocus: true }, TODAY, at);
    }
    const place = { account, id: `note-${id}`, who: { ...who, id }, kind: 'coaching' as const };
    await writeNote(place, '', 'Talked about the platform move.', at);
  }
  await deletePerson(ids.at(-1) ?? '', at);
  const [entry] = changes.filter((change) => change.account === account);
  if (entry) await saveExplanations(account, [{ id: entry.id, said: { asker: 'me' } }], at);
  await twinsWritten();
}
