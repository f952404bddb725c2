import { act, fireEvent, screen, within } from '@testing-library/preact';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NotesTimeline, type NotesTimelineProps } from '../../components/notes/NotesTimeline.tsx';
import { monthsOf, timelineOf, type NoteSession } from '../../components/notes/timeline.ts';
import type { FollowUp, Topic } from '../../utils/domain/record-types.ts';
import { goal } from '../domain/record-builders.ts';
import type { Note } from '../../utils/domain/types.ts';
import { at, DAY, ME, NOW, ZONE } from '../domain/builders.ts';
import { show } from './show.tsx';

const WRITTEN = { account: ME, personId: 'ana', createdAt: NOW, updatedAt: NOW, version: {} };

function note(id: string, createdAt: number, more: Partial<Note> = {}): Note {
  return { ...WRITTEN, id, kind: 'quick', text: `text of ${id}`, createdAt, ...more };
}

const topic: Topic = {
  ...WRITTEN,
  id: 't',
  side: 'theirs',
  text: 'Conference budget',
  order: 0,
  state: 'discussed',
};
const mine: FollowUp = {
  ...WRITTEN,
  id: 'f',
  owner: 'me',
  text: 'Introduce her',
  due: '2026-03-06',
  origin: 'session',
  state: 'open',
};
const theirs: FollowUp = { ...mine, id: 'g', owner: 'them', text: 'Draft the plan' };

function session(start: number, more: Partial<NoteSession> = {}): NoteSession {
  return { start, topics: [topic], followUps: [mine], ...more };
}

/** What watches the end of the list, told what it sees. */
let seeEnd: (() => void)[] = [];

beforeEach(() => {
  // Not in this DOM.
  HTMLElement.prototype.hidePopover ??= () => undefined;
  seeEnd = [];
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #told: (seen: { isIntersecting: boolean }[]) => void;
      constructor(told: (seen: { isIntersecting: boolean }[]) => void) {
        this.#told = told;
      }
      observe(): void {
        seeEnd.push(() => this.#told([{ isIntersecting: true }]));
      }
      disconnect(): void {}
    },
  );
});

function element(props: Partial<NotesTimelineProps>) {
  return (
    <NotesTimeline
      notes={[]}
      sessions={new Map()}
      goals={[]}
      hasMore={false}
      onMore={vi.fn()}
      name="Ana"
      onSave={() => (_, text) => Promise.resolve({ text, version: {} })}
      onConflict={vi.fn()}
      onKind={vi.fn()}
      onDelete={vi.fn()}
      {...props}
    />
  );
}

const articles = () =>
  screen.queryAllByRole('article').map((each) => each.getAttribute('aria-label') ?? '');
const text = () => document.body.textContent.replaceAll('\u00A0', ' ');

describe('the line of time', () => {
  it('stands under the months of the user’s zone', () => {
    // Half past midnight on the 1st of July in London.
    const early = at('2025-06-30T23:30:00Z');
    const months = monthsOf(
      timelineOf([note('a', NOW), note('b', early), note('c', early - DAY)], new Map(), false),
      'all',
      ZONE,
    );
    expect(months.map(({ month, entries }) => [month, entries.length])).toEqual([
      ['2026-03', 1],
      ['2025-07', 1],
      ['2025-06', 1],
    ]);
  });

  it('has each note and each session with words once, newest first', () => {
    const kind = fc.constantFrom<Note['kind']>('session', 'coaching', 'quick', 'praise');
    const place = fc.integer({ min: 0, max: 40 });
    const given = fc.record({
      notes: fc.array(fc.record({ day: place, kind, of: fc.nat(5) }), { maxLength: 8 }),
      sessions: fc.array(fc.record({ day: place, empty: fc.boolean() }), { maxLength: 5 }),
      hasMore: fc.boolean(),
    });
    fc.assert(
      fc.property(given, ({ notes, sessions, hasMore }) => {
        const records = notes.map((each, index) =>
          note(`n${index}`, NOW - each.day * DAY, { kind: each.kind, meetingId: `m${each.of}` }),
        );
        const known = new Map(
          sessions.map((each, index) => [
            `m${index}`,
            session(NOW - each.day * DAY, each.empty ? { topics: [], followUps: [] } : {}),
          ]),
        );
        const entries = timelineOf(records, known, hasMore);
        const times = entries.map((entry) => entry.at);
        expect(times).toEqual(times.toSorted((a, b) => b - a));
        const shown = entries.flatMap((entry) => entry.note?.id ?? []);
        expect(shown.toSorted()).toEqual(records.map(({ id }) => id).toSorted());
        const oldest = Math.min(
          ...entries.flatMap((entry) => (entry.note === undefined ? [] : entry.at)),
        );
        const silent = [...known].filter(
          ([id, { start, topics }]) =>
            topics.length > 0 &&
            !records.some((each) => each.kind === 'session' && each.meetingId === id) &&
            (!hasMore || start >= oldest),
        );
        const alone = entries.filter((entry) => entry.note === undefined);
        expect(alone.map(({ id }) => id).toSorted()).toEqual(
          silent.map(([id]) => `session:${id}`).toSorted(),
        );
      }),
    );
  });
});

