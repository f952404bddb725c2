import { computed, effect, type ReadonlySignal } from '@preact/signals';
import { maybesOf, type Maybe } from '../../utils/domain/maybes.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import { findOpened } from '../../utils/domain/opened-event.ts';
import { findPerson, type KnownPerson } from '../../utils/domain/people.ts';
import type { AccountStore, AccountView } from '../../utils/stores/account.ts';
import type { Ambient } from '../../utils/stores/clock.ts';
import { syncNow } from '../../utils/stores/sync-wish.ts';
import { SECOND } from '../../utils/time.ts';
import type { CalendarPage, OpenedEvent } from './tab.ts';

/** What the event that is open is to the user. */
export type Opened =
  /** No event, no one-on-one, or not this account's. */
  | { readonly kind: 'nothing' }
  /** The account's sessions cannot be read. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'maybe'; readonly maybe: Maybe; readonly view: AccountView }
  | {
      readonly kind: 'person';
      readonly event: OpenedEvent;
      readonly person: KnownPerson;
      /** Absent where only the series is known. */
      readonly meeting?: Meeting;
      readonly view: AccountView;
    };

const NOTHING: Opened = { kind: 'nothing' };

/** Between two readings of the calendar that unknown events ask for. */
const SYNC_PAUSE = 10 * SECOND;
/** So many unknown events are remembered as asked about. */
const REMEMBERED = 500;

/** Follows what is open in the calendar, and asks for a sync where an event is not known. */
export function followOpened(
  page: ReadonlySignal<CalendarPage | undefined>,
  account: AccountStore,
  clock: ReadonlySignal<Ambient>,
  until: AbortSignal,
): ReadonlySignal<Opened> {
  const opened = computed(() => openedIn(page.value, account, clock.value.now));
  const asked = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let notBefore = 0;

  function askFor(eventId: string): void {
    if (asked.has(eventId)) return;
    clearTimeout(timer);
    const ask = (): void => {
      if (asked.size >= REMEMBERED) asked.clear();
      asked.add(eventId);
      notBefore = performance.now() + SYNC_PAUSE;
      void syncNow();
    };
    timer = setTimeout(ask, Math.max(0, notBefore - performance.now()));
  }

  const stop = effect(() => {
    const event = page.value?.event;
    const isUnknown =
      event !== undefined &&
      opened.value.kind === 'nothing' &&
      account.view.value.state === 'ready' &&
      isOwn(page.value, account) &&
      account.standing.peek().kind !== 'disconnected';
    if (isUnknown) askFor(event.eventId);
    else clearTimeout(timer);
  });
  until.addEventListener('abort', () => {
    stop();
    clearTimeout(timer);
  });
  return opened;
}

/** Whether the page shows the calendar of the account in use; where it does not say, it is not. */
export function isOwn(page: CalendarPage | undefined, account: AccountStore): boolean {
  return page?.account !== undefined && page.account === account.account.value;
}

function openedIn(page: CalendarPage | undefined, account: AccountStore, now: number): Opened {
  const event = page?.event;
  if (!event || !isOwn(page, account)) return NOTHING;
  const reading = account.view.value;
  if (reading.state === 'failed') return { kind: 'failed' };
  const view = reading.state === 'ready' ? reading.value : undefined;
  const found = view && findOpened(view.meetings, event.eventId);
  if (!view || !found) return NOTHING;
  const { sample, meeting } = found;
  if (sample.verdict === 'maybe') {
    const maybe = maybesOf(view.meetings, now).find(({ lineages }) =>
      lineages.includes(sample.lineage),
    );
    return maybe ? { kind: 'maybe', maybe, view } : NOTHING;
  }
  const person = findPerson(view.people, sample.counterpart);
  if (!person?.listed) return NOTHING;
  return { kind: 'person', event, person, view, ...(meeting && { meeting }) };
}
