/** Where nothing else is known: Saturday and Sunday, by their ISO numbers. */
const USUAL: readonly number[] = [6, 7];

/** The days off in a language's country, by their ISO numbers: Friday and Saturday in Egypt. */
export function weekendOf(locale: string): readonly number[] {
  try {
    return new Intl.Locale(locale).getWeekInfo().weekend;
  } catch {
    return USUAL;
  }
}
