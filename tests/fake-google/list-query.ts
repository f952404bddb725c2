/** Reads the parameters of `events.list` and `events.instances`, and refuses what Google refuses. */
import { createHash } from 'node:crypto';
import { ApiError, badRequest } from './api-error.ts';
import type { EventType } from './event-model.ts';
import type { Window } from './spans.ts';

export interface ListQuery {
  readonly singleEvents: boolean;
  readonly showDeleted: boolean;
  readonly showHiddenInvitations: boolean;
  readonly window: Window;
  readonly updatedMin: Temporal.Instant | undefined;
  readonly orderBy: 'startTime' | 'updated' | undefined;
  readonly eventTypes: ReadonlySet<string> | undefined;
  readonly text: string | undefined;
  readonly iCalUID: string | undefined;
  readonly privateProperties: readonly string[];
  readonly sharedProperties: readonly string[];
  readonly maxResults: number;
  readonly maxAttendees: number | undefined;
  readonly timeZone: string | undefined;
  readonly pageToken: string | undefined;
  readonly syncToken: string | undefined;
  /** Names the query apart from its page, for page tokens. */
  readonly pageKey: string;
  /** Names what must stay the same from the first listing to every one with its sync token. */
  readonly syncKey: string;
}

const eventTypes = [
  'default',
  'birthday',
  'focusTime',
  'fromGmail',
  'outOfOffice',
  'workingLocation',
] satisfies EventType[];

/** Filters that cannot stand beside a sync token, and whose listings give none. */
const tokenless = [
  'iCalUID',
  'orderBy',
  'privateExtendedProperty',
  'q',
  'sharedExtendedProperty',
  'updatedMin',
];
const forbiddenWithToken = [...tokenless, 'timeMin', 'timeMax'];

/** Parameters that may differ between a first listing and the ones with its token. */
const free = new Set([...forbiddenWithToken, 'syncToken', 'pageToken', 'maxResults', 'fields']);

/** Whether a listing with these filters ends with a sync token. */
export function givesSyncToken(query: URLSearchParams): boolean {
  return !tokenless.some((name) => query.has(name));
}

/** @throws ApiError 400 for anything Google would not read. */
export function parseListQuery(query: URLSearchParams): ListQuery {
  const syncToken = query.get('syncToken') ?? undefined;
  const showDeleted = flag(query, 'showDeleted');
  const singleEvents = flag(query, 'singleEvents');
  const orderBy = choice(query, 'orderBy', ['startTime', 'updated'] as const);
  if (orderBy === 'startTime' && !singleEvents) {
    throw badRequest(
      'The requested ordering is not available for the particular query.',
      'orderBy',
    );
  }
  if (syncToken !== undefined) checkBesideToken(query);
  return {
    singleEvents,
    showDeleted,
    showHiddenInvitations: flag(query, 'showHiddenInvitations'),
    window: windowOf(query),
    updatedMin: instant(query, 'updatedMin'),
    orderBy,
    eventTypes: eventTypesOf(query),
    text: query.get('q')?.toLowerCase(),
    iCalUID: query.get('iCalUID') ?? undefined,
    privateProperties: query.getAll('privateExtendedProperty'),
    sharedProperties: query.getAll('sharedExtendedProperty'),
    // More than the maximum is not refused, it is cut.
    maxResults: Math.min(number(query, 'maxResults') ?? 250, 2500),
    maxAttendees: number(query, 'maxAttendees'),
    timeZone: zone(query),
    pageToken: query.get('pageToken') ?? undefined,
    syncToken,
    pageKey: keyOf(query, (name) => name !== 'pageToken'),
    syncKey: keyOf(query, (name) => !free.has(name) && name !== 'showDeleted'),
  };
}

function checkBesideToken(query: URLSearchParams): void {
  for (const name of forbiddenWithToken) {
    if (query.has(name)) {
      throw badRequest('Sync token cannot be used with other query restrictions.', name);
    }
  }
  if (query.get('showDeleted') === 'false') {
    throw badRequest('Sync token cannot be used with showDeleted=false.', 'showDeleted');
  }
}

function keyOf(query: URLSearchParams, counts: (name: string) => boolean): string {
  const parts = [...query].filter(([name]) => counts(name)).map((part) => part.join('='));
  return createHash('sha256').update(parts.toSorted().join('&')).digest('base64url').slice(0, 12);
}

function windowOf(query: URLSearchParams): Window {
  const from = instant(query, 'timeMin');
  const until = instant(query, 'timeMax');
  if (from && until && Temporal.Instant.compare(until, from) <= 0) {
    const message = 'The specified time range is empty.';
    throw new ApiError(400, 'timeRangeEmpty', message, { domain: 'calendar', location: 'timeMax' });
  }
  return { from, until };
}

/** RFC 3339 with a mandatory offset; parts of a second are ignored. */
function instant(query: URLSearchParams, name: string): Temporal.Instant | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  try {
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i.test(text)) {
      throw new RangeError(text);
    }
    return Temporal.Instant.from(text).round({ smallestUnit: 'second', roundingMode: 'floor' });
  } catch (error) {
    if (error instanceof RangeError) throw badRequest('Bad Request', name);
    throw error;
  }
}

function flag(query: URLSearchParams, name: string): boolean {
  return choice(query, name, ['true', 'false'] as const) === 'true';
}

function choice<Choice extends string>(
  query: URLSearchParams,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  const found = choices.find((known) => known === text);
  if (found === undefined) throw invalidValue(name, text);
  return found;
}

function number(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw invalidValue(name, text);
  return Number(text);
}

function zone(query: URLSearchParams): string | undefined {
  const name = query.get('timeZone');
  if (name === null) return undefined;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    throw invalidValue('timeZone', name);
  }
}

function eventTypesOf(query: URLSearchParams): ReadonlySet<string> | undefined {
  const asked = query.getAll('eventTypes');
  for (const type of asked) {
    if (!eventTypes.some((known) => known === type)) throw invalidValue('eventTypes', type);
  }
  return asked.length > 0 ? new Set(asked) : undefined;
}

function invalidValue(name: string, value: string): ApiError {
  const message = `Invalid value '${value}' for ${name}.`;
  return new ApiError(400, 'invalidParameter', message, { location: name });
}
