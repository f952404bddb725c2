import type { CalendarHabits, CalendarState, AccessRole } from './calendar-state.ts';
import * as edits from './edits.ts';
import type { EditOptions } from './edits.ts';
import { importedId } from './event-ids.ts';
import type { Details, Guest, OriginalStart, Response, Span } from './event-model.ts';
import { spanOf } from './new-event.ts';
import type { NewEvent, NewSeries } from './new-event.ts';
import * as placing from './placing.ts';
import * as seriesEdits from './series-edits.ts';
import * as splits from './series-splits.ts';
import type { Shift } from './shift.ts';
import { lasting, spanAt } from './spans.ts';
import type { Occurrence, Target } from './targets.ts';

/**
 * One account's primary calendar, edited as a person edits a calendar. Every edit appends to the
 * world's log. Edits of a single thing return its id afterwards, which may be a new one.
 *
 * Unknown events and occurrences are a RangeError.
 */
export class Calendar {
  /** The events and versions themselves, for the API's side of the fake. */
  readonly state: CalendarState;

  constructor(state: CalendarState) {
    this.state = state;
  }

  get email(): string {
    return this.state.id;
  }

  get zone(): string {
    return this.state.zone;
  }

  /** What the fake does where Google's behaviour is not documented. */
  get habits(): CalendarHabits {
    return this.state.habits;
  }

  /** Lets another account see this calendar. */
  share(email: string, role: AccessRole): void {
    this.state.access.set(email, role);
  }

  unshare(email: string): void {
    this.state.access.delete(email);
  }

  create(event: NewEvent): string {
    const id = this.state.newId();
    return placing.addOneOff(this.state, id, `${id}@google.com`, event, 'created');
  }

  /** An event of another calendar system, brought in with its own iCalendar UID. */
  importEvent(event: NewEvent & { readonly iCalUID: string }): string {
    return placing.addOneOff(
      this.state,
      importedId(event.iCalUID),
      event.iCalUID,
      event,
      'imported',
    );
  }

  createSeries(series: NewSeries): string {
    const id = this.state.newId();
    return placing.addSeries(this.state, id, `${id}@google.com`, series, 'created');
  }

  importSeries(series: NewSeries & { readonly iCalUID: string }): string {
    return placing.addSeries(
      this.state,
      importedId(series.iCalUID),
      series.iCalUID,
      series,
      'imported',
    );
  }

  /** Another time; the length stays unless an end is given. */
  move(
    target: Target,
    to: { readonly start: OriginalStart; readonly end?: OriginalStart },
    options: EditOptions = {},
  ): string {
    const spanFor = (old: Span): Span =>
      to.end === undefined ? spanAt(old, to.start) : spanOf({ start: to.start, end: to.end });
    return edits.setSpan(this.state, target, 'moved', spanFor, options);
  }

  shorten(target: Target, minutes: number, options: EditOptions = {}): string {
    return edits.setSpan(this.state, target, 'shortened', (old) => lasting(old, minutes), options);
  }

  lengthen(target: Target, minutes: number, options: EditOptions = {}): string {
    return edits.setSpan(this.state, target, 'lengthened', (old) => lasting(old, minutes), options);
  }

  /** A conversion, which counts as a move: `originalStartTime` keeps its kind. */
  toAllDay(target: Target, day: Temporal.PlainDate, options: EditOptions = {}): string {
    return this.move(target, { start: day }, options);
  }

  toTimed(
    target: Target,
    start: Temporal.ZonedDateTime,
    minutes: number,
    options: EditOptions = {},
  ): string {
    return this.move(target, { start, end: start.add({ minutes }) }, options);
  }

  cancel(target: Target, options: EditOptions = {}): string {
    return edits.cancel(this.state, target, 'cancelled', options);
  }

  restore(target: Target, options: EditOptions = {}): string {
    return edits.restore(this.state, target, options);
  }

  /** The owner takes an invitation off this calendar: it is cancelled here, with its details. */
  removeInvitation(target: Target): string {
    return edits.cancel(this.state, target, 'invitation-removed', { by: this.email });
  }

  rename(target: Target, summary: string, options: EditOptions = {}): string {
    return edits.setDetails(this.state, target, 'renamed', () => ({ summary }), options);
  }

