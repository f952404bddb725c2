import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followOpened, type Opened } from '../../entrypoints/prep/opened.ts';
import type { CalendarPage } from '../../entrypoints/prep/tab.ts';
import { gatherPeople } from '../../utils/domain/people.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import type { AccountStore, AccountView } from '../../utils/stores/account.ts';
import type { Reading } from '../../utils/stores/live-query.ts';
import { ANA, DAY, ME, meeting, NOW, person, ZONE } from '../domain/builders.ts';

const withAna = meeting({ start: NOW + DAY, eventIds: ['ana'] });
const maybe = meeting({
  id: 'maybe',
  start: NOW + DAY,
  lineage: 'zoe',
  seriesId: 'zoe',
  eventIds: ['zoe_1'],
  counterpart: 'zoe@partner.example',
  verdict: 'maybe',
});

let stopping: AbortController;
let sent: ReturnType<typeof vi.fn<(message: unknown) => Promise<unknown>>>;

beforeEach(() => {
  vi.useFakeTimers();
  stopping = new AbortController();
  sent = vi.fn(() => Promise.resolve({ outcome: 'synced' }));
  Object.assign(fakeBrowser.runtime, { sendMessage: sent });
});
afterEach(() => {
  stopping.abort();
  vi.useRealTimers();
});

function viewOf(meetings: readonly Meeting[], facts = {}): Reading<AccountView> {
  const people = gatherPeople([person(facts)], meetings);
  const value = { account: ME, people, meetings, changes: [], refused: [] };
  return { state: 'ready', value };
}

/** The calendar's page and the account behind the card, each to be changed. */
function world(view = viewOf([withAna, maybe])) {
  const page = signal<CalendarPage | undefined>(undefined);
  const reading = signal<Reading<AccountView | undefined>>(view);
  const standing = signal({ kind: 'fresh' });
  // As much of the store as the card looks at.
  const account = { account: signal(ME), view: reading, standing } as unknown as AccountStore;
  const clock = signal({ now: NOW, zone: ZONE });
  const opened = followOpened(page, account, clock, stopping.signal);
  let opening = 0;
  const open = (eventId: string | undefined, whose: string | undefined = ME): Opened => {
    opening += 1;
    page.value = {
      accountIndex: 0,
      dark: false,
      opening,
      focus: false,
      ...(whose !== undefined && { account: whose }),
      ...(eventId !== undefined && { event: { eventId, id: eventId } }),
    };
    return opened.value;
  };
  return { page, reading, standing, opened, open };
}

describe('the event that is open', () => {
  it('is nothing before the page has said something', () => {
    const { opened } = world();
    expect(opened.value).toEqual({ kind: 'nothing' });
  });

  it('is of the person it is with', () => {
    const { open } = world();
    const found = open('ana');
    expect(found).toMatchObject({ kind: 'person', meeting: withAna });
    expect(found.kind === 'person' && found.person.emails).toEqual([ANA]);
  });

  it('is of the series, where the occurrence is out of sight', () => {
    const found = world().open('weekly_20271005T100000Z');
    expect(found.kind).toBe('person');
    expect(found).not.toHaveProperty('meeting');
  });

  it('is a question, where it may be a one-on-one', () => {
    expect(world().open('zoe_1')).toMatchObject({ kind: 'maybe', maybe: { lineage: 'zoe' } });
  });

  it.each([
    ['of another account', 'ana', 'other@acme.com'],
    ['of an account that the page does not tell', 'ana', ''],
    ['no one-on-one', 'dentist', ME],
  ])('is nothing where it is %s', (_what, eventId, whose) => {
    expect(world().open(eventId, whose).kind).toBe('nothing');
  });

  it('is nothing where the person is not listed', () => {
    expect(world(viewOf([withAna], { archivedAt: 1 })).open('ana').kind).toBe('nothing');
  });

  it('is a trouble where the sessions cannot be read', () => {
    const { open, reading } = world();
    reading.value = { state: 'failed' };
    expect(open('ana').kind).toBe('failed');
  });
});

describe('an event that is not known', () => {
  const asked = () => sent.mock.calls.length;

  it('asks for a sync, once, and appears when it turns out to be one', async () => {
    const { open, reading, opened } = world();
    open('new');
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toHaveBeenCalledExactlyOnceWith({ type: 'sync', force: true });
    open(undefined);
    open('new');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked()).toBe(1);
    reading.value = viewOf([{ ...withAna, eventIds: ['new'] }]);
    expect(opened.value.kind).toBe('person');
  });

  it('waits a little between one sync and the next, and forgets what is closed meanwhile', async () => {
    const { open } = world();
    open('one');
    await vi.advanceTimersByTimeAsync(0);
    open('two');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked()).toBe(1);
    open(undefined);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(asked()).toBe(1);
    open('three');
    await vi.advanceTimersByTimeAsync(0);
    expect(asked()).toBe(2);
  });

  it.each([
    ['known', 'ana', ME],
    ['another account’s', 'new', 'other@acme.com'],
  ])('asks for none where it is %s', async (_what, eventId, whose) => {
    world().open(eventId, whose);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(asked()).toBe(0);
  });

  it('asks for none without a calendar, or before the sessions have been read', async () => {
    const { open, standing, reading } = world();
    standing.value = { kind: 'disconnected' };
    open('new');
    reading.value = { state: 'loading' };
    standing.value = { kind: 'fresh' };
    open('newer');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(asked()).toBe(0);
  });
});
