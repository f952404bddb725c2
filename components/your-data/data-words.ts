import { i18n } from '#i18n';
import { numberWords } from '../../utils/i18n/text.ts';

/** How many records of each kind, by the names of their stores. */
export type StoreCounts = ReadonlyMap<string, number>;

/** "3 people, 12 notes and 4 sessions"; empty where there is nothing. */
export function storeWords(counts: StoreCounts, locale: string): string {
  const of = (store: string): number => counts.get(store) ?? 0;
  const words: readonly [number, (count: number) => string][] = [
    [of('people'), (count) => i18n.t('dataCounts.people', count)],
    [of('notes'), (count) => i18n.t('recordCounts.notes', count)],
    [of('agenda'), (count) => i18n.t('recordCounts.topics', count)],
    [of('followUps'), (count) => i18n.t('recordCounts.followUps', count)],
    [of('goals'), (count) => i18n.t('recordCounts.goals', count)],
    [of('sessions'), (count) => i18n.t('recordCounts.held', count)],
    [of('meetings'), (count) => i18n.t('recordCounts.sessions', count)],
    [of('changes'), (count) => i18n.t('dataCounts.entries', count)],
  ];
  const parts = words.filter(([count]) => count > 0).map(([count, say]) => say(count));
  return new Intl.ListFormat(locale).format(parts);
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "1.4 MB", as the locale writes it. */
export function sizeWords(bytes: number, locale: string): string {
  const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && step > 1 ? 1 : 0,
  });
  return format.format(value);
}

/** How many, as the locale writes it. */
export function countWords(count: number, locale: string): string {
  return numberWords(count, locale);
}
