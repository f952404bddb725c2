/** Nothing is about somebody, or something, that is not there. */
import { INBOX } from '../../utils/domain/types.ts';
import { rowsOf, type Dump } from './dump.ts';
import type { Flaw } from './flaw.ts';

const HANGING = ['notes', 'agenda', 'followUps', 'goals', 'sessions'] as const;

export function orphans(dump: Dump): readonly Flaw[] {
  return [...ofNobody(dump), ...ofNoEvent(dump), ...ofNoEntry(dump)];
}

/** Whoever was deleted took along what hung on them. */
function ofNobody(dump: Dump): readonly Flaw[] {
  const people = new Map(rowsOf(dump, 'people').map((person) => [person.id, person]));
  return HANGING.flatMap((store) =>
    rowsOf(dump, store).flatMap((record) => {
      const { personId, account, deletedAt } = record;
      if (store === 'notes' && personId === INBOX) return [];
      const person = people.get(personId);
      const isTheirs = person?.account === account;
      if (isTheirs && (person.deletedAt === undefined || deletedAt !== undefined)) return [];
      const who = person === undefined ? 'nobody' : isTheirs ? 'somebody deleted' : 'a stranger';
      return [
        { kind: 'orphan' as const, says: `In ${store}, of ${who}: ${JSON.stringify(record)}` },
      ];
    }),
  );
}

/**
 * An entry is of a session that is kept, of a series that is, or tells itself why there is none any
 * more.
 */
function ofNoEvent(dump: Dump): readonly Flaw[] {
  const meetings = rowsOf(dump, 'meetings');
  const ids = new Set(meetings.map(({ id }) => id));
  const lineages = new Set([
    ...meetings.map(({ account, lineage }) => `${account}|${lineage}`),
    ...rowsOf(dump, 'series').flatMap(({ account, lineage, aliases }) =>
      [lineage, ...aliases].map((each) => `${account}|${each}`),
    ),
  ]);
  const changes = rowsOf(dump, 'changes');
  const gone = new Set(
    changes
      .filter(({ kind }) => kind === 'cancelled' || kind === 'counterpart-removed')
      .map(({ meetingId }) => meetingId),
  );
  return changes.flatMap((change) => {
    const { account, meetingId, lineage } = change;
    const isKnown =
      lineages.has(`${account}|${lineage}`) ||
      (meetingId !== undefined && (ids.has(meetingId) || gone.has(meetingId)));
    return isKnown
      ? []
      : [{ kind: 'orphan' as const, says: `An entry of no event: ${JSON.stringify(change)}` }];
  });
}

/** What was said of an entry is said of one that is there. */
function ofNoEntry(dump: Dump): readonly Flaw[] {
  const entries = new Map(rowsOf(dump, 'changes').map(({ id, account }) => [id, account]));
  return rowsOf(dump, 'explanations').flatMap((explanation) =>
    // What is deleted may have been said of an entry that goes under another id since.
    explanation.deletedAt !== undefined || entries.get(explanation.id) === explanation.account
      ? []
      : [
          {
            kind: 'orphan' as const,
            says: `Said of no entry of the ledger: ${JSON.stringify(explanation)}`,
          },
        ],
  );
}
