/** Editing a calendar in the words of a story, over the local Google's calendar. */
import type { Calendar } from '../../fake-google/calendar.ts';
import type { OriginalStart, Response } from '../../fake-google/event-model.ts';
import type { Shift } from '../../fake-google/shift.ts';
import type { OccurrencePlan, OneOffPlan, Plan, SeriesPlan, TargetPlan } from './plans.ts';
import type { Made } from './made.ts';
import type { Setting } from './new-meeting.ts';
import { addressOf } from './people.ts';
import { readMoment, readTold } from './told-times.ts';

/** How many occurrences are moved, in the words of a story: the time is `16:00`. */
export type ToldShift = Omit<Shift, 'time'> & { readonly time?: string };
/** What besides the start changes when a session is moved. */
export interface Resize {
  readonly minutes?: number;
  readonly days?: number;
  /** The same moment, told in another zone. */
  readonly zone?: string;
}

/** One run's calendar, edited. */
export class Desk {
  readonly #calendar: Calendar;
  readonly #setting: Setting;
  readonly #made: Made;

  constructor(calendar: Calendar, setting: Setting, made: Made) {
    this.#calendar = calendar;
    this.#setting = setting;
    this.#made = made;
  }

  /** A new meeting. */
  make(plan: Plan): void {
    this.#made.make(plan);
  }

  move(target: TargetPlan, to: string, { minutes, days, zone }: Resize = {}): void {
    const { day, time } = readTold(to);
    const moment = time && readMoment(to, this.#setting.zone);
    const start: OriginalStart = moment?.withTimeZone(zone ?? moment.timeZoneId) ?? day;
    const length = minutes === undefined ? days && { days } : { minutes };
    const end = length && start.add(length);
    this.#calendar.move(this.#made.find(target), { start, ...(end && { end }) });
  }

  shorten(target: TargetPlan, minutes: number): void {
    this.#calendar.shorten(this.#made.find(target), minutes);
  }

  lengthen(target: TargetPlan, minutes: number): void {
    this.#calendar.lengthen(this.#made.find(target), minutes);
  }

  cancel(target: TargetPlan): void {
    this.#calendar.cancel(this.#made.find(target));
  }

  restore(target: TargetPlan): void {
    this.#calendar.restore(this.#made.find(target));
  }

  /** I take an invitation off my calendar. */
  removeInvitation(target: TargetPlan): void {
    this.#calendar.removeInvitation(this.#made.find(target));
  }

  rename(target: TargetPlan | SeriesPlan, title: string): void {
    this.#calendar.rename(this.#made.find(target), title);
  }

  /** A change nobody sees, which all the same makes a new version. */
  touch(target: TargetPlan | SeriesPlan): void {
    this.#calendar.touch(this.#made.find(target));
  }

  /** Somebody's answer; `me` is whose calendar it is. */
  respond(target: TargetPlan | SeriesPlan, who: string, response: Response): void {
    this.#calendar.respond(this.#made.find(target), this.#address(who), response);
  }

  decline(target: TargetPlan | SeriesPlan, who: string): void {
    this.respond(target, who, 'declined');
  }

  addGuest(target: TargetPlan | SeriesPlan, who: string): void {
    this.#calendar.addGuest(this.#made.find(target), addressOf(who));
  }

  addRoom(target: TargetPlan | SeriesPlan): void {
    const email = 'blue@resource.calendar.google.com';
    this.#calendar.addGuest(this.#made.find(target), { email, resource: true });
  }

  removeGuest(target: TargetPlan | SeriesPlan, who: string): void {
    this.#calendar.removeGuest(this.#made.find(target), this.#address(who));
  }

  /** Hands a meeting over; whoever leaves keeps a bare cancelled id. */
  handOver(plan: Plan, to: string, ownerStays: 'stays' | 'leaves'): void {
    this.#calendar.changeOrganizer(this.#made.find(plan), addressOf(to), ownerStays === 'stays');
  }

  /** "All events": moved, resized, put into another zone, or made days or hours. */
  moveAll(series: SeriesPlan, shift: ToldShift): void {
    this.#calendar.moveAll(this.#made.find(series), this.#shift(shift));
  }

  renameAll(series: SeriesPlan, title: string): void {
    this.#calendar.renameAll(this.#made.find(series), title);
  }

  /** "All events" repeated by another rule. */
  changeRule(series: SeriesPlan, rrule: string): void {
    this.#calendar.changeRule(this.#made.find(series), rrule);
  }

  /** "This and following", moved or resized: an unrelated series goes on. */
  moveFrom(occurrence: OccurrencePlan, shift: ToldShift): void {
    this.#calendar.moveThisAndFollowing(this.#made.find(occurrence), this.#shift(shift));
  }

  /** "This and following", with another title: a segment of the same series goes on. */
  renameFrom(occurrence: OccurrencePlan, title: string): void {
    this.#calendar.renameThisAndFollowing(this.#made.find(occurrence), title);
  }

  /** "This and following", deleted. */
  endFrom(occurrence: OccurrencePlan): void {
    this.#calendar.endSeries(this.#made.find(occurrence));
  }

  deleteAll(series: SeriesPlan): void {
    this.#calendar.deleteSeries(this.#made.find(series));
  }

  /** A deleted series taken out of the bin. */
  bringBack(series: SeriesPlan): void {
    this.#calendar.restoreSeries(this.#made.idOf(series));
  }

  /** A single meeting made to repeat. */
  repeat(meeting: OneOffPlan, rrule: string): void {
    this.#calendar.makeRecurring(this.#made.idOf(meeting), rrule);
  }

  /** Google forgets a deleted single meeting for good. */
  forget(meeting: OneOffPlan): void {
    this.#calendar.forget(this.#made.idOf(meeting));
  }

  /** The calendar's own zone, in its settings. */
  setZone(zone: string): void {
    this.#calendar.setZone(zone);
  }

  #address(who: string): string {
    return who === 'me' ? this.#calendar.email : addressOf(who);
  }

  #shift({ time, ...shift }: ToldShift): Shift {
    const zone = shift.allDay === false ? { zone: this.#setting.zone } : {};
    const plainTime = time && { time: Temporal.PlainTime.from(time.padStart(5, '0')) };
    return { ...zone, ...shift, ...plainTime };
  }
}
