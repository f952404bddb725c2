import { fireEvent, screen, within } from '@testing-library/preact';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { mergeCandidates } from '../../components/people/merge-candidates.ts';
import { MergePeople, type MergePeopleProps } from '../../components/people/MergePeople.tsx';
import { SplitPerson } from '../../components/people/SplitPerson.tsx';
import { gatherPeople, type KnownPerson } from '../../utils/domain/people.ts';
import type { Person } from '../../utils/domain/types.ts';
import { ANA, DAY, meeting, NOW, person } from '../domain/builders.ts';
import { show } from './show.tsx';

const HOME = 'ana@home.example';

function knownAs(id: string, name: string, record: Partial<Person> = {}): KnownPerson {
  const [known] = gatherPeople([person({ id, name, emails: [], ...record })], []);
  if (!known) throw new Error('Nobody was gathered.');
  return known;
}

const ana = knownAs('a', 'Ana Ruiz', { emails: [ANA] });
const external = knownAs('x', 'A. Ruiz (external)', { emails: [HOME] });
const crowd = ['Ben', 'Chi', 'Dee', 'Eli', 'Fay', 'Gus'].map((name) => knownAs(name, name));

function merge(props: Partial<MergePeopleProps> = {}) {
  const given = { onClose: vi.fn(), onMerge: vi.fn<MergePeopleProps['onMerge']>() };
  show(
    <MergePeople
      person={ana}
      shortName="Ana"
      others={[...crowd, external, ana]}
      counts={new Map()}
      open
      {...given}
      {...props}
    />,
  );
  return given;
}

const field = () => screen.getByRole('textbox', { name: 'Name or address' });
const submit = () => fireEvent.submit(field().closest('form') ?? field());
const entries = () =>
  within(screen.getByRole('group', { name: 'Entries' })).queryAllByRole<HTMLInputElement>('radio');

describe('merging two entries', () => {
  it('offers those most alike first, never the person, and finds by address', () => {
    merge();
    const [first] = entries();
    expect(first?.closest('label')?.textContent).toBe(`A. Ruiz (external)${HOME}`);
    expect(entries()).toHaveLength(5);
    expect(screen.getByText('2 more: type a part of the name.')).toBeTruthy();
    fireEvent.input(field(), { target: { value: 'HOME.ex' } });
    expect(entries()).toHaveLength(1);
    fireEvent.input(field(), { target: { value: 'zoe' } });
    expect(screen.getByText('No name or address has “zoe”.')).toBeTruthy();
  });

  it('says what comes together, addresses of both counted once', () => {
    const both = knownAs('y', 'Ana R.', { emails: [ANA, HOME] });
    const counts = new Map([
      ['a', { notes: 12, topics: 1, followUps: 0 }],
      ['y', { notes: 2, goals: 1 }],
    ]);
    merge({ others: [both], counts });
    fireEvent.click(screen.getByRole('radio', { name: /Ana R\./ }));
    expect(
      screen.getByText('One entry with 14 notes, 1 topic, 1 goal and 2 addresses.'),
    ).toBeTruthy();
  });

  it('keeps the name that is chosen, for the entry that is chosen last', () => {
    const given = merge();
    fireEvent.click(screen.getByRole('radio', { name: 'Ben' }));
    const name = () => within(screen.getByRole('group', { name: 'Which name stays?' }));
    fireEvent.click(name().getByRole('radio', { name: 'Ben' }));
    fireEvent.click(screen.getByRole('radio', { name: /external/ }));
    expect(name().getByRole<HTMLInputElement>('radio', { name: 'Ana Ruiz' }).checked).toBe(true);
    fireEvent.click(name().getByRole('radio', { name: 'A. Ruiz (external)' }));
    submit();
    expect(given.onMerge).toHaveBeenCalledExactlyOnceWith({
      other: external,
      name: 'A. Ruiz (external)',
    });
    expect(given.onClose).toHaveBeenCalledOnce();
  });

  it('does not ask for a name where both have the same', () => {
    const twin = knownAs('t', 'ANA RUIZ', { emails: [HOME] });
    const given = merge({ others: [twin] });
    fireEvent.click(screen.getByRole('radio', { name: /ANA RUIZ/ }));
    expect(screen.queryByRole('group', { name: 'Which name stays?' })).toBeNull();
    submit();
    expect(given.onMerge).toHaveBeenCalledExactlyOnceWith({ other: twin, name: 'Ana Ruiz' });
  });

  it('takes the only one found by Enter, and merges by the next', () => {
    const given = merge();
    submit();
    expect(screen.getByRole('alert').textContent).toBe('Choose the other entry first.');
    fireEvent.input(field(), { target: { value: 'exter' } });
    submit();
    expect(given.onMerge).not.toHaveBeenCalled();
    expect(screen.getByText('Which name stays?')).toBeTruthy();
    submit();
    expect(given.onMerge).toHaveBeenCalledOnce();
  });

  it('keeps the chosen entry in sight while others are looked for', () => {
    merge();
    fireEvent.click(screen.getByRole('radio', { name: /external/ }));
    fireEvent.input(field(), { target: { value: 'Gus' } });
    expect(entries().map((entry) => entry.checked)).toEqual([true, false]);
  });

  it('begins anew when it is opened again', () => {
    const props = {
      person: ana,
      shortName: 'Ana',
      others: crowd,
      counts: new Map(),
      onClose: vi.fn(),
      onMerge: vi.fn(),
    };
    const { again } = show(<MergePeople {...props} open />);
    fireEvent.click(screen.getByRole('radio', { name: 'Ben' }));
    again(<MergePeople {...props} open={false} />);
    again(<MergePeople {...props} open />);
    expect(entries().some((entry) => entry.checked)).toBe(false);
  });
});

