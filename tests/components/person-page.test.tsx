import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { PersonPage, type PersonPageProps } from '../../components/people/PersonPage.tsx';
import { gatherPeople } from '../../utils/domain/people.ts';
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
  const given = { onBack: vi.fn(), onTab: vi.fn(), onOpenChange: vi.fn() };
  show(
    <PersonPage
      person={known}
      names={[known.name]}
      changes={[]}
      hasSessions
      tab="next"
      actions={null}
      {...given}
      {...props}
    >
      {props.children ?? <textarea aria-label="A note" />}
    </PersonPage>,
  );
  return given;
}

const weekly = Array.from({ length: 10 }, (_, place) => {
  const start = NOW + (place - 8) * 7 * DAY + HOUR;
  return meeting({ start, originalStart: place === 6 ? start - DAY : start });
});

describe('a person’s page', () => {
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

  it('shows one part, and leads to the others by arrows', () => {
    const given = page();
    const tabs = within(screen.getByRole('tablist', { name: 'Parts of the page of Ana Ruiz' }));
    const [next, notes] = tabs.getAllByRole('tab');
    expect(next?.getAttribute('aria-selected')).toBe('true');
    expect(screen.getByRole('tabpanel').contains(screen.getByLabelText('A note'))).toBe(true);
    next?.focus();
    fireEvent.keyDown(next ?? document.body, { key: 'ArrowRight' });
    expect(given.onTab).toHaveBeenLastCalledWith('notes');
    expect(notes?.textContent).toBe('Notes');
  });

  it('goes back on Escape, but not out of a field', () => {
    const given = page();
    fireEvent.keyDown(screen.getByRole('textbox', { name: 'A note' }), { key: 'Escape' });
    expect(given.onBack).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByRole('heading', { name: 'Ana Ruiz' }), { key: 'Escape' });
    expect(given.onBack).toHaveBeenCalledOnce();
  });

  it('says where none is ahead, and why one should be, with the source on demand', () => {
    page({}, weekly.slice(0, 3));
    expect(screen.getByText(/^No one-on-one ahead in your calendar\./).textContent).toMatch(
      /matters more than how often\.$/,
    );
    expect(screen.getByText(/^Manager Tools: being scheduled/).closest('details')?.open).toBe(
      false,
    );
  });

  it('says nothing of sessions where there are none', () => {
    page({}, [], { hasSessions: false });
    expect(screen.queryByText(/one-on-one ahead/)).toBeNull();
    expect(screen.queryByText(/as planned/)).toBeNull();
  });
});

describe('what the ledger tells of a person’s sessions', () => {
  const dates = weekly.slice(0, 8).map(({ start }) => start);
  const [, , third = 0] = dates;
  const changes = [
    change({
      id: 'c0',
      from: span(third - HOUR),
      to: span(third),
      meetingId: `m-${third}`,
      after: third - 3 * DAY,
      before: third - 2 * DAY,
    }),
  ];

  it('is in the dots and their sentence', () => {
    page({}, weekly, { changes });
    expect(screen.getByText('6 of the last 8 as planned, 2 moved')).toBeTruthy();
  });

  it('is nothing where it was planned ahead', () => {
    const ahead = changes.map((each) => ({
      ...each,
      after: third - 9 * DAY,
      before: third - 8 * DAY,
    }));
    page({}, weekly, { changes: ahead });
    expect(screen.getByText('7 of the last 8 as planned, 1 moved')).toBeTruthy();
  });

  it.each(['Enter', ' ', 'click'])('is led to from its dot by “%s”', (how) => {
    const given = page({}, weekly, { changes });
    const dot = screen.getAllByRole('option')[2];
    if (!dot) throw new Error('There is no third dot.');
    dot.focus();
    if (how === 'click') fireEvent.click(dot);
    else fireEvent.keyDown(dot, { key: how });
    expect(given.onOpenChange).toHaveBeenCalledExactlyOnceWith('c0');
  });

  it('is nothing where a dot has no entry', () => {
    const given = page({}, weekly, { changes });
    const dot = screen.getAllByRole('option')[0];
    dot?.focus();
    fireEvent.keyDown(dot ?? document.body, { key: 'Enter' });
    expect(given.onOpenChange).not.toHaveBeenCalled();
  });
});
