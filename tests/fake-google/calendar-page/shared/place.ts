/** Where in the page one is, and the address of it. */
export const views = ['day', 'week', 'month', 'year', 'agenda', 'customday'] as const;
export type View = (typeof views)[number];

export interface Place {
  readonly user: number;
  /** The edit page, and there the event it is about, where there is one already. */
  readonly view: View | 'eventedit';
  readonly eventId?: string;
  /** The day in the address; `wrong` where there is no such day. */
  readonly date?: Temporal.PlainDate | 'wrong';
  readonly hasView: boolean;
}

const path =
  /^\/calendar(?:\/u\/(?<user>\d+))?\/r(?:\/eventedit(?:\/(?<event>[^/]+))?|(?:\/(?<view>[a-z]+))?(?:\/(?<date>\d{4}\/\d{1,2}\/\d{1,2}))?)\/?$/;

/** Undefined for an address that is none of the page's. */
export function parsePlace(text: string): Place | undefined {
  const groups = path.exec(text)?.groups;
  if (!groups) return undefined;
  const user = Number(groups['user'] ?? 0);
  if (/\/r\/eventedit(?:\/|$)/.test(text)) {
    const event = groups['event'];
    return {
      user,
      view: 'eventedit',
      hasView: true,
      ...(event && { eventId: decodeURIComponent(event) }),
    };
  }
  const view = views.find((known) => known === groups['view']);
  const date = groups['date'] ? parseDate(groups['date']) : undefined;
  return { user, view: view ?? 'week', hasView: view !== undefined, ...(date && { date }) };
}

function parseDate(text: string): Temporal.PlainDate | 'wrong' {
  const [year = 0, month = 0, day = 0] = text.split('/').map(Number);
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return 'wrong';
  }
}

/** The address of a view, at a day if one is given. */
export function addressOf(user: number, view: View, date?: Temporal.PlainDate): string {
  const day = date ? `/${date.year}/${date.month}/${date.day}` : '';
  return `/calendar/u/${user}/r/${view}${day}`;
}

/** The address of an event's edit page. */
export function editAddressOf(user: number, eventId?: string): string {
  const event = eventId === undefined ? '' : `/${encodeURIComponent(eventId)}`;
  return `/calendar/u/${user}/r/eventedit${event}`;
}
