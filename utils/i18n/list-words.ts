/** Signs that part what stands in a list. A bare space, as some languages have it, parts nothing. */
const PARTING = /[^a\sb]/u;

/** Facts beside each other, as a language lists them: "6 as planned, 2 moved", „6 wie geplant und 2 …“. */
export function listed(parts: readonly string[], locale: string): string {
  const facts = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  const list = PARTING.test(facts.format(['a', 'b']))
    ? facts
    : new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' });
  return list.format(parts);
}
