import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { placeOf } from '../../components/search/hit-place.ts';
import { SearchView, type SearchViewProps } from '../../components/search/SearchView.tsx';
import { NO_FILTER } from '../../utils/domain/search-filter.ts';
import type { Hit } from '../../utils/domain/search.ts';
import { DAY, NOW, peopleNamed } from '../domain/builders.ts';
import { show } from './show.tsx';

const [ana, ben] = peopleNamed('Ana Ruiz', 'Ben Okafor');
const people = [ana, ben].filter((person) => person !== undefined);
const idOf = (at: number) => people[at]?.record?.id ?? '';

function hit(given: Partial<Hit>): Hit {
  return {
    id: 'h',
    kind: 'session',
    field: 'text',
    personId: idOf(0),
    at: NOW - 3 * DAY,
    snippet: { text: 'Handled the outage', marks: [{ from: 12, to: 18 }] },
    ...given,
  };
}

const HITS = [
  hit({ id: 'a' }),
  hit({ id: 'b', personId: idOf(1), kind: 'follow-up' }),
  hit({ id: 'c', personId: 'inbox', kind: 'quick' }),
];

function view(given: Partial<SearchViewProps> = {}) {
  const hits = given.result?.hits ?? HITS;
  const on = {
    onType: vi.fn(),
    onFilter: vi.fn(),
    onMore: vi.fn(),
    onOpen: vi.fn(),
    onReload: vi.fn(),
    onBack: vi.fn(),
  };
  const element = (
    <SearchView
      typed="outage"
      filter={NO_FILTER}
      result={{ state: 'ready', hits, total: hits.length }}
      people={people}
      {...on}
      {...given}
    />
  );
  return { on, element };
}

function open(given: Partial<SearchViewProps> = {}) {
  const { on, element } = view(given);
  return { ...show(element), on };
}

const field = () => screen.getByRole('combobox', { name: 'Search everything you have written' });
const options = () => within(screen.getByRole('listbox')).getAllByRole('option');
const press = (key: string) => fireEvent.keyDown(field(), { key });
const nothing = { state: 'ready', hits: [], total: 0 } as const;

/** The hit that Enter opens, as assistive technology is told. */
function active(): string | null | undefined {
  const id = field().getAttribute('aria-activedescendant') ?? '';
  const selected = options().filter((option) => option.getAttribute('aria-selected') === 'true');
  expect(selected.map((option) => option.id)).toEqual([id]);
  return selected[0]?.querySelector('bdi')?.textContent;
}

