/** What was written in the edit page, or dragged on the grid, as edits of the calendar. */
import type { Calendar } from '../../calendar.ts';
import { setDetails } from '../../edits.ts';
import type { Details, OriginalStart, Span } from '../../event-model.ts';
import { changeFrom } from '../../series-splits.ts';
import type { Shift } from '../../shift.ts';
import { isSameStart } from '../../spans.ts';
import { find, peekAt } from '../../targets.ts';
import type { Found } from '../../targets.ts';
import type { Fields, Scope } from '../shared/wire.ts';

/** An instant, in a zone, or a day. */
export function startIn(text: string, zone: string): OriginalStart {
  return text.includes('T')
    ? Temporal.Instant.from(text).toZonedDateTimeISO(zone)
    : Temporal.PlainDate.from(text);
}

/** Changes one event or occurrence. @returns its id afterwards */
export function saveOne(calendar: Calendar, email: string, id: string, fields: Fields): string {
  const { span, details } = lookAt(find(calendar.state, id));
  const by = { by: email };
  const start = fields.start && startIn(fields.start, zoneOf(span, calendar.zone));
  const end = fields.end && startIn(fields.end, zoneOf(span, calendar.zone));
  let target = id;
  if (start && end) target = setTime(calendar, email, { id, span, start, end });
  const { title } = fields;
  if (title !== undefined && title !== (details.summary ?? '')) {
    target = calendar.rename(target, title, by);
  }
  const patch = patchOf(details, fields);
  if (Object.keys(patch).length > 0) {
    target = setDetails(calendar.state, target, 'touched', () => patch, by);
  }
  saveGuests(calendar, email, target, { before: details, after: fields.guests });
  return target;
}

interface SeriesSaving {
  readonly occurrence: Extract<Found, { kind: 'occurrence' }>;
  readonly scope: Exclude<Scope, 'this'>;
  readonly fields: Fields;
}

/** Changes a series: all of it, or an occurrence and what follows. */
export function saveSeries(calendar: Calendar, email: string, saving: SeriesSaving): void {
  const { occurrence, scope, fields } = saving;
  const { series, originalStart } = occurrence;
  const { span, details } = lookAt(occurrence);
  const by = { by: email };
  const shift = shiftOf(span, fields, zoneOf(span, calendar.zone));
  const { title } = fields;
  const summary = title !== undefined && title !== (details.summary ?? '') ? title : undefined;
  const patch = patchOf(details, fields);
  let target = series.id;
  if (scope === 'all') {
    if (summary !== undefined) calendar.renameAll(target, summary, by);
    if (shift) calendar.moveAll(target, shift, by);
  } else {
    const from = { series: series.id, originalStart };
    if (shift) {
      target = calendar.moveThisAndFollowing(from, shift, by);
      if (summary !== undefined) calendar.rename(target, summary, by);
    } else {
      const change = { ...patch, ...(summary !== undefined && { summary }) };
      target = changeFrom(calendar.state, from, change, by);
    }
  }
  if (Object.keys(patch).length > 0 && (scope === 'all' || shift)) {
    setDetails(calendar.state, target, 'touched', () => patch, by);
  }
  saveGuests(calendar, email, target, { before: details, after: fields.guests });
}

function lookAt(found: Found): { span: Span; details: Details } {
  return found.kind === 'occurrence' ? peekAt(found.series, found.originalStart) : found.event;
}

/** An event goes on living in the zone it was made in. */
function zoneOf(span: Span, zone: string): string {
  return span.allDay ? zone : span.start.timeZoneId;
}

interface NewTime {
  readonly id: string;
  readonly span: Span;
  readonly start: OriginalStart;
  readonly end: OriginalStart;
}

function setTime(calendar: Calendar, email: string, { id, span, start, end }: NewTime): string {
  const isSame = isSameStart(span.start, start);
  if (isSame && isSameStart(span.end, end)) return id;
  const by = { by: email };
  const isTimed = start instanceof Temporal.ZonedDateTime && end instanceof Temporal.ZonedDateTime;
  if (!isSame || !isTimed || span.allDay) return calendar.move(id, { start, end }, by);
  const minutes = start.until(end).total('minutes');
  const isLonger = Temporal.ZonedDateTime.compare(end, span.end) > 0;
  return isLonger ? calendar.lengthen(id, minutes, by) : calendar.shorten(id, minutes, by);
}

function shiftOf(span: Span, fields: Fields, zone: string): Shift | undefined {
  if (!fields.start || !fields.end) return undefined;
  const start = startIn(fields.start, zone);
  const end = startIn(fields.end, zone);
  if (isSameStart(span.start, start) && isSameStart(span.end, end)) return undefined;
  const days = dayOf(span.start).until(dayOf(start)).days;
  if (start instanceof Temporal.PlainDate || end instanceof Temporal.PlainDate) {
    return { days, ...(!span.allDay && { allDay: true }) };
  }
  const time = start.toPlainTime();
  const minutes = start.until(end).total('minutes');
  return { days, time, minutes, ...(span.allDay && { allDay: false, zone }) };
}

function dayOf(start: OriginalStart): Temporal.PlainDate {
  return start instanceof Temporal.PlainDate ? start : start.toPlainDate();
}

function patchOf(before: Details, fields: Fields): Partial<Details> {
  const { location, description, colorId } = fields;
  return {
    ...(location !== undefined && location !== (before.location ?? '') && { location }),
    ...(description !== undefined && description !== (before.description ?? '') && { description }),
    ...(colorId !== undefined && colorId !== before.colorId && { colorId }),
  };
}

/** Guests are told apart by their address; who edits stays on the list. */
function saveGuests(
  calendar: Calendar,
  email: string,
  target: string,
  { before, after }: { readonly before: Details; readonly after: readonly string[] | undefined },
): void {
  if (after === undefined) return;
  const known = new Set(before.guests.map((guest) => guest.email));
  const by = { by: email };
  for (const guest of after) {
    if (known.size === 0 && guest !== email) {
      // With its first guest an event of one's own gets oneself on its list.
      calendar.addGuest(target, { email, name: calendar.state.name, response: 'accepted' }, by);
      known.add(email);
    }
    if (!known.has(guest)) calendar.addGuest(target, guest, by);
  }
  for (const guest of known) {
    if (guest !== email && !after.includes(guest)) calendar.removeGuest(target, guest, by);
  }
}
