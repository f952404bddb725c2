import { Calendar } from './calendar.ts';
import { CalendarState } from './calendar-state.ts';
import { EditLog } from './edit-log.ts';
import { nativeId } from './event-ids.ts';

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  /** IANA name of the primary calendar's zone. */
  readonly zone: string;
  /** An account at a consumer domain, managed by no organisation. */
  readonly consumer?: boolean;
}

export interface Account extends Required<NewAccount> {
  /** The number Google calls `sub`. */
  readonly id: string;
}

/** Accounts, their calendars, and the log of everything that was done to them. */
export class World {
  readonly log = new EditLog();
  readonly #accounts = new Map<string, Account>();
  readonly #calendars = new Map<string, Calendar>();
  readonly #clock: () => Temporal.Instant;
  #pastNow: Temporal.Instant | undefined;

  constructor(clock: () => Temporal.Instant) {
    this.#clock = clock;
  }

  get accounts(): readonly Account[] {
    return [...this.#accounts.values()];
  }

  /** The moment edits are made at: the fake's clock, or the one given to `at`. */
  now(): Temporal.Instant {
    return this.#pastNow ?? this.#clock();
  }

  /** Makes edits as if it were another moment. */
  at<T>(when: Temporal.Instant, edit: () => T): T {
    const outer = this.#pastNow;
    this.#pastNow = when;
    try {
      return edit();
    } finally {
      this.#pastNow = outer;
    }
  }

  /** @throws RangeError if there is such an account already. */
  addAccount(account: NewAccount): Account {
    const { email, name, zone, consumer = false } = account;
    if (this.#accounts.has(email)) throw new RangeError(`${email} exists already`);
    const id = (
      BigInt(`0x${Buffer.from(nativeId(email)).toString('hex').slice(0, 16)}`) %
      10n ** 20n
    )
      .toString()
      .padStart(21, '1');
    const made: Account = { email, name, zone, consumer, id };
    this.#accounts.set(email, made);
    const now = () => this.now();
    const state = new CalendarState({ id: email, name, zone, log: this.log, now });
    this.#calendars.set(email, new Calendar(state));
    return made;
  }

  account(email: string): Account | undefined {
    return this.#accounts.get(email);
  }

  /** @throws RangeError if there is no such account. */
  calendar(email: string): Calendar {
    const calendar = this.#calendars.get(email);
    if (!calendar) throw new RangeError(`There is no account ${email}`);
    return calendar;
  }

  findCalendar(id: string): Calendar | undefined {
    return this.#calendars.get(id);
  }
}
