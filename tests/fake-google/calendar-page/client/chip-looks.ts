/** What a chip shows of an event or a task, whatever its shape. */
import { spanWords, timeWords } from '../shared/time-words.ts';
import type { PageEvent, PageTask } from '../shared/wire.ts';
import { colorOf } from './colors.ts';
import type { Context, Shown } from './context.ts';
import { wallSpan } from './context.ts';
import { describeEvent } from './describe-event.ts';

export interface Looks {
  readonly id: string;
  readonly title: string;
  readonly time: string;
  readonly hour: string;
  readonly spoken: string;
  readonly isPast: boolean;
  readonly names: readonly string[];
  readonly color: string;
}

export function looksOf(context: Context, shown: Shown): Looks {
  return shown.kind === 'event' ? eventLooks(context, shown.event) : taskLooks(context, shown.task);
}

function eventLooks(context: Context, event: PageEvent): Looks {
  const { words, locale, zone } = context;
  const { start, end } = wallSpan(event, zone);
  const isPast = Temporal.ZonedDateTime.compare(end, context.now()) <= 0;
  const index = context.boot.calendars.findIndex(({ id }) => id === event.calendar);
  return {
    id: event.id,
    title: event.title || words.noTitle,
    time: event.isAllDay ? '' : spanWords(locale, start, end),
    hour: event.isAllDay ? '' : timeWords(locale, start),
    spoken: describeEvent(context, event),
    isPast,
    color: colorOf(event, Math.max(0, index)),
    names: [isPast ? 'past' : '', event.mine ? `answer-${event.mine}` : ''].filter(Boolean),
  };
}

function taskLooks(context: Context, { id, title, at }: PageTask): Looks {
  const { words, locale, zone } = context;
  const time = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const hour = timeWords(locale, time);
  return {
    id,
    title,
    time: hour,
    hour,
    spoken: [words.task, hour, words.quoted(title)].join(words.separator),
    isPast: false,
    color: '#4285f4',
    names: ['task'],
  };
}
