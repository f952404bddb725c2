import { fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DeletePerson, type DeletePersonProps } from '../../components/people/DeletePerson.tsx';
import { PersonDetails } from '../../components/people/PersonDetails.tsx';
import { PersonMenu } from '../../components/people/PersonMenu.tsx';
import { countsWords, sumOf } from '../../components/people/record-counts.ts';
import { RenamePerson } from '../../components/people/RenamePerson.tsx';
import { gatherPeople, type KnownPerson } from '../../utils/domain/people.ts';
import type { Person } from '../../utils/domain/types.ts';
import { ANA, BEN, person } from '../domain/builders.ts';
import { show } from './show.tsx';

function known(record: Partial<Person> = {}): KnownPerson {
  const [found] = gatherPeople([person(record)], []);
  if (!found) throw new Error('Nobody was gathered.');
  return found;
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const press = (name: string) => fireEvent.click(button(name));

describe('deleting somebody', () => {
  function remove(props: Partial<DeletePersonProps> = {}) {
    const given = { onClose: vi.fn(), onDelete: vi.fn(), onArchive: vi.fn() };
    const counts = { notes: 12, topics: 3, followUps: 0 };
    show(<DeletePerson name="Ana Ruiz" counts={counts} inCalendar open {...given} {...props} />);
    return given;
  }

  it('is asked twice: what goes, then whether', () => {
    const given = remove();
    const box = screen.getByRole('checkbox', {
      name: 'Everything about Ana Ruiz: 12 notes and 3 topics',
    });
    expect(button('Delete everything').disabled).toBe(true);
    press('Delete everything');
    expect(given.onDelete).not.toHaveBeenCalled();
    fireEvent.click(box);
    expect(given.onDelete).not.toHaveBeenCalled();
    fireEvent.click(box);
    expect(button('Delete everything').disabled).toBe(true);
    fireEvent.click(box);
    press('Delete everything');
    expect(given.onDelete).toHaveBeenCalledOnce();
    expect(given.onClose).toHaveBeenCalledOnce();
  });

  it('has no form: Enter on the first question does not answer the second', () => {
    remove();
    expect(screen.getByRole('checkbox').closest('form')).toBeNull();
  });

  it('says that it can be undone, and what the calendar goes on showing', () => {
    remove();
    expect(screen.getByText(/can be undone for a day/)).toBeTruthy();
    expect(screen.getByText(/^Events in Google Calendar stay/)).toBeTruthy();
  });

  it('says nothing of a calendar that shows nothing, nor of counts not known', () => {
    remove({ inCalendar: false, counts: undefined, onArchive: undefined });
    expect(screen.queryByText(/Google Calendar/)).toBeNull();
    expect(screen.getByRole('checkbox', { name: 'Everything about Ana Ruiz' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Archive instead' })).toBeNull();
  });

  it('offers to archive instead', () => {
    const given = remove();
    press('Archive instead');
    expect(given.onArchive).toHaveBeenCalledOnce();
    expect(given.onClose).toHaveBeenCalledOnce();
    expect(given.onDelete).not.toHaveBeenCalled();
  });

  it('asks anew each time it is opened', () => {
    const props = { name: 'Ana', inCalendar: false, onClose: vi.fn(), onDelete: vi.fn() };
    const { again } = show(<DeletePerson {...props} open />);
    fireEvent.click(screen.getByRole('checkbox'));
    again(<DeletePerson {...props} open={false} />);
    again(<DeletePerson {...props} open />);
    expect(button('Delete everything').disabled).toBe(true);
  });
});

describe('what there is about somebody', () => {
  it('is said without what there is none of', () => {
    expect(countsWords({ notes: 1, topics: 0, followUps: 2, sessions: 40 }, 'en-GB')).toBe(
      '1 note, 2 follow-ups and 40 sessions',
    );
    expect(countsWords({ notes: 0 }, 'en-GB')).toBe('');
  });

  it('adds up', () => {
    expect(sumOf([{ notes: 2, topics: 1 }, { notes: 3 }, {}])).toMatchObject({
      notes: 5,
      topics: 1,
      goals: 0,
    });
  });
});

describe('renaming somebody', () => {
  function rename(nickname?: string) {
    const given = { onClose: vi.fn(), onRename: vi.fn() };
    show(<RenamePerson name="Ana Ruiz" nickname={nickname} open {...given} />);
    return given;
  }
  const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
  const write = (name: string, text: string) =>
    fireEvent.input(field(name), { target: { value: text } });

  it('takes a nickname, with or without its sign, and shows how it is used', () => {
    const given = rename();
    expect(screen.getByText('For quick notes: “@Chip handled the outage”.')).toBeTruthy();
    write('Nickname (optional)', '@Annie ');
    expect(screen.getByText('For quick notes: “@Annie handled the outage”.')).toBeTruthy();
    press('Save');
    expect(given.onRename).toHaveBeenCalledExactlyOnceWith('Ana Ruiz', 'Annie');
    expect(given.onClose).toHaveBeenCalledOnce();
  });

  it('takes the nickname away', () => {
    const given = rename('Annie');
    write('Nickname (optional)', ' ');
    fireEvent.submit(field('Name').closest('form') ?? document.body);
    expect(given.onRename).toHaveBeenCalledExactlyOnceWith('Ana Ruiz', '');
  });

  it('writes nothing where nothing changed, and takes no empty name', () => {
    const given = rename('Annie');
    write('Name', '  ');
    press('Save');
    expect(screen.getByRole('alert').textContent).toBe('A name is needed.');
    expect(given.onClose).not.toHaveBeenCalled();
    write('Name', 'Ana Ruiz ');
    press('Save');
    expect(given.onRename).not.toHaveBeenCalled();
    expect(given.onClose).toHaveBeenCalledOnce();
  });
});

describe('a person’s menu', () => {
  // The stand-in for the browser knows no popovers.
  beforeEach(() => {
    Object.defineProperty(HTMLElement.prototype, 'hidePopover', {
      value: vi.fn(),
      configurable: true,
    });
  });

  function menu(record: Partial<Person> = {}) {
    const given = {
      onDetails: vi.fn(),
      onSharedDocument: vi.fn(),
      onRename: vi.fn(),
      onPause: vi.fn(),
      onMerge: vi.fn(),
      onSplit: vi.fn(),
      onLeftTeam: vi.fn(),
      onLookBack: vi.fn(),
      onArchive: vi.fn(),
      onPutBack: vi.fn(),
      onDelete: vi.fn(),
    };
    show(<PersonMenu person={known(record)} {...given} />);
    return given;
  }
  const items = () => screen.getAllByRole('menuitem', { hidden: true });

  it('leads from each item to its own action, in order', () => {
    const { onPutBack, ...given } = menu({ emails: [ANA, BEN] });
    const actions = Object.values(given);
    expect(items()).toHaveLength(actions.length);
    for (const [place, action] of actions.entries()) {
      fireEvent.click(items()[place] ?? document.body);
      expect(action).toHaveBeenCalledOnce();
    }
    expect(onPutBack).not.toHaveBeenCalled();
  });

  it('does not offer what cannot be done', () => {
    const given = menu({ archivedAt: 1 });
    const words = items().map((item) => item.textContent);
    expect(words).not.toContain('Split in two');
    expect(words).not.toContain('Archive');
    fireEvent.click(screen.getByRole('menuitem', { hidden: true, name: 'Put back' }));
    expect(given.onPutBack).toHaveBeenCalledOnce();
  });
});

describe('the details', () => {
  it('are edited in place, under one title', () => {
    const given = { onClose: vi.fn(), onChange: vi.fn() };
    show(<PersonDetails person={known()} shortName="Ana" open {...given} />);
    const dialog = within(screen.getByRole('dialog', { name: 'Details' }));
    expect(dialog.getAllByRole('heading')).toHaveLength(1);
    fireEvent.change(dialog.getByRole('combobox', { name: 'What is Ana to you?' }), {
      target: { value: 'peer' },
    });
    expect(given.onChange).toHaveBeenCalledExactlyOnceWith({ relation: 'peer' });
    expect(given.onClose).not.toHaveBeenCalled();
    press('Close');
    expect(given.onClose).toHaveBeenCalledOnce();
  });

  it('lose no focus when an address is removed, or none is added after all', () => {
    const props = { shortName: 'Ana', open: true, onClose: vi.fn(), onChange: vi.fn() };
    const { again } = show(<PersonDetails person={known({ emails: [ANA, BEN] })} {...props} />);
    press('Add address');
    const field = screen.getByRole('textbox', { name: 'Another address' });
    expect(document.activeElement).toBe(field);
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(document.activeElement).toBe(button('Add address'));
    const remove = button(`Remove ${BEN}`);
    remove.focus();
    fireEvent.click(remove);
    expect(props.onChange).toHaveBeenCalledExactlyOnceWith({ emails: [ANA] });
    again(<PersonDetails person={known({ emails: [ANA] })} {...props} />);
    expect(document.activeElement).toBe(button('Add address'));
  });
});
