import { cast, me, myPrivateSelf } from './seed-cast.ts';
import type { Person } from './seed-cast.ts';
import { castClutter } from './seed-clutter.ts';
import { castPeers } from './seed-peers.ts';
import { castReports } from './seed-reports.ts';
import { Stage } from './seed-stage.ts';
import { truthOf } from './seed-truth.ts';
import type { TrueEvent } from './seed-truth.ts';
import type { FakeGoogle } from './server.ts';
import type { Account } from './world.ts';

export interface SeedTeam {
  /** The manager, /u/0. */
  readonly me: Account;
  /** Her other account, at a consumer domain, /u/1. */
  readonly privateSelf: Account;
  /** Everybody she has one-on-ones with, in either calendar. */
  readonly people: readonly Person[];
  /** What was seeded: from 26 weeks before `now` to 60 days after it. */
  readonly window: { readonly from: Temporal.Instant; readonly until: Temporal.Instant };
  /** The next one-on-one. */
  readonly next: { readonly person: Person; readonly start: Temporal.ZonedDateTime };
  /** Every event and occurrence in the window, with the verdict expected of it. */
  readonly events: readonly TrueEvent[];
  readonly privateEvents: readonly TrueEvent[];
}

/**
 * Fills the fake with a manager's half year: six reports, a boss, three peers, and the clutter of
 * a real calendar. Every edit is made at its own moment in the past, so the world's log has it.
 * The same `now` and `zone` give the same calendar.
 */
export function seedTeam(
  google: Pick<FakeGoogle, 'world' | 'signIn'>,
  { now, zone = 'Europe/Berlin' }: { readonly now: Temporal.Instant; readonly zone?: string },
): SeedTeam {
  const { world, signIn } = google;
  const stage = new Stage(world, now, zone);
  const window = {
    from: now.subtract({ hours: 24 * 7 * 26 }),
    until: now.add({ hours: 24 * 60 }),
  };
  const begin = window.from.subtract({ hours: 24 * 365 });
  const accounts = world.at(begin, () => ({
    me: world.addAccount({ ...me, zone }),
    privateSelf: world.addAccount({ ...myPrivateSelf, zone, consumer: true }),
  }));
  signIn.accounts = [me.email, myPrivateSelf.email];
  const calendar = world.calendar(me.email);
  const privateCalendar = world.calendar(myPrivateSelf.email);

  castReports(stage, calendar);
  castPeers(stage, calendar, privateCalendar);
  castClutter(stage, calendar);
  stage.play();

  return {
    ...accounts,
    window,
    people: Object.values(cast),
    next: { person: cast.ana, start: stage.slot },
    events: truthOf(calendar, window, now),
    privateEvents: truthOf(privateCalendar, window, now),
  };
}
