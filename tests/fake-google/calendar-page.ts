/** calendar.google.com: the signed-in account's week as a plain, server-made page. */
import { calendarStyle } from './calendar-page-style.ts';
import { escapeHtml, html, redirect } from './http.ts';
import type { Reply, Request } from './http.ts';
import { linkTo } from './render.ts';
import type { SignIn } from './sign-in.ts';
import { weekOf } from './week.ts';
import type { Chip, Day } from './week.ts';
import type { World } from './world.ts';

export interface CalendarPageContext {
  readonly world: World;
  readonly signIn: SignIn;
  readonly now: Temporal.Instant;
}

const pagePath =
  /^\/calendar(?:\/u\/(?<user>\d+))?\/r(?:\/(?<view>[a-z]+))?(?:\/(?<date>\d{4}\/\d{1,2}\/\d{1,2}))?\/?$/;

export function answerCalendarPage(context: CalendarPageContext, request: Request): Reply {
  const { world, signIn, now } = context;
  if (/^\/(?:calendar\/?)?$/.test(request.path)) return redirect('/calendar/u/0/r');
  const groups = pagePath.exec(request.path)?.groups;
  if (!groups) return html('<!doctype html><title>Not found</title><h1>Not found</h1>', 404);
  const user = Number(groups['user'] ?? 0);
  const account = world.account(signIn.accounts[user] ?? '');
  if (!account || !signIn.isSignedIn) {
    return html('<!doctype html><title>Sign in</title><h1>Sign in to Google Calendar</h1>');
  }
  const here = now.toZonedDateTimeISO(account.zone);
  const today = here.toPlainDate();
  const shown = groups['date'] ? dateOf(groups['date']) : today;
  if (!shown) return redirect(`/calendar/u/${user}/r`);
  const { state } = world.calendar(account.email);
  const days = weekOf(state, shown);
  return html(
    renderPage({ now: here, user, email: account.email, zone: account.zone, today, shown, days }),
  );
}

function dateOf(path: string): Temporal.PlainDate | undefined {
  const [year = 0, month = 0, day = 0] = path.split('/').map(Number);
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

interface Page {
  readonly now: Temporal.ZonedDateTime;
  readonly user: number;
  readonly email: string;
  readonly zone: string;
  readonly today: Temporal.PlainDate;
  readonly shown: Temporal.PlainDate;
  readonly days: readonly Day[];
}

function renderPage({ now, user, email, zone, today, shown, days }: Page): string {
  const month = shown.toLocaleString('en-US', { month: 'long', year: 'numeric' });
  const to = (date: Temporal.PlainDate) =>
    `/calendar/u/${user}/r/week/${date.year}/${date.month}/${date.day}`;
  const heads = days.map(({ date }) => {
    const name = date.toLocaleString('en-US', { weekday: 'short' });
    const isToday = date.equals(today);
    return `<div class="head${isToday ? ' today' : ''}" role="columnheader"${isToday ? ' aria-current="date"' : ''}>${name}<b>${date.day}</b></div>`;
  });
  const strips = days.map(
    ({ allDay }) =>
      `<div class="strip">${allDay.map((chip) => renderChip(chip, email)).join('')}</div>`,
  );
  const columns = days.map(
    ({ timed }) =>
      `<div class="day">${timed.map((chip) => renderChip(chip, email)).join('')}</div>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Google Calendar - Week of ${month}</title>
<base href="/calendar/u/${user}/"><style>${calendarStyle}</style></head>
<body data-viewfamily="EVENT">
<header><h1>Calendar</h1><a href="/calendar/u/${user}/r">Today</a>
<a href="${to(shown.subtract({ weeks: 1 }))}" aria-label="Previous week">‹</a>
<a href="${to(shown.add({ weeks: 1 }))}" aria-label="Next week">›</a>
<strong>${month}</strong><span>${escapeHtml(email)}</span></header>
<main data-hour="${now.hour}"><div class="grid"><div class="head"></div>${heads.join('')}
<div></div>${strips.join('')}
${renderHours()}${columns.join('')}</div></main>${scrollScript}
<div id="xUserInfo" hidden><span id="xUserEmail">${escapeHtml(email)}</span><span id="xTimezone">${zone}</span></div>
</body></html>`;
}

function renderChip({ id, title, time, place, ...chip }: Chip, email: string): string {
  const eid = new URL(linkTo(id, email)).searchParams.get('eid') ?? '';
  const names = ['chip', chip.isDeclined && 'declined', chip.isShort && 'short'].filter(Boolean);
  const style =
    place &&
    `top:${place.top}px;height:${place.height}px;left:${place.left}%;width:${place.width}%`;
  const text = escapeHtml(title) + (time && `${chip.isShort ? ', ' : '<br>'}${time}`);
  return `<div class="${names.join(' ')}" role="button" tabindex="0" data-eventchip data-eventid="${eid}" title="${escapeHtml(title)}" style="${style ?? ''}">${text}</div>`;
}

/** The hours beside the grid; midnight has no name. */
function renderHours(): string {
  const hours = Array.from({ length: 23 }, (_, index) => index + 1);
  const labels = hours.map((hour) => `<i style="top:${hour * 48}px">${hour}:00</i>`);
  return `<div class="hours">${labels.join('')}</div>`;
}

/** Begins the day an hour before now, so that what comes next is in sight. */
const scrollScript = `<script>
  const main = document.querySelector('main');
  main.scrollTop = Math.max(0, Number(main.dataset.hour) - 2) * 48;
</script>`;
