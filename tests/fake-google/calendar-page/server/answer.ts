/** calendar.google.com: the page of the signed-in account, its script, and what the script asks. */
import { randomBytes } from 'node:crypto';
import { html, json, redirect } from '../../http.ts';
import type { Reply, Request } from '../../http.ts';
import type { SignIn } from '../../sign-in.ts';
import type { Account, World } from '../../world.ts';
import { change, parseChanges } from '../shared/behaviours.ts';
import type { Behaviours } from '../shared/behaviours.ts';
import { h } from '../shared/markup.ts';
import { parsePlace } from '../shared/place.ts';
import type { Boot, Command, Listing } from '../shared/wire.ts';
import { pageStyles } from './bundle.ts';
import { obey } from './page-edits.ts';
import { calendarsOf, eventNamed, eventsBetween } from './page-events.ts';
import type { PageSettings } from './page-settings.ts';
import { pageHeaders } from './policy.ts';
import { renderShell } from './shell.ts';
import { writeMarkup } from './write-markup.ts';

export interface CalendarPageContext {
  readonly world: World;
  readonly signIn: SignIn;
  readonly page: PageSettings;
  readonly now: Temporal.Instant;
  /** The bundled script, where it is what is asked for. */
  readonly script: string | undefined;
}

const user = /^\/calendar\/u\/(?<user>\d+)\//;
export const scriptPath = '/calendar/_/web/main.js';
const stylesPath = '/calendar/_/web/main.css';

export function answerCalendarPage(context: CalendarPageContext, request: Request): Reply {
  const { path } = request;
  if (path === scriptPath) return file('text/javascript', context.script ?? '');
  if (path === stylesPath) return file('text/css', pageStyles(context.page.seed));
  const lead = leadsTo(request);
  if (lead !== undefined) return redirect(lead);
  const number = Number(user.exec(path)?.groups?.['user'] ?? 0);
  const place = parsePlace(path);
  const isCall = /^\/calendar\/u\/\d+\/data\//.test(path);
  if (!place && !isCall && path !== '/calendar/companion') return notFound();
  const account = context.world.account(context.signIn.accounts[number] ?? '');
  if (!account || !context.signIn.isSignedIn) return signInPage();
  if (path === '/calendar/companion') return companionPage(context, account);
  if (isCall) return answerCall(context, account, request);
  if (place?.date === 'wrong') return redirect(`/calendar/u/${number}/r`);
  return showPage(context, account, number, request);
}

/** Where short addresses, and those of other days, lead. */
function leadsTo({ path, query }: Request): string | undefined {
  if (/^\/(?:calendar\/?)?$/.test(path)) return withQuery('/calendar/u/0/r', query);
  if (path === '/calendar/render') return withQuery('/calendar/u/0/r/eventedit', query);
  const eid = /^\/calendar(?:\/u\/\d+)?\/event$/.test(path) ? query.get('eid') : null;
  return eid === null ? undefined : `/calendar/u/0/r/eventedit/${eid}`;
}

function withQuery(path: string, query: URLSearchParams): string {
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

function file(type: string, body: string): Reply {
  const headers = { 'content-type': `${type}; charset=UTF-8`, 'cache-control': 'no-store' };
  return { status: 200, headers, body };
}

function notFound(): Reply {
  return html('<!doctype html><title>Not found</title><h1>Not found</h1>', 404);
}

function signInPage(): Reply {
  return html('<!doctype html><title>Sign in</title><h1>Sign in to Google Calendar</h1>');
}

/**
 * The day inside another product's side panel: chips, and nothing else of the page. It is framed in
 * the page too, so that a script that runs in every frame meets it.
 */
function companionPage({ world, page, now }: CalendarPageContext, account: Account): Reply {
  const today = now.toZonedDateTimeISO(world.calendar(account.email).zone).toPlainDate();
  const events = eventsBetween(world, account.email, today, today.add({ days: 1 }));
  const rows = events.map(({ eventId, title }) =>
    h(
      'div',
      { role: 'button', tabindex: '0', 'data-eventchip': '', 'data-eventid': eventId },
      title,
    ),
  );
  const body = h('body', { 'data-viewfamily': 'EVENT' }, h('div', { role: 'main' }, rows));
  const text = writeMarkup(page.seed, h('html', { lang: page.locale }, body));
  const headers = pageHeaders(page.behaviours, randomBytes(16).toString('base64url'));
  return { status: 200, headers, body: `<!doctype html>${text}` };
}

function showPage(
  { world, page, now }: CalendarPageContext,
  account: Account,
  number: number,
  request: Request,
): Reply {
  let behaviours: Behaviours;
  try {
    behaviours = change(page.behaviours, parseChanges(request.query.get('behaviours')));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return html(`<!doctype html><title>Wrong</title><p>Wrong behaviours</p>`, 400);
  }
  const nonce = randomBytes(16).toString('base64url');
  const boot: Boot = {
    user: number,
    email: account.email,
    name: account.name,
    zone: world.calendar(account.email).zone,
    now: now.toString(),
    locale: page.locale,
    theme: page.theme,
    seed: page.seed,
    behaviours,
    calendars: calendarsOf(world, account.email),
  };
  const isEditPage = parsePlace(request.path)?.view === 'eventedit';
  const files = { nonce, script: scriptPath, styles: stylesPath, isEditPage };
  return {
    status: 200,
    headers: pageHeaders(behaviours, nonce),
    body: renderShell(boot, files),
  };
}

/** The page's own calls: events of some days, an edit, switches turned. */
function answerCall(context: CalendarPageContext, account: Account, request: Request): Reply {
  const { world, page } = context;
  const name = request.path.replace(/^.*\/data\//, '');
  try {
    if (request.method === 'GET' && name === 'events') {
      const from = Temporal.PlainDate.from(request.query.get('from') ?? '');
      const until = Temporal.PlainDate.from(request.query.get('until') ?? '');
      const isFirst = context.signIn.accounts[0] === account.email;
      const listing: Listing = {
        events: eventsBetween(world, account.email, from, until),
        tasks: isFirst ? page.tasks : [],
      };
      return json(listing);
    }
    if (request.method === 'GET' && name === 'event') {
      const event = eventNamed(world, account.email, request.query.get('eid') ?? '');
      return event ? json(event) : json({ error: 'No such event' }, 404);
    }
    if (request.method === 'POST' && name === 'edit') {
      return json(obey(world, account.email, JSON.parse(request.body) as Command));
    }
    if (request.method === 'POST' && name === 'behaviours') {
      page.set(parseChanges(request.body));
      return json({});
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return json({ error: error.message }, 400);
  }
  return notFound();
}