describe('a note of it', () => {
  const notes = [
    note('a', NOW - DAY, { kind: 'session', meetingId: 'm' }),
    note('b', NOW - 2 * DAY, { kind: 'coaching' }),
    note('c', NOW - 3 * DAY),
    note('d', NOW - 40 * DAY, { kind: 'praise' }),
  ];
  const sessions = new Map([['m', session(NOW - 2 * 3_600_000, { followUps: [mine, theirs] })]]);

  it('says its kind, when, and what its session tells by itself', () => {
    show(element({ notes, sessions }));
    expect(articles().map((each) => each.replace(/,.*/u, ''))).toEqual([
      'Session',
      'Coaching note',
      'Note',
      'Win',
    ]);
    expect(articles()[0]).toBe('Session, today 10:00');
    const [first, second] = screen.getAllByRole('article');
    const listed = (name: string) =>
      within(within(first ?? document.body).getByRole('list', { name }))
        .getAllByRole('listitem')
        .map((each) => each.textContent.replaceAll('\u00A0', ' ').replace(',', ''));
    expect(listed('Talked about')).toEqual(['Conference budget']);
    expect(listed('Promised')).toEqual([
      'Introduce her · due Fri 6 Mar',
      'Ana: Draft the plan · due Fri 6 Mar',
    ]);
    expect(second?.textContent).toContain('Private');
    expect(screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)).toEqual([
      'March 2026',
      'February 2026',
      'January 2026',
    ]);
  });

  it('tells how one can help, as answered in its session, where that is all there is, too', () => {
    const help = { meetingId: 'm', text: 'Fewer meetings' };
    const told = session(NOW - DAY, { topics: [], followUps: [], help });
    const { again } = show(element({ sessions: new Map([['m', told]]) }));
    expect(articles()).toEqual(['Session, yesterday 12:00']);
    const answer = document.querySelector('[data-record=m]');
    expect(answer?.textContent).toBe('How you can helpFewer meetings');
    const changed = { ...told, help: { ...help, text: 'No meetings' } };
    again(element({ sessions: new Map([['m', changed]]) }));
    expect(answer?.textContent).toBe('How you can helpNo meetings');
  });

  it.each([
    ['Sessions', ['Session']],
    ['Coaching', ['Coaching note']],
    ['Wins', ['Win']],
    ['All', ['Session', 'Coaching note', 'Note', 'Win']],
  ])('is shown by “%s” where it is one of those', (filter, expected) => {
    show(element({ notes, sessions }));
    fireEvent.click(screen.getByRole('radio', { name: 'Sessions' }));
    fireEvent.click(screen.getByRole('radio', { name: filter }));
    expect(articles().map((each) => each.replace(/,.*/u, ''))).toEqual(expected);
  });

  it.each([
    ['Sessions', /^No notes of a session yet/u, /Of notes themselves no study/u],
    ['Coaching', /^No coaching notes yet/u, /^Milner/u],
    ['Wins', /^No wins yet/u, /^Our convention/u],
    ['All', /^Nothing written yet/u, /Of notes themselves no study/u],
  ])('is missed by “%s” where there is none, with the rule behind it', (filter, words, source) => {
    show(element({}));
    fireEvent.click(screen.getByRole('radio', { name: filter }));
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByText(source).closest('details')?.open).toBe(false);
  });

  it('becomes a win, and none, and is deleted, by its menu', () => {
    const given = { onKind: vi.fn(), onDelete: vi.fn() };
    show(element({ notes: notes.slice(1), ...given }));
    const choose = (place: number, item: string) => {
      const article = screen.getAllByRole('article')[place];
      const found = [...(article?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])].find(
        (each) => each.textContent === item,
      );
      if (!found) throw new Error(`No “${item}” at ${place}.`);
      fireEvent.click(found);
    };
    expect(() => choose(0, 'Make it a win')).toThrow('No “Make it a win”');
    choose(1, 'Make it a win');
    choose(2, 'Not a win');
    expect(given.onKind.mock.calls).toEqual([
      [notes[2], 'praise'],
      [notes[3], 'quick'],
    ]);
    choose(0, 'Delete note');
    expect(given.onDelete).toHaveBeenCalledExactlyOnceWith(notes[1]);
    choose(1, 'Edit');
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });
});

