/** Of a person's needs at most one is the focus, and only a need can be it. */
import { rowsOf, type Dump } from './dump.ts';
import { grouped, type Flaw } from './flaw.ts';

export function wrongFoci(dump: Dump): readonly Flaw[] {
  const foci = rowsOf(dump, 'goals').filter(
    ({ state, deletedAt }) => state === 'focus' && deletedAt === undefined,
  );
  return [
    ...grouped(foci, ({ account, personId }) => `${account}|${personId}`)
      .filter(([, theirs]) => theirs.length > 1)
      .map(([who, theirs]) => ({
        kind: 'focus' as const,
        says: `${who} has ${theirs.length} foci: ${theirs.map(({ text }) => text).join('; ')}`,
      })),
    ...foci
      .filter(({ kind }) => kind !== 'need')
      .map((goal) => ({ kind: 'focus' as const, says: `A goal is the focus: ${goal.text}` })),
  ];
}