describe('the entries to choose from', () => {
  const names = fc.array(fc.constantFrom('Ana Ruiz', 'Ana', 'Ruíz', 'Ben', 'Chi Tran', ''), {
    maxLength: 12,
  });
  it('are all that match, once, shown or told', () => {
    fc.assert(
      fc.property(names, fc.constantFrom('', 'a', 'RUIZ', 'ben '), (given, sought) => {
        const others = given.map((name, place) => knownAs(`p${place}`, name || 'Zoe'));
        const matching = others.filter(({ name }) =>
          name
            .normalize('NFD')
            .replaceAll(/\p{M}/gu, '')
            .toLowerCase()
            .includes(sought.trim().toLowerCase()),
        );
        const { shown, more } = mergeCandidates(ana, [...others, ana], sought, 'en');
        expect(shown.length + more).toBe(matching.length);
        expect(new Set(shown).size).toBe(shown.length);
        expect(more).not.toBe(1);
        for (const each of shown) expect(matching).toContain(each);
      }),
    );
  });
});

describe('splitting an entry', () => {
  const sessions = [1, 2, 3].map((week) =>
    meeting({ start: NOW + week * 7 * DAY, counterpart: week === 1 ? HOME : ANA }),
  );
  const [two] = gatherPeople([person({ emails: [ANA, HOME] })], sessions);

  function split() {
    if (!two) throw new Error('Nobody was gathered.');
    const given = { onClose: vi.fn(), onSplit: vi.fn() };
    show(<SplitPerson person={two} shortName="Ana" open {...given} />);
    return given;
  }
  const address = (name: RegExp) => screen.getByRole('checkbox', { name });
  const press = () => fireEvent.click(screen.getByRole('button', { name: 'Split' }));
  const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: /Name of the other/ });

  it('tells how many sessions follow each address', () => {
    split();
    expect(address(/ana@home/).closest('label')?.textContent).toBe(`${HOME}1 session`);
    expect(address(/ana\.ruiz/).closest('label')?.textContent).toBe(`${ANA}2 sessions`);
  });

  it('proposes a name from the address until one is written', () => {
    const given = split();
    fireEvent.click(address(/ana@home/));
    expect(name().value).toBe('Ana');
    fireEvent.input(name(), { target: { value: '  Ana Silva ' } });
    press();
    expect(given.onSplit).toHaveBeenCalledExactlyOnceWith({ name: 'Ana Silva', emails: [HOME] });
    expect(given.onClose).toHaveBeenCalledOnce();
  });

  it('wants one address at least, not all of them, and a name', () => {
    const given = split();
    press();
    expect(screen.getByRole('alert').textContent).toBe('Choose at least one address.');
    fireEvent.click(address(/ana@home/));
    fireEvent.click(address(/ana\.ruiz/));
    expect(screen.getByRole('alert').textContent).toBe('One address must stay with Ana.');
    press();
    fireEvent.click(address(/ana\.ruiz/));
    fireEvent.input(name(), { target: { value: ' ' } });
    press();
    expect(screen.getByRole('alert').textContent).toBe('A name is needed.');
    expect(given.onSplit).not.toHaveBeenCalled();
  });
});
