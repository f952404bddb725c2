import { i18n } from '#i18n';
import type { Change, Explanation } from '../../utils/domain/ledger-types.ts';
import { minutesOf } from '../../utils/domain/occurrence.ts';
import type { KnownPerson } from '../../utils/domain/people.ts';
import { isOff, recentFates, type Fate } from '../../utils/domain/reschedules.ts';
import { zoned } from '../../utils/time.ts';
import { askedWords, reasonWords } from '../history/explanation-words.ts';
import { relationWords } from '../people/relations.ts';
import { fateWord, kindWord } from './kind-words.ts';

type Rows = readonly (readonly string[])[];

/** The ledger as a table, oldest first: times by the user's clock, as spreadsheets read them. */
export function ledgerRows(
  changes: readonly Change[],
  explanations: readonly Explanation[],
  people: readonly KnownPerson[],
  zone: string,
): Rows {
  const said = new Map(explanations.map((each) => [each.id, each]));
  const names = new Map(
    people.flatMap(({ emails, name }) => emails.map((email) => [email, name] as const)),
  );
  const time = (at: number | undefined): string => (at === undefined ? '' : timeCell(at, zone));
  const rows = changes.map((change) => {
    const name = names.get(change.counterpart) ?? change.counterpart;
    const { asker, reason } = said.get(change.id) ?? {};
    return [
      name,
      kindWord(change.kind),
      time(change.from.start),
      time(change.from.end),
      time(change.to?.start),
      time(change.to?.end),
      time(change.after),
      time(change.before),
      asker === undefined ? '' : askedWords(asker, name),
      reason === undefined ? '' : reasonWords(reason),
      change.preInstall ? '1' : '0',
    ];
  });
  const head = [
    i18n.t('ledgerTable.person'),
    i18n.t('ledgerTable.kind'),
    i18n.t('ledgerTable.fromStart'),
    i18n.t('ledgerTable.fromEnd'),
    i18n.t('ledgerTable.toStart'),
    i18n.t('ledgerTable.toEnd'),
    i18n.t('ledgerTable.after'),
    i18n.t('ledgerTable.before'),
    i18n.t('ledgerTable.asker'),
    i18n.t('ledgerTable.reason'),
    i18n.t('ledgerTable.history'),
  ];
  return [head, ...rows];
}

const FATES: readonly Fate[] = [
  'as-planned',
  'moved',
  'shortened',
  'lengthened',
  'declined-by-them',
  'declined-by-me',
  'counterpart-removed',
  'cancelled',
];

/** What became of everybody's sessions as a table: a row a person, as far as the calendar tells. */
export function figureRows(
  people: readonly KnownPerson[],
  changes: readonly Change[],
  now: number,
  zone: string,
): Rows {
  const rows = people.map(({ name, relation, meetings }) => {
    const { sessions, counts } = recentFates(meetings, changes, now, Infinity);
    const held = sessions.filter(({ fate }) => !isOff(fate));
    const minutes = held.reduce((sum, { meeting }) => sum + minutesOf(meeting), 0);
    const [first, last] = [sessions[0], sessions.at(-1)];
    return [
      name,
      relationWords(relation),
      String(sessions.length),
      String(minutes),
      ...FATES.map((fate) => String(counts[fate])),
      first ? timeCell(first.meeting.start, zone) : '',
      last ? timeCell(last.meeting.start, zone) : '',
    ];
  });
  const head = [
    i18n.t('ledgerTable.person'),
    i18n.t('figuresTable.relation'),
    i18n.t('figuresTable.sessions'),
    i18n.t('figuresTable.minutes'),
    ...FATES.map((fate) => fateWord(fate)),
    i18n.t('figuresTable.first'),
    i18n.t('figuresTable.last'),
  ];
  return [head, ...rows];
}

function timeCell(at: number, zone: string): string {
  return zoned(at, zone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
}
