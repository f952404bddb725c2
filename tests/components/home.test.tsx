import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Home, type HomeProps } from '../../components/home/Home.tsx';
import { gatherPeople } from '../../utils/domain/people.ts';
import type { Maybe } from '../../utils/domain/maybes.ts';
import { upcoming } from '../../utils/domain/upcoming.ts';
import { DAY, HOUR, meeting, MINUTE, NOW, peopleNamed, person, ZONE } from '../domain/builders.ts';
import { show } from './show.tsx';

const callbacks = () => ({
  onRepair: vi.fn(),
  onOpenPerson: vi.fn(),
  onAddPerson: vi.fn(),
  onAnswer: vi.fn(),
  onAssignNote: vi.fn(),
  onDeleteNote: vi.fn(),
  onNoteConflict: vi.fn(),
  onOpenSettings: vi.fn(),
  onSearch: vi.fn(),
  onBringBack: vi.fn(),
  onResumeSetup: vi.fn(),
});

function home(props: Partial<HomeProps> = {}) {
  const given = callbacks();
  show(
    <Home
      standing={{ kind: 'fresh', at: NOW - 4 * MINUTE, repair: 'none' }}
      upcoming={{ today: [], thisWeek: [] }}
      maybes={[]}
      inbox={[]}
      people={[]}
      unreadable={0}
      {...given}
      {...props}
    />,
  );
  return given;
}

function today(...starts: number[]) {
  const meetings = starts.map((start) => meeting({ start, originalStart: start }));
  const people = gatherPeople([person()], meetings);
  return { people, upcoming: upcoming({ people, meetings, now: NOW, zone: ZONE }) };
}

const maybe: Maybe = {
  key: 'k',
  lineage: 'l',
  lineages: ['l'],
  counterpart: 'zoe@partner.example',
  name: 'Zoe Lind',
  title: 'Catch-up',
  sample: meeting({ start: NOW + DAY }),
  count: 1,
  why: 'recurring-other-organisation',
};

describe('home', () => {
  it('says in one line whom the user still meets today', () => {
    const { people, upcoming: sessions } = today(NOW - HOUR, NOW + 2 * HOUR, NOW + 4.5 * HOUR);
    home({ people, upcoming: sessions });
    const line = screen.getByText(/^Today: /);
    expect(line.textContent.replaceAll('\u00a0', ' ')).toBe('Today: Ana 14:00, Ana 16:30');
  });

  it('says nothing of a day without any', () => {
    const { people, upcoming: sessions } = today(NOW - HOUR, NOW + 2 * DAY);
    home({ people, upcoming: sessions });
    expect(screen.queryByText(/^Today: /)).toBeNull();
  });

  it('says how far the next session is and opens its person', () => {
    const { people, upcoming: sessions } = today(NOW + 25 * MINUTE);
    const given = home({ people, upcoming: sessions });
    fireEvent.click(screen.getByRole('button', { name: /Ana Ruiz.*30 min.*in 25 min/ }));
    expect(given.onOpenPerson).toHaveBeenCalledExactlyOnceWith(people[0]);
  });

  it('shows what is ahead before what is over, three and the number of the rest', () => {
    const { people, upcoming: sessions } = today(
      NOW - 4 * HOUR,
      NOW - 3 * HOUR,
      NOW + HOUR,
      NOW + 2 * HOUR,
      NOW + 3 * HOUR,
    );
    home({ people, upcoming: sessions });
    const section = screen.getByRole('region', { name: 'Today' });
    const rows = () => within(section).getAllByRole('listitem');
    expect(rows()).toHaveLength(3);
    expect(section.textContent).not.toContain('over');
    fireEvent.click(within(section).getByRole('button', { name: '+2 more' }));
    expect(rows()).toHaveLength(5);
  });

  it('names what comes next on an empty week', () => {
    const { people, upcoming: sessions } = today(NOW + 10 * DAY);
    home({ people, upcoming: sessions });
    expect(screen.getByText('Nothing this week. Next is Ana Ruiz, Thu 12 Mar 12:00.')).toBeTruthy();
  });

  it('says what counts as a one-on-one when none is found', () => {
    home();
    expect(screen.getByText('No one-on-ones found yet')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Add person' })).toBeTruthy();
  });

  it('keeps those of the past in reach, where nobody else is on the list', () => {
    const archived = gatherPeople([person({ archivedAt: NOW })], []);
    home({ archived });
    fireEvent.click(screen.getByRole('button', { name: /^Archived/ }));
    expect(screen.getByRole('button', { name: /^Ana Ruiz/ })).toBeTruthy();
  });

  it('brings back whoever was deleted within a day', () => {
    const deleted = [person({ deletedAt: NOW })];
    const given = home({ deleted });
    fireEvent.click(screen.getByRole('button', { name: /Bring back Ana Ruiz/ }));
    expect(given.onBringBack).toHaveBeenCalledExactlyOnceWith(deleted[0]);
  });

  it('asks one question at a time, with its reason', () => {
    const given = home({ maybes: [maybe, { ...maybe, key: 'other' }], people: today().people });
    expect(screen.getAllByRole('heading', { name: /^One-on-one with/ })).toHaveLength(1);
    expect(screen.getByText(/in different organisations/)).toBeTruthy();
    expect(screen.getByText('1 more question after this one')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Never with Zoe Lind' }));
    expect(given.onAnswer).toHaveBeenCalledExactlyOnceWith(maybe, 'never', undefined);
  });

  it('asks with whom where the guests are not known', () => {
    const { people } = today();
    const unknown = { ...maybe, name: '', counterpart: '' };
    const given = home({ maybes: [unknown], people });
    expect(screen.queryByRole('button', { name: /^Never/ })).toBeNull();
    fireEvent.change(screen.getByRole('combobox', { name: 'Yes, with…' }), {
      target: { value: people[0]?.key },
    });
    expect(given.onAnswer).toHaveBeenCalledExactlyOnceWith(unknown, 'yes', people[0]);
  });

  it.each([
    [1, '1 event could not be read.'],
    [2, '2 events could not be read.'],
  ])('tells of %d event it could not read', (unreadable, words) => {
    home({ unreadable });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('adds a person with a name alone, and not without', () => {
    const given = home();
    fireEvent.click(screen.getByRole('button', { name: 'Add person' }));
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Add' }));
    expect(dialog.getByText('A name is needed.')).toBeTruthy();
    fireEvent.input(dialog.getByRole('textbox', { name: 'Name' }), {
      target: { value: ' Ana Ruiz ' },
    });
    fireEvent.click(dialog.getByRole('radio', { name: 'Peer' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Add' }));
    expect(given.onAddPerson).toHaveBeenCalledExactlyOnceWith({
      name: 'Ana Ruiz',
      emails: [],
      relation: 'peer',
    });
  });

  it('finds a person by a part of the name', () => {
    const names = ['Ana', 'Ben', 'Chi', 'Dee', 'Eli', 'Fay', 'Gus', 'Zoë'];
    home({ people: peopleNamed(...names) });
    const field = screen.getByRole('searchbox', { name: 'Find a person' });
    fireEvent.input(field, { target: { value: 'zoe' } });
    const section = within(screen.getByRole('region', { name: 'People' }));
    expect(section.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
      expect.stringContaining('Zoë'),
    ]);
  });
});
