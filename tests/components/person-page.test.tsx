import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { PersonPage, type PersonPageProps } from '../../components/people/PersonPage.tsx';
import { historyOf } from '../../utils/domain/history.ts';
import { gatherPeople } from '../../utils/domain/people.ts';
import { NOTICE } from '../../utils/domain/short-notice.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import type { Person } from '../../utils/domain/types.ts';
import { DAY, HOUR, meeting, NOW, person } from '../domain/builders.ts';
import { change, span } from '../domain/ledger-builders.ts';
import { show } from './show.tsx';

function page(
  record: Partial<Person> = {},
  meetings: readonly Meeting[] = [],
  props: Partial<PersonPageProps> = {},
) {
  const [known] = gatherPeople([person(record)], meetings);
  if (!known) throw new Error('Nobody was gathered.');
  const given = { onBack: vi.fn(), onFacts: vi.fn(), onAddNote: vi.fn(), onDeleteNote: vi.fn() };
  show(
    <PersonPage
      person={known}
      names={[known.name]}
      notes={[]}
      changes={[]}
      history={{
        reading: { state: 'ready', entries: [] },
        watched: { since: NOW - HOUR },
        onSay: vi.fn(),
        onReload: vi.fn(),
      }}
      recordSince={NOW - HOUR}
      connected
      {...given}
      {...props}
    />,
  );
  return given;
}

const weekly = Array.from({ length: 10 }, (_, place) => {
  const start = NOW + (place - 8) * 7 * DAY + HOUR;
  return meeting({ start, originalStart: place === 6 ? start - DAY : start });
});

describe('a person’s page', () => {
  it('asks what the person is, and never guesses', () => {
    const given = page({ relation: 'unset' });
    const question = screen.getByRole('group', { name: 'What is Ana to you?' });
    for (const choice of within(question).getAllByRole<HTMLInputElement>('radio')) {
      expect(choice.checked).toBe(false);
    }
    fireEvent.click(within(question).getByRole('radio', { name: 'Report' }));
    expect(given.onFacts).toHaveBeenCalledExactlyOnceWith({ relation: 'report' });
  });

  it('says each of the last sessions by keyboard', () => {
    page({}, weekly);
    const dots = within(screen.getByRole('listbox', { name: /The last one-on-ones/ }));
    const all = dots.getAllByRole('option');
    expect(all.filter((dot) => dot.tabIndex === 0)).toEqual([all.at(-1)]);
    all.at(-1)?.focus();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowLeft' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      'Mon 16 Feb 13:00: moved from Sun 15 Feb 13:00',
    );
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Home' });
    expect(document.activeElement).toBe(all[0]);
  });

  it('says where the record starts', () => {
    page({}, weekly);
    expect(
      screen.getByText('As far as Google still shows them. The record starts today.'),
    ).toBeTruthy();
  });

  it('tells what the calendar says of the rhythm, and goes back to it', () => {
    const given = page({ cadenceDays: 14 }, weekly);
    const rhythm = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Rhythm' });
    expect(rhythm.selectedOptions[0]?.textContent).toBe('Every 2 weeks');
    fireEvent.change(rhythm, { target: { value: 'calendar' } });
    expect(given.onFacts).toHaveBeenCalledExactlyOnceWith({ cadenceDays: null });
    expect(rhythm.options[0]?.textContent).toBe('Every week (calendar)');
  });

  it('takes another address, and only one that is one', () => {
    const given = page();
    fireEvent.click(screen.getByRole('button', { name: 'Add address' }));
    const field = screen.getByRole('textbox', { name: 'Another address' });
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: 'ana' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(given.onFacts).not.toHaveBeenCalled();
    fireEvent.input(field, { target: { value: 'Ana@Home.example' } });
    fireEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(given.onFacts).toHaveBeenCalledExactlyOnceWith({
      emails: ['ana.ruiz@acme.com', 'ana@home.example'],
    });
  });

  it('goes back on Escape, but not out of a field', () => {
    const given = page();
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'Note about Ana' }), { key: 'Escape' });
    expect(given.onBack).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByRole('heading', { name: 'Ana Ruiz' }), { key: 'Escape' });
    expect(given.onBack).toHaveBeenCalledOnce();
  });

  it('says nothing of sessions without a calendar', () => {
    page({}, [], { connected: false });
    expect(screen.queryByText(/one-on-one ahead/)).toBeNull();
    expect(screen.queryByText(/as planned/)).toBeNull();
    expect(screen.queryByRole('region', { name: 'History' })).toBeNull();
  });
});

describe('what the ledger tells of a person’s sessions', () => {
  const dates = weekly.slice(0, 8).map(({ start }) => start);
  const [, , third = 0] = dates;
  const changes = Array.from({ length: 6 }, (_, place) =>
    change({
      id: `c${place}`,
      from: span(third - place * HOUR),
      to: span(third),
      meetingId: place === 0 ? `m-${third}` : `older-${place}`,
      before: NOW - (6 - place) * 60 * DAY,
    }),
  );
  const told = (): Partial<PersonPageProps> => ({
    changes,
    history: {
      reading: {
        state: 'ready',
        entries: historyOf({ changes, meetings: [], explanations: [] }, NOTICE),
      },
      watched: { since: NOW - 400 * DAY },
      onSay: vi.fn(),
      onReload: vi.fn(),
    },
  });

  it('is in the dots and their sentence', () => {
    page({}, weekly, told());
    expect(screen.getByText('6 of the last 8 as planned, 2 moved')).toBeTruthy();
  });

  it.each(['Enter', ' ', 'click'])('is led to from its dot by “%s”', (how) => {
    page({}, weekly, told());
    const dot = screen.getAllByRole('option')[2];
    if (!dot) throw new Error('There is no third dot.');
    const history = within(screen.getByRole('region', { name: 'History' }));
    expect(history.getAllByRole('article')).toHaveLength(3);
    dot.focus();
    if (how === 'click') fireEvent.click(dot);
    else fireEvent.keyDown(dot, { key: how });
    // Its entry is the oldest one, which was folded away.
    const oldest = history.getAllByRole('article').at(-1);
    expect(oldest?.contains(document.activeElement)).toBe(true);
    expect(oldest?.dataset['entry']).toBe('c0');
  });

  it('is nothing where a dot has no entry', () => {
    page({}, weekly, told());
    const dot = screen.getAllByRole('option')[0];
    dot?.focus();
    fireEvent.keyDown(dot ?? document.body, { key: 'Enter' });
    expect(document.activeElement).toBe(dot);
  });
});
