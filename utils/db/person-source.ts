import type { DocumentSource } from '../domain/person-document.ts';
import type { Account } from '../domain/types.ts';
import { HANGING } from './hanging.ts';
import { openDatabase } from './open.ts';
import { listPeople } from './people.ts';
import { withoutLostDays, soundGoal } from './sound-days.ts';

/** Everything written about somebody; undefined where nobody of that id is there. */
export async function readPersonSource(
  account: Account,
  personId: string,
): Promise<DocumentSource | undefined> {
  const person = (await listPeople(account)).find(({ id }) => id === personId);
  if (!person) return undefined;
  const db = await openDatabase();
  const range = IDBKeyRange.bound([account, personId], [account, personId, []]);
  const tx = db.transaction([...HANGING, 'questions' as const, 'meetings' as const]);
  const [notes, topics, followUps, goals, sessions, questions] = await Promise.all([
    tx.objectStore('notes').index('byPerson').getAll(range),
    tx.objectStore('agenda').index('byPerson').getAll(range),
    tx.objectStore('followUps').index('byPerson').getAll(range),
    tx.objectStore('goals').index('byPerson').getAll(range),
    tx.objectStore('sessions').index('byPerson').getAll(range),
    tx.objectStore('questions').index('byAccount').getAll(account),
  ]);
  const meetings = await Promise.all(
    sessions.map(({ meetingId }) => tx.objectStore('meetings').get(meetingId)),
  );
  const starts = new Map(meetings.flatMap((each) => (each ? [[each.id, each.start]] : [])));
  return {
    person,
    notes,
    topics,
    followUps: followUps.map(withoutLostDays),
    goals: goals.map(soundGoal),
    sessions,
    starts,
    questions,
  };
}
