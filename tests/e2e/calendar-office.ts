/** An office whose calendar has, this week, one event of every kind the card treats differently. */
import { openOffice, type Office } from './office.ts';
import type { LaunchOptions } from '../support/launch.ts';

/** An open office, its zone, and its events of today, by the ids that Google's API gives them. */
export interface CalendarOffice extends Office {
  readonly zone: string;
  readonly events: {
    readonly ana: string;
    readonly ben: string;
    /** With somebody of another organisation, every week. */
    readonly maybe: string;
    readonly nobody: string;
    /** With Ana, on a day off, which has nothing else: on every view of its week and month. */
    readonly dayOff: string;
  };
}

/** A zone where it is morning now, so that all of an office day is still ahead. */
export function zoneInTheMorning(): string {
  const zones = ['Europe/Berlin', 'America/New_York', 'Pacific/Honolulu', 'Asia/Tokyo'];
  const others = ['Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kolkata', 'Asia/Dubai'];
  const found = [...zones, ...others].find((zone) => Temporal.Now.zonedDateTimeISO(zone).hour < 12);
  return found ?? 'Europe/Berlin';
}

/** Opens it, signed in, everybody confirmed as a report. */
export async function openCalendarOffice(
  options: Partial<LaunchOptions> = {},
): Promise<CalendarOffice> {
  const zone = zoneInTheMorning();
  const office = await openOffice({ ...options, zone });
  // What is made from here on was booked after the installation.
  const panel = await office.settle();
  const calendar = office.google.world.calendar(office.team.me.email);
  // Later today: nothing of it runs or is over.
  const today = Temporal.Now.zonedDateTimeISO(zone).startOfDay();
  const at = (hour: number) => today.add({ hours: hour });
  const guest = (email: string, name: string) => ({ email, name, response: 'accepted' as const });
  const oneOff = (summary: string, hour: number, guests: ReturnType<typeof guest>[]) =>
    calendar.create({ summary, start: at(hour), minutes: 30, guests });
  const series = calendar.createSeries({
    summary: 'Account call',
    start: at(16).subtract({ weeks: 4 }),
    minutes: 30,
    rrule: 'FREQ=WEEKLY',
    guests: [guest('zoe@partner.example', 'Zoe Lindqvist')],
  });
  const stamp = at(16).toInstant().toString().replaceAll(/[-:]/g, '');
  const daysToDayOff = [1, 2, 3, 4, 5, 6].find((days) => today.add({ days }).dayOfWeek > 5) ?? 1;
  const events = {
    ana: oneOff('1:1 Ana', 13, [guest('ana.ruiz@northwind.example', 'Ana Ruiz')]),
    ben: oneOff('1:1 Ben', 14, [guest('ben.okafor@northwind.example', 'Ben Okafor')]),
    maybe: `${series}_${stamp}`,
    nobody: oneOff('Dentist', 15, []),
    dayOff: oneOff('1:1 Ana, walk', 13 + 24 * daysToDayOff, [
      guest('ana.ruiz@northwind.example', 'Ana Ruiz'),
    ]),
  };
  await panel.press('Sync now');
  return Object.assign(office, { events, zone });
}
