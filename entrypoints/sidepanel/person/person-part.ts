import { shortName } from '../../../utils/domain/names.ts';
import type { Meeting } from '../../../utils/domain/calendar-types.ts';
import type { KnownPerson } from '../../../utils/domain/people.ts';
import { sessionAtHand, sessionUnderWay } from '../../../utils/domain/session-at-hand.ts';
import type { Account, Day } from '../../../utils/domain/types.ts';
import { dayOf } from '../../../utils/time.ts';
import type { AccountView } from '../../../utils/stores/account.ts';
import { refOf, type PersonRef } from '../../../utils/stores/people.ts';
import type { PersonRecord } from '../../../utils/stores/person-record.ts';
import type { Panel } from '../panel.ts';

/** What every part of a person's page works with. */
export interface PersonPart {
  readonly panel: Panel;
  readonly view: AccountView;
  readonly account: Account;
  readonly person: KnownPerson;
  readonly who: PersonRef;
  /** The name, short. */
  readonly name: string;
  readonly record: PersonRecord;
  readonly today: Day;
  /** The record that was looked for, by its id. */
  readonly sought?: string;
  /** The session being held or just over: what is ticked or promised now is of it. */
  readonly underWay?: Meeting;
  /** The session whose note is at hand. */
  readonly atHand?: Meeting;
}

/** Gathers it for a person whose record has been read. */
export function personPart(
  panel: Panel,
  view: AccountView,
  person: KnownPerson,
  record: PersonRecord,
  sought: string | undefined,
): PersonPart {
  const { now, zone } = panel.clock.value;
  const names = view.people.map((each) => each.name);
  const underWay = sessionUnderWay(person.meetings, now);
  const atHand = sessionAtHand(person.meetings, now);
  return {
    panel,
    view,
    account: view.account,
    person,
    who: refOf(person),
    name: shortName(person.name, names),
    record,
    today: dayOf(now, zone),
    ...(sought !== undefined && { sought }),
    ...(underWay && { underWay }),
    ...(atHand && { atHand }),
  };
}
