/**
 * Waivers: equal is not always fair. A reason of the user's silences a rule for one person until a
 * day, and is named wherever it changes a figure.
 */
import type { Day, Person } from './types.ts';

/** What can be waived. */
export type WaivableRule = 'notice' | 'reschedules' | 'cadence' | 'fairness';

export const WAIVABLE_RULES: readonly WaivableRule[] = [
  'notice',
  'reschedules',
  'cadence',
  'fairness',
];

/** One of them, as it stands on a person's record. */
export interface Waiver {
  readonly rule: WaivableRule;
  readonly reason: string;
  /** Its last day. */
  readonly until: Day;
}

function isRule(flag: string): flag is WaivableRule {
  return WAIVABLE_RULES.some((rule) => rule === flag);
}

/** Every rule waived for somebody, over or not, those that last longest first; each rule once. */
export function allWaivers(person: Pick<Person, 'waivers'> | undefined): Waiver[] {
  const given = (person?.waivers ?? [])
    .flatMap(({ flag, reason, until }): Waiver[] =>
      isRule(flag) ? [{ rule: flag, reason, until }] : [],
    )
    .toSorted((a, b) => (a.until > b.until ? -1 : a.until < b.until ? 1 : 0));
  return given.filter(({ rule }, at) => given.findIndex((each) => each.rule === rule) === at);
}

/** The waivers that hold on a day: both ends of their time belong to it. */
export function waiversOn(person: Pick<Person, 'waivers'> | undefined, day: Day): Waiver[] {
  return allWaivers(person).filter(({ until }) => day <= until);
}

/** What silences a rule for somebody on a day. */
export function waiverOn(
  person: Pick<Person, 'waivers'> | undefined,
  rule: WaivableRule,
  day: Day,
): Waiver | undefined {
  // Most have none, and every rule asks of everybody.
  if (person === undefined || person.waivers.length === 0) return undefined;
  return waiversOn(person, day).find((each) => each.rule === rule);
}

/** The waivers of a record with one more; it takes the place of any other of its rule. */
export function withWaiver(waivers: Person['waivers'], waiver: Waiver): Person['waivers'] {
  return [
    ...withoutWaiver(waivers, waiver.rule),
    { flag: waiver.rule, reason: waiver.reason.trim(), until: waiver.until },
  ];
}

/** The waivers of a record without those of a rule. */
export function withoutWaiver(waivers: Person['waivers'], rule: WaivableRule): Person['waivers'] {
  return waivers.filter(({ flag }) => flag !== rule);
}
