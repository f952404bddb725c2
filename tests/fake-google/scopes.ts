const prefix = 'https://www.googleapis.com/auth/';

/** Scopes that let read the events of any calendar the account can see. */
const readAny = ['calendar', 'calendar.readonly', 'calendar.events', 'calendar.events.readonly'];
/** Scopes that let read the events of calendars the account owns, and no others. */
const readOwned = ['calendar.events.owned', 'calendar.events.owned.readonly'];

function full(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => prefix + name));
}

const anyCalendar = full(readAny);
const ownedCalendar = full(readOwned);

export const userinfoEmail = `${prefix}userinfo.email`;

/** Scopes a consent page does not let one untick: they are the sign-in itself. */
export const signInScopes: ReadonlySet<string> = new Set([
  'openid',
  userinfoEmail,
  `${prefix}userinfo.profile`,
]);

/** The scopes a request means: `email` and `profile` are short for longer names. */
export function parseScopes(text: string): readonly string[] {
  const short: Readonly<Record<string, string>> = {
    email: userinfoEmail,
    profile: `${prefix}userinfo.profile`,
  };
  return [...new Set(text.split(/\s+/).filter(Boolean))].map((scope) => short[scope] ?? scope);
}

/** Whether a token with these scopes may read the events of a calendar. */
export function mayReadEvents(scopes: readonly string[], isOwner: boolean): boolean {
  return scopes.some((scope) => anyCalendar.has(scope) || (isOwner && ownedCalendar.has(scope)));
}

/** What the consent page says a scope is for. */
export function describeScope(scope: string): string {
  const name = scope.replace(prefix, '');
  const words: Readonly<Record<string, string>> = {
    openid: 'Associate you with your personal info on Google',
    'userinfo.email': 'See your primary Google Account email address',
    'userinfo.profile': 'See your personal info, including what you’ve made publicly available',
    'calendar.events.owned.readonly': 'See the events on Google calendars you own',
    'calendar.events.owned': 'See, create, change, and delete events on Google calendars you own',
    'calendar.events.readonly': 'View events on all your calendars',
    'calendar.readonly': 'See and download any calendar you can access using your Google Calendar',
    'calendar.freebusy': 'View your availability in your calendars',
    'drive.appdata': 'See, create, and delete its own configuration data in your Google Drive',
  };
  return words[name] ?? scope;
}
