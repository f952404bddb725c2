/** Replies of Google's that are spoilt on the way, each item of a listing by itself. */
import type { ApiEvent } from '../../fake-google/render.ts';

type Item = Readonly<ApiEvent>;

function spoilt(body: string, change: (items: readonly Item[]) => readonly unknown[]): string {
  const page: { items?: readonly Item[] } = JSON.parse(body);
  return JSON.stringify({ ...page, ...(page.items && { items: change(page.items) }) });
}

/** Items that nobody can read: their times are none, or the lines of their rule. */
export function unreadable(isSpoilt: (item: Item) => boolean): (body: string) => string {
  return (body) =>
    spoilt(body, (items) =>
      items.map((item) =>
        isSpoilt(item) ? { ...item, start: { dateTime: 'soon' }, recurrence: [1] } : item,
      ),
    );
}

/** Items that say of their last change what is not so. */
export function dated(updated: string): (body: string) => string {
  return (body) => spoilt(body, (items) => items.map((item) => ({ ...item, updated })));
}

/** Items that are all cancelled, with no more of them than is guaranteed. */
export function cancelled(body: string): string {
  return spoilt(body, (items) =>
    items.map(({ id, recurringEventId, originalStartTime }) => ({
      id,
      status: 'cancelled',
      recurringEventId,
      originalStartTime,
    })),
  );
}

/** A listing that holds only some of what it should, without a word about it. */
export function only(isThere: (item: Item) => boolean): (body: string) => string {
  return (body) => spoilt(body, (items) => items.filter(isThere));
}

/** Whether an item is the occurrence of a series that its rule puts on that day. */
export function isOn(day: string): (item: Item) => boolean {
  return ({ originalStartTime }) =>
    (originalStartTime?.dateTime ?? originalStartTime?.date ?? '').startsWith(day);
}

/** Whether an item is a series' master. */
export function isMaster({ recurrence }: Item): boolean {
  return recurrence !== undefined && recurrence !== null;
}
