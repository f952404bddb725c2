import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { PeopleList } from '../../components/people/PeopleList.tsx';
import { gatherPeople } from '../../utils/domain/people.ts';
import { person } from '../domain/builders.ts';
import { show } from './show.tsx';

const records = [
  person({ id: 'ana', name: 'Ana', emails: [], cadenceDays: 7 }),
  person({
    id: 'ben',
    name: 'Ben',
    emails: [],
    cadenceDays: 7,
    pauses: [{ from: '2026-02-01', until: '2026-03-03' }],
  }),
  person({ id: 'chi', name: 'Chi', emails: [], leftOn: '2026-03-02' }),
  person({ id: 'dee', name: 'Dee', emails: [], leftOn: '2026-03-03' }),
  person({ id: 'eli', name: 'Eli', emails: [], archivedAt: 1 }),
];

function list(more: readonly string[] = [], limit?: number) {
  const known = gatherPeople(
    [...records, ...more.map((name) => person({ id: name, name, emails: [] }))],
    [],
  );
  const given = { onOpen: vi.fn(), onAdd: vi.fn() };
  show(
    <PeopleList
      people={known.filter(({ listed }) => listed)}
      archived={known.filter(({ listed }) => !listed)}
      connected={false}
      {...(limit !== undefined && { limit })}
      {...given}
    />,
  );
  return given;
}

const rows = (name: string) =>
  within(screen.getByRole('region', { name }))
    .getAllByRole('listitem')
    .map((row) => row.textContent.replaceAll('\u00a0', ' '));

describe('the list of people', () => {
  it('says who is on leave, instead of the rhythm that does not count', () => {
    list();
    expect(rows('People')).toEqual([
      'AAnaReport · every week',
      'BBenReport · on leave until 3 Mar',
      'DDeeReport · left 3 Mar',
    ]);
  });

  it('shows a few where it is one of several, and all where it has a page', () => {
    list(['Fay', 'Gus', 'Hal', 'Ida']);
    expect(rows('People')).toHaveLength(5);
    expect(screen.getByRole('button', { name: '+2 more' })).toBeTruthy();
    cleanup();
    list(['Fay', 'Gus', 'Hal', 'Ida'], Infinity);
    expect(rows('People')).toHaveLength(7);
    expect(screen.queryByRole('button', { name: /more/ })).toBeNull();
  });

  it('folds away the archived, and those who left as of today', () => {
    const given = list();
    const fold = screen.getByRole('button', { name: 'Archived 2' });
    expect(fold.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByText('Eli')).toBeNull();
    fireEvent.click(fold);
    expect(fold.getAttribute('aria-expanded')).toBe('true');
    expect(rows('Archived 2')).toEqual(['CChiReport · left 2 Mar', 'EEliReport']);
    fireEvent.click(screen.getByRole('button', { name: /Eli/ }));
    expect(given.onOpen.mock.calls[0]?.[0]).toMatchObject({ key: 'eli' });
  });

  it('finds the archived, too, and stays while one types', () => {
    list(['Fay', 'Gus', 'Hal']);
    const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Find a person' });
    field.focus();
    fireEvent.input(field, { target: { value: 'eli' } });
    expect(screen.getByText('Eli')).toBeTruthy();
    expect(screen.queryByText(/Nobody is called/)).toBeNull();
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: 'zoe' } });
    expect(screen.getByText('Nobody is called “zoe”.')).toBeTruthy();
    expect(document.activeElement).toBe(field);
  });

  it('is walked through with arrows, the fold passed by', () => {
    list();
    fireEvent.click(screen.getByRole('button', { name: 'Archived 2' }));
    const dee = screen.getByRole('button', { name: /Dee/ });
    dee.focus();
    fireEvent.keyDown(dee, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toContain('Chi');
  });
});
