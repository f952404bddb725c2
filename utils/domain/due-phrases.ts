/** Reads a phrase that is a day and nothing else: "tomorrow", "next Monday", "15 Mar", "15.3.". */
import {
  foundDay,
  readNamedMonth,
  readNumericDate,
  type DuePhrase,
  type DueReader,
} from './due-dates.ts';
import { dueWord, type DueWords } from './due-words.ts';

function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const COUNTED =
  /^((?:in|within) )?(\d{1,3}|a|an|[a-z]{3,6}) ?(d|days?|w|wks?|weeks?|months?|years?)(?: from (?:now|today))?$/u;

function countOf(text: string): number | undefined {
  if (/^\d+$/u.test(text)) return Number(text);
  if (text === 'a' || text === 'an') return 1;
  const place = NUMBERS.indexOf(text);
  return place < 0 ? undefined : place + 1;
}

const readRelative: DueReader = (phrase, today, words) => {
  const known = words.relative.get(phrase);
  if (known) return foundDay(today.add({ [known.unit]: known.count }), 'relative', 'sure');
  for (const { pattern, unit, count } of words.ahead) {
    const match = pattern.exec(phrase);
    if (match === null) continue;
    return foundDay(today.add({ [unit]: count ?? Number(match[1]) }), 'relative', 'sure');
  }
  const [, lead, number = '', unit = ''] = COUNTED.exec(phrase) ?? [];
  const count = countOf(number);
  if (count === undefined) return undefined;
  const trust = lead === undefined && !phrase.includes(' from ') ? 'alone' : 'sure';
  const days = unit.startsWith('d');
  const weeks = unit.startsWith('w');
  const length = days
    ? { days: count }
    : weeks
      ? { weeks: count }
      : unit.startsWith('m')
        ? { months: count }
        : { years: count };
  return foundDay(today.add(length), 'relative', trust);
};

const END = /^(?:at )?(?:the )?(?:end of (?:the |this )?(next )?(.+)|eo([wmqy]))$/u;

/** The last day; of a week Friday, its last working day, and from Saturday on the Friday after. */
const readEnd: DueReader = (phrase, today, words) => {
  const [, next, named, initial] = END.exec(phrase === 'this week' ? 'end of week' : phrase) ?? [];
  const unit = named ?? initial;
  if (unit === undefined) return undefined;
  const by = next === undefined ? 0 : 1;
  const lastOf = (day: Temporal.PlainDate): Temporal.PlainDate =>
    day.with({ day: day.daysInMonth });
  const month = words.months.get(unit);
  if (month !== undefined) {
    const end = lastOf(today.with({ day: 1, month }));
    const isOver = Temporal.PlainDate.compare(end, today) < 0;
    return foundDay(
      isOver ? lastOf(end.with({ day: 1 }).add({ years: 1 })) : end,
      'relative',
      'sure',
    );
  }
  if (unit === 'day') return foundDay(today.add({ days: by }), 'relative', 'sure');
  if (unit === 'week' || unit === 'w') {
    const friday = mondayOf(today).add({ days: 4, weeks: by });
    const isOver = Temporal.PlainDate.compare(friday, today) < 0;
    return foundDay(isOver ? friday.add({ weeks: 1 }) : friday, 'relative', 'sure');
  }
  const first = today.with({ day: 1 });
  if (unit === 'month' || unit === 'm') {
    return foundDay(lastOf(first.add({ months: by })), 'relative', 'sure');
  }
  if (unit === 'quarter' || unit === 'q') {
    const months = 2 - ((today.month - 1) % 3) + 3 * by;
    return foundDay(lastOf(first.add({ months })), 'relative', 'sure');
  }
  if (unit === 'year' || unit === 'y') {
    return foundDay(lastOf(first.with({ month: 12 }).add({ years: by })), 'relative', 'sure');
  }
  return undefined;
};

/**
 * "Fri" is the next Friday after today: on a Friday, the one in 7 days. "next Fri" is the Friday of
 * the next calendar week, which begins on Monday.
 */
const readWeekday: DueReader = (phrase, today, words) => {
  const next = words.next.find((word) => phrase.startsWith(`${word} `));
  const lead = next ?? (phrase.startsWith('this ') ? 'this' : undefined);
  const named = words.weekdays.get(lead === undefined ? phrase : phrase.slice(lead.length + 1));
  if (named === undefined) return undefined;
  const { weekday } = named;
  const day =
    next === undefined
      ? today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 })
      : mondayOf(today).add({ weeks: 1, days: weekday - 1 });
  return foundDay(day, 'date', named.sure || lead !== undefined ? 'sure' : 'marked');
};

const READERS: readonly DueReader[] = [
  readRelative,
  readEnd,
  readWeekday,
  readNumericDate,
  readNamedMonth,
];

/** Reads a folded phrase, all of it. A month without a day is no day ("by May" may be a person). */
export function readDuePhrase(
  phrase: string,
  today: Temporal.PlainDate,
  words: DueWords,
): DuePhrase | undefined {
  for (const form of [phrase, dueWord(phrase)]) {
    for (const read of READERS) {
      const result = read(form, today, words);
      if (result) return result;
    }
  }
  return undefined;
}
