import { fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AttentionList } from '../../components/attention/AttentionList.tsx';
import { FreshQuestion } from '../../components/attention/FreshQuestion.tsx';
import { attentionOf } from '../../utils/domain/attention.ts';
import type { Change } from '../../utils/domain/ledger-types.ts';
import { freshChange } from '../../utils/domain/fresh-change.ts';
import { DAY } from '../domain/builders.ts';
import { done, slotOf, STEADY, teamOf, type CaseMember } from '../domain/team-case.ts';
import { choose, withPopovers } from './popovers.ts';
import { show } from './show.tsx';

beforeEach(withPopovers);

function list(members: readonly CaseMember[], ...changes: Change[]) {
  const given = { onOpenPerson: vi.fn(), onOpenHistory: vi.fn(), onWaive: vi.fn() };
  const all = attentionOf(teamOf(members, changes));
  show(<AttentionList list={all} noticeDays={7} {...given} />);
  return { ...given, all };
}

const alone: readonly CaseMember[] = STEADY.map((each) => ({ ...each, ahead: 0 }));

describe('what needs a look', () => {
  it('is three rows at most, then the rest', () => {
    list([...alone, { name: 'Dee', ahead: 0 }]);
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    fireEvent.click(screen.getByRole('button', { name: '+1 more' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(4);
  });

  it('is no section where nothing does', () => {
    list(STEADY);
    expect(screen.queryByText('Needs a look')).toBeNull();
  });

  it('leads to the person, and to Google’s page ready filled', () => {
    const given = list(alone.slice(0, 1));
    fireEvent.click(screen.getByRole('button', { name: 'Ana' }));
    expect(given.onOpenPerson).toHaveBeenCalledExactlyOnceWith(given.all[0]?.person);
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Book in Calendar: Ana' });
    const query = new URL(link.href).searchParams;
    expect([query.get('action'), query.get('add'), query.get('text')]).toEqual([
      'TEMPLATE',
      'ana@acme.com',
      'Ana · one-on-one',
    ]);
  });

  it('leads to what happened where there is nothing to mend', () => {
    const gone: CaseMember = { name: 'Ana', sessions: { [-3]: { status: 'cancelled' } } };
    const change = done('cancelled', 'Ana', -3, 3);
    const given = list([gone, ...STEADY.slice(1)], change);
    fireEvent.click(screen.getByRole('button', { name: 'See what happened: Ana' }));
    expect(given.onOpenHistory).toHaveBeenCalledExactlyOnceWith(given.all[0]?.person, change.id);
  });

  it('is fine as it is when the user says why, and until when', () => {
    const given = list(alone.slice(0, 1));
    choose(document.body, 'It is fine as it is …');
    const dialog = within(
      screen.getByRole('dialog', { name: 'Rhythm: what is different with Ana?' }),
    );
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(given.onWaive).not.toHaveBeenCalled();
    expect(dialog.getByText('A few words are needed.')).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'New starter' }));
    fireEvent.input(dialog.getByLabelText('Until'), { target: { value: '2026-05-31' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(given.onWaive).toHaveBeenCalledExactlyOnceWith(given.all[0]?.person, {
      rule: 'cadence',
      reason: 'New starter',
      until: '2026-05-31',
    });
  });

  it('needs a day ahead, so that nothing is silenced by a slip', () => {
    const given = list(alone.slice(0, 1));
    choose(document.body, 'It is fine as it is …');
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.input(dialog.getByLabelText('Why'), { target: { value: 'Agreed' } });
    for (const [value, words] of [
      ['2026-03-02', 'Choose a day after today.'],
      ['', 'A day is needed.'],
      ['soonish', /A day is written like/],
    ] as const) {
      fireEvent.input(dialog.getByLabelText('Until'), { target: { value } });
      fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
      expect(dialog.getByText(words)).toBeTruthy();
    }
    expect(given.onWaive).not.toHaveBeenCalled();
  });
});

describe('a word on one fresh change', () => {
  it.each([
    ['I asked', 'me'],
    ['Ana asked', 'them'],
    ['Other', 'neither'],
  ])('“%s” says %s', (words, asker) => {
    const moved: CaseMember = { name: 'Ana', sessions: { 0: { start: slotOf(0) + DAY } } };
    const fresh = freshChange(teamOf([moved], [done('moved', 'Ana', 0, 60)]), new Set());
    if (!fresh) throw new Error('Nothing is asked.');
    const given = { onSay: vi.fn(), onSkip: vi.fn() };
    show(<FreshQuestion fresh={fresh} name="Ana" {...given} />);
    const group = within(screen.getByRole('group', { name: /^Ana Wed.4.Mar → Thu.5.Mar/ }));
    fireEvent.click(group.getByRole('button', { name: words }));
    expect(given.onSay).toHaveBeenCalledExactlyOnceWith(asker);
    fireEvent.click(group.getByRole('button', { name: 'Skip' }));
    expect(given.onSkip).toHaveBeenCalledOnce();
  });
});