describe('wins', () => {
  const moved = goal({
    text: 'Saying no',
    state: 'achieved',
    evidence: [
      { at: '2026-02-20', text: 'Turned one down' },
      { at: '2026-03-02', text: 'Moved the **deadline**' },
    ],
  });
  const gone = goal({ id: 'gone', deletedAt: NOW, evidence: [{ at: '2026-03-02', text: 'Gone' }] });
  const notes = [note('praised', NOW - 3 * DAY, { kind: 'praise' }), note('q', NOW - 9 * DAY)];
  const words = () =>
    screen.getAllByRole('article').map((each) => each.querySelector('.markdown')?.textContent);

  it('are praise and the evidence of goals, each told once, in their place', () => {
    show(element({ notes, goals: [moved, gone] }));
    expect(words()).toEqual([
      'Moved the deadline',
      'text of praised',
      'text of q',
      'Turned one down',
    ]);
    const [first] = screen.getAllByRole('article');
    expect(first?.textContent).toContain('Shows progress on: Saying no');
    expect(within(first ?? document.body).queryByRole('button')).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: 'Wins' }));
    expect(words()).toEqual(['Moved the deadline', 'text of praised', 'Turned one down']);
    fireEvent.click(screen.getByRole('radio', { name: 'Sessions' }));
    expect(screen.queryAllByRole('article')).toEqual([]);
  });

  it('follow what is written into the evidence', () => {
    const { again } = show(element({ goals: [moved] }));
    const [first, second] = moved.evidence;
    const evidence = [{ at: '2026-02-20', text: 'Turned two down' }, second ?? first];
    again(element({ goals: [{ ...moved, evidence: evidence.flatMap((each) => each ?? []) }] }));
    expect(words()).toEqual(['Moved the deadline', 'Turned two down']);
  });

  it('that are older than the notes read so far wait for them', () => {
    show(element({ notes, goals: [moved], hasMore: true }));
    expect(words()).toEqual(['Moved the deadline', 'text of praised', 'text of q']);
  });
});

describe('the end of it', () => {
  const page = (count: number) =>
    Array.from({ length: count }, (_, place) => note(`n${place}`, NOW - place * DAY));

  it('asks once for each page as it comes into sight, and by its button', async () => {
    const onMore = vi.fn();
    const { again } = show(element({ notes: page(2), hasMore: true, onMore }));
    await act(() => seeEnd.at(-1)?.());
    await act(() => seeEnd.at(-1)?.());
    expect(onMore).toHaveBeenCalledTimes(1);
    again(element({ notes: page(4), hasMore: true, onMore }));
    await act(() => seeEnd.at(-1)?.());
    expect(onMore).toHaveBeenCalledTimes(2);
    fireEvent.click(screen.getByRole('button', { name: 'Show older' }));
    expect(onMore).toHaveBeenCalledTimes(3);
    again(element({ notes: page(5), hasMore: false, onMore }));
    expect(screen.queryByRole('button', { name: 'Show older' })).toBeNull();
  });

  it('does not say that there is nothing while more is to come', () => {
    show(element({ notes: page(1), hasMore: true }));
    fireEvent.click(screen.getByRole('radio', { name: 'Wins' }));
    expect(text()).not.toContain('No wins yet');
  });
});