  recolor(target: Target, colorId: string): string {
    return edits.setDetails(this.state, target, 'touched', () => ({ colorId }), { by: this.email });
  }

  /** Any change nobody sees: it only makes a new version. */
  touch(target: Target): string {
    return edits.setDetails(this.state, target, 'touched', () => ({}), { by: this.email });
  }

  setPrivateProperties(target: Target, privateProperties: Record<string, string>): string {
    const options = { by: this.email };
    return edits.setDetails(this.state, target, 'touched', () => ({ privateProperties }), options);
  }

  respond(target: Target, who: string, response: Response): string {
    return edits.respond(this.state, target, who, response);
  }

  decline(target: Target, who: string): string {
    return this.respond(target, who, 'declined');
  }

  accept(target: Target, who: string): string {
    return this.respond(target, who, 'accepted');
  }

  addGuest(target: Target, guest: string | Guest, options: EditOptions = {}): string {
    const added = typeof guest === 'string' ? { email: guest } : guest;
    const patch = ({ guests }: Details) => ({ guests: [...guests, added] });
    const who = added.email;
    return edits.setDetails(this.state, target, 'guest-added', patch, { ...options, who });
  }

  removeGuest(target: Target, who: string, options: EditOptions = {}): string {
    const patch = ({ guests }: Details) => ({
      guests: guests.filter(({ email }) => email !== who),
    });
    return edits.setDetails(this.state, target, 'guest-removed', patch, { ...options, who });
  }

  /**
   * Hands an event over. If the owner of this calendar was the organizer and does not stay as a
   * guest, a bare cancelled id is all that is left here.
   */
  changeOrganizer(target: Target, organizer: string, ownerStays = true): string {
    const options = { by: this.email, who: organizer };
    const patch = ({ guests }: Details) => ({
      organizer,
      guests: ownerStays ? guests : guests.filter(({ email }) => email !== this.email),
    });
    const id = edits.setDetails(this.state, target, 'organizer-changed', patch, options);
    if (!ownerStays) edits.vanish(this.state, id);
    return id;
  }

  /** "All events" renamed: every segment of a split series, and all their exceptions. */
  renameAll(series: string, summary: string, options: EditOptions = {}): void {
    edits.renameSegments(this.state, series, summary, options);
  }

  /** "All events" repeated by another rule, such as every second week. */
  changeRule(series: string, rrule: string, options: EditOptions = {}): void {
    seriesEdits.changeRule(this.state, series, rrule, options);
  }

  /** "All events": the past is rewritten too, and every occurrence gets a new id. */
  moveAll(series: string, shift: Shift, options: EditOptions = {}): void {
    seriesEdits.moveAll(this.state, series, shift, options);
  }

  /** The same wall clock in another zone: a real move, and new ids. */
  changeZone(series: string, zone: string, options: EditOptions = {}): void {
    seriesEdits.moveAll(this.state, series, { zone }, options);
  }

  /** @returns the id of the new series */
  moveThisAndFollowing(occurrence: Occurrence, shift: Shift, options: EditOptions = {}): string {
    return splits.moveFrom(this.state, occurrence, shift, options);
  }

  /** @returns the id of the new segment */
  renameThisAndFollowing(
    occurrence: Occurrence,
    summary: string,
    options: EditOptions = {},
  ): string {
    return splits.changeFrom(this.state, occurrence, { summary }, options);
  }

  /** "This and following" deleted. */
  endSeries(occurrence: Occurrence, options: EditOptions = {}): void {
    seriesEdits.endFrom(this.state, occurrence, options);
  }

  deleteSeries(series: string, options: EditOptions = {}): void {
    seriesEdits.deleteSeries(this.state, series, options);
  }

  /** A deleted series taken out of the bin. */
  restoreSeries(series: string, options: EditOptions = {}): void {
    seriesEdits.restoreSeries(this.state, series, options);
  }

  /** A single event made to repeat: the master has its id. */
  makeRecurring(event: string, rrule: string): void {
    placing.makeRecurring(this.state, event, rrule);
  }

  /** Lets a deleted single event disappear, as all of them do in the end. */
  forget(event: string): void {
    placing.forget(this.state, event);
  }

  /** The calendar's own zone, a setting: it moves no event and makes no new version of any. */
  setZone(zone: string): void {
    this.state.zone = zone;
  }
}