describe('hits', () => {
  it('say about whom, what and when, with the words around, marked', () => {
    open();
    const [first, , third] = options();
    expect(first?.textContent).toMatch(/^Ana Ruiz · Session note3 days ago.*Handled the outage$/);
    expect(first?.querySelector('mark')?.textContent).toBe('outage');
    expect(third?.textContent).toContain('Inbox · Quick note');
    expect(screen.getByRole('status').textContent).toBe('3 found, newest first');
  });

  it('say which of a record’s texts it is, and the day of evidence without a time', () => {
    const evidence = hit({ kind: 'goal', field: 'evidence', at: NOW - 21 * DAY });
    open({ result: { state: 'ready', hits: [evidence], total: 1 } });
    const [option] = options();
    expect(option?.textContent).toContain('Ana Ruiz · Evidence');
    expect(option?.textContent).toContain('3 weeks ago');
    expect(option?.textContent).not.toMatch(/\d:\d/);
  });

  it('are about nobody where they are for everybody', () => {
    const { personId: _, ...facts } = hit({ kind: 'question' });
    open({ result: { state: 'ready', hits: [facts], total: 1 } });
    expect(options()[0]?.textContent).toMatch(/^Your own question3 days ago/);
  });

  it.each<[string, Partial<Hit>, ReturnType<typeof placeOf>]>([
    ['a topic', { kind: 'topic' }, { view: 'person', person: 'ana', tab: 'next', sought: 'h' }],
    ['a goal', { kind: 'goal' }, { view: 'person', person: 'ana', tab: 'growth', sought: 'h' }],
    ['an answer', { kind: 'help' }, { view: 'person', person: 'ana', tab: 'notes', sought: 'h' }],
    ['a line of the inbox', { personId: 'inbox' }, { view: 'home', sought: 'h' }],
    [
      'a strength',
      { kind: 'person', field: 'strengths' },
      { view: 'person', person: 'ana', tab: 'growth', sought: 'strengths' },
    ],
    [
      'a shared document',
      { kind: 'person', field: 'document' },
      { view: 'person', person: 'ana', tab: 'next', sought: 'document' },
    ],
    ['an agreement', { kind: 'person', field: 'waiver' }, { view: 'settings', sought: 'h' }],
  ])('lead to the place of %s', (_, given, place) => {
    expect(placeOf(hit({ personId: 'ana', ...given }))).toEqual(place);
  });

  it('lead to Settings where they are about nobody', () => {
    const { personId: _, ...facts } = hit({ kind: 'template' });
    expect(placeOf(facts)).toEqual({ view: 'settings', sought: 'h' });
  });

  it('open by a click, and by Enter the one that the arrows chose', () => {
    const { on } = open();
    fireEvent.click(options()[1] ?? field());
    expect(on.onOpen).toHaveBeenLastCalledWith(HITS[1]);
    expect(active()).toBe('Ana Ruiz');
    press('Enter');
    expect(on.onOpen).toHaveBeenLastCalledWith(HITS[0]);
    press('ArrowDown');
    expect(active()).toBe('Ben Okafor');
    press('Enter');
    expect(on.onOpen).toHaveBeenLastCalledWith(HITS[1]);
    press('ArrowUp');
    press('ArrowUp');
    expect(active()).toBe('Inbox');
    press('ArrowDown');
    expect(active()).toBe('Ana Ruiz');
  });

  it('keep the chosen one when a newer one comes, and begin anew with another word', () => {
    const { again } = open();
    press('ArrowDown');
    const more = [hit({ id: 'new', personId: 'inbox' }), ...HITS];
    again(view({ result: { state: 'ready', hits: more, total: 4 } }).element);
    expect(active()).toBe('Ben Okafor');
    fireEvent.input(field(), { target: { value: 'outages' } });
    expect(active()).toBe('Inbox');
  });

  it('come in more at the end of those shown, by arrow and by button', () => {
    const { on, again } = open({ result: { state: 'ready', hits: HITS.slice(0, 2), total: 3 } });
    expect(screen.getByRole('status').textContent).toBe('3 found, newest first');
    press('ArrowDown');
    press('ArrowDown');
    expect(on.onMore).toHaveBeenCalledOnce();
    again(view().element);
    expect(active()).toBe('Inbox');
    again(view({ ...on, result: { state: 'ready', hits: HITS, total: 30 } }).element);
    fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(on.onMore).toHaveBeenCalledTimes(2);
  });

  it('end at the most that are shown', () => {
    const hits = Array.from({ length: 200 }, (_, at) => hit({ id: String(at) }));
    open({ result: { state: 'ready', hits, total: 1_240 } });
    expect(
      screen.getByText('The newest 200 are shown. Another word finds the others.'),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
    expect(screen.getByRole('status').textContent).toBe('1,240 found, newest first');
  });

  it('are announced once all are there', () => {
    open({ result: { state: 'reading', hits: HITS, total: 3 } });
    expect(options()).toHaveLength(3);
    expect(screen.getByRole('status').textContent).toBe('');
  });
});

describe('the field', () => {
  it('has the focus, and tells each change', () => {
    const { on } = open();
    expect(document.activeElement).toBe(field());
    fireEvent.input(field(), { target: { value: 'Ana' } });
    expect(on.onType).toHaveBeenLastCalledWith('Ana');
  });

  it('is cleared by Escape, which leaves once it is empty', () => {
    const { on, again } = open();
    press('Escape');
    expect(on.onType).toHaveBeenLastCalledWith('');
    expect(on.onBack).not.toHaveBeenCalled();
    again(view({ ...on, typed: '', result: nothing }).element);
    press('Escape');
    expect(on.onBack).toHaveBeenCalledOnce();
    expect(on.onType).toHaveBeenCalledOnce();
  });

  it('is cleared by its button, and keeps the focus', () => {
    const { on } = open();
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(on.onType).toHaveBeenLastCalledWith('');
    expect(document.activeElement).toBe(field());
  });

  it('leaves keys alone while a character is being composed', () => {
    const { on } = open();
    fireEvent.keyDown(field(), { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field(), { key: 'Escape', isComposing: true });
    expect([on.onOpen, on.onType, on.onBack].every((each) => !each.mock.calls.length)).toBe(true);
  });
});

describe('nothing', () => {
  it('typed says what is searched', () => {
    open({ typed: ' ', result: nothing });
    expect(screen.getByText(/^Finds whatever you have written/)).toBeTruthy();
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(field().getAttribute('aria-expanded')).toBe('false');
    press('Enter');
    press('ArrowDown');
  });

  it('found says so, and what finds more', () => {
    open({ result: nothing });
    expect(screen.getByRole('status').textContent).toBe('Nothing found for “outage”.');
    expect(screen.getByText(/Accents and capitals do not matter/)).toBeTruthy();
  });

  it('found with filters offers to clear them', () => {
    const filter = { person: idOf(0), kind: 'topic', time: 'year' } as const;
    const { on } = open({ result: nothing, filter });
    expect(screen.getByText(/searched: Ana Ruiz · Topics · Last.year\.$/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Search everything' }));
    expect(on.onFilter).toHaveBeenCalledExactlyOnceWith(NO_FILTER);
  });

  it('is claimed while it is still being read, or could not be', () => {
    const { on, again } = open({ result: { ...nothing, state: 'reading' } });
    expect(screen.queryByText(/Nothing found/)).toBeNull();
    again(view({ ...on, result: { ...nothing, state: 'failed' } }).element);
    expect(screen.queryByText(/Nothing found/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /again|reload/i }));
    expect(on.onReload).toHaveBeenCalledOnce();
  });
});

describe('filters', () => {
  const choose = (name: string, value: string) =>
    fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });

  it('hold to one person, one kind and a time, each of its own', () => {
    const filter = { person: idOf(0), time: 'year' } as const;
    const { on } = open({ filter });
    choose('About whom', idOf(1));
    expect(on.onFilter).toHaveBeenLastCalledWith({ ...filter, person: idOf(1) });
    choose('About whom', '');
    expect(on.onFilter).toHaveBeenLastCalledWith({ time: 'year' });
    choose('Kind', 'follow-up');
    expect(on.onFilter).toHaveBeenLastCalledWith({ ...filter, kind: 'follow-up' });
    choose('From when', 'four-weeks');
    expect(on.onFilter).toHaveBeenLastCalledWith({ ...filter, time: 'four-weeks' });
  });
});
