/** The rows of the card: each a picture and what it stands for, under an id that stays. */
import { icon } from '../shared/icons.ts';
import type { IconName } from '../shared/icons.ts';
import { h } from '../shared/markup.ts';
import type { Child, Described } from '../shared/markup.ts';
import { dateWords, spanWords } from '../shared/time-words.ts';
import type { PageEvent } from '../shared/wire.ts';
import { guestRow } from './card-guests.ts';
import { looksOf } from './chip-looks.ts';
import type { Context } from './context.ts';
import { wallSpan } from './context.ts';

export interface RowActs {
  edit(): void;
}

/** A row: a picture, and content with an id that stays. */
function row(
  picture: IconName | Described | undefined,
  content: Record<string, string>,
  ...children: readonly (Child | undefined)[]
): Described {
  const shown = typeof picture === 'string' ? icon(picture) : picture;
  return h(
    'div',
    { class: 'card-row' },
    h('div', { class: 'card-icon', 'aria-hidden': 'true' }, shown),
    h(
      'div',
      { ...content, class: 'card-cell' },
      children.filter((child) => child !== undefined),
    ),
  );
}

/** What and when: the row that is there first. */
export function whenRow(context: Context, event: PageEvent): Described {
  const { color, title } = looksOf(context, { kind: 'event', event });
  const square = h('span', { class: 'card-color', css: { 'background-color': color } });
  return row(
    square,
    { id: 'xDetDlgWhen' },
    h('span', { id: 'rAECCd', role: 'heading', 'aria-level': '1', class: 'card-title' }, title),
    h('span', { class: 'card-when' }, whenWords(context, event)),
    event.isRecurring ? h('span', { class: 'card-when' }, context.words.repeats) : undefined,
  );
}

/** Every row an event has. */
export function cardRows(context: Context, event: PageEvent, acts: RowActs): readonly Described[] {
  const { words } = context;
  const { location, description, meetCode } = event;
  const label = (text: string) => h('span', { class: 'hidden-words' }, text);
  const room = event.guests.find(({ isRoom }) => isRoom);
  const rows = [
    whenRow(context, event),
    meetCode === undefined
      ? undefined
      : row(
          'camera',
          { id: 'xDetDlgVideo' },
          label(words.label.video),
          h('span', { class: 'meet-button' }, words.join),
          h('span', { class: 'card-small' }, `meet.google.com/${meetCode}`),
        ),
    location === undefined
      ? undefined
      : row(
          'pin',
          { id: 'xDetDlgLoc', 'data-text': location },
          label(words.label.location),
          h('span', {}, location),
        ),
    room && row('pin', { id: 'xDetDlgRoom' }, h('span', {}, room.name ?? room.email)),
    guestRow(context, event, acts),
    event.guests.length > 1 ? brief(context) : undefined,
    description === undefined
      ? undefined
      : row(
          'lines',
          { id: 'xDetDlgDesc' },
          label(words.label.description),
          h('span', { class: 'card-text' }, description),
        ),
    row('bell', { id: 'xDetDlgNot' }, label(words.label.reminder), h('span', {}, words.reminder)),
    event.isPrivate
      ? row(
          'lock',
          { id: 'xDetDlgPrv' },
          label(words.label.visibility),
          h('span', {}, words.isPrivate),
        )
      : undefined,
    calendarRow(context, event),
  ];
  return rows.filter((one) => one !== undefined);
}

/** Google's own section about the meeting. */
function brief({ words }: Context): Described {
  return row(
    'spark',
    { 'data-meeting-brief': 'true' },
    h('span', { class: 'card-strong' }, words.brief),
    h('span', { class: 'card-small' }, words.briefText),
  );
}

function calendarRow({ words, boot }: Context, event: PageEvent): Described {
  const calendar = boot.calendars.find(({ id }) => id === event.calendar);
  const name = calendar?.name ?? event.calendar;
  return row(
    'calendar',
    { id: 'xDetDlgCal', 'data-text': `${name} – ${event.calendar}` },
    h('span', { class: 'hidden-words' }, words.label.calendar),
    h('span', {}, name),
  );
}

function whenWords({ locale, zone }: Context, event: PageEvent): string {
  const { start, end } = wallSpan(event, zone);
  const first = start.toPlainDate();
  const last = event.isAllDay ? end.toPlainDate().subtract({ days: 1 }) : end.toPlainDate();
  const long: Intl.DateTimeFormatOptions = { weekday: 'long', month: 'long', day: 'numeric' };
  const day = dateWords(locale, first, long);
  if (event.isAllDay) return first.equals(last) ? day : `${day} – ${dateWords(locale, last, long)}`;
  return `${day} ⋅ ${spanWords(locale, start, end)}`;
}
