import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { History, type HistoryProps } from '../../components/history/History.tsx';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import { historyOf } from '../../utils/domain/history.ts';
import type { Change, Explanation } from '../../utils/domain/ledger-types.ts';
import { NOTICE } from '../../utils/domain/short-notice.ts';
import { DAY, HOUR, meeting, NOW, without } from '../domain/builders.ts';
import { change, explanation, span } from '../domain/ledger-builders.ts';
import { show } from './show.tsx';

const callbacks = () => ({ onSay: vi.fn(), onReload: vi.fn() });

function entriesOf(
  changes: readonly Change[],
  explanations: readonly Explanation[] = [],
  meetings: readonly Meeting[] = [],
) {
  return historyOf({ changes, explanations, meetings }, NOTICE);
}

function element(entries: ReturnType<typeof entriesOf>, props: Partial<HistoryProps>) {
  return (
    <History
      reading={{ state: 'ready', entries }}
      watched={{ since: NOW - 30 * DAY }}
      name="Ana"
      {...callbacks()}
      {...props}
    />
  );
}

function history(entries: ReturnType<typeof entriesOf>, props: Partial<HistoryProps> = {}) {
  const given = callbacks();
  const { again } = show(element(entries, { ...given, ...props }));
  return {
    ...given,
    again: (next: typeof entries, more: Partial<HistoryProps> = {}) =>
      again(element(next, { ...given, ...props, ...more })),
  };
}

/** So many entries, the newest first. */
const many = (count: number) =>
  entriesOf(
    Array.from({ length: count }, (_, place) =>
      change({ id: `c${place}`, from: span(NOW - place * DAY), before: NOW - place * HOUR }),
    ),
  );

const rows = () => screen.getAllByRole('article');
const button = (name: string | RegExp) => screen.getByRole('button', { name });
/** The text of the page, with plain spaces. */
const text = () => document.body.textContent.replaceAll('\u00A0', ' ');

describe('who asked, and why', () => {
  const moved = change({ id: 'c' });

  it('is unknown until it is said', () => {
    const given = history(entriesOf([moved]));
    expect(screen.queryByRole('button', { pressed: true })).toBeNull();
    expect(screen.queryByRole('group')).toBeNull();
    fireEvent.click(button('Who asked?'));
    expect(button('Who asked?').getAttribute('aria-expanded')).toBe('true');
    const question = within(screen.getByRole('group', { name: 'Who asked?' }));
    expect(question.getAllByRole('button', { pressed: false })).toHaveLength(3);
    expect(screen.queryByRole('group', { name: 'Why?' })).toBeNull();
    fireEvent.click(question.getByRole('button', { name: 'Ana' }));
    expect(given.onSay).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'c' }), {
      asker: 'them',
    });
  });

  it('is asked for the reason once somebody asked', () => {
    const given = history(entriesOf([moved]));
    fireEvent.click(button('Who asked?'));
    given.again(entriesOf([moved], [explanation('c', { asker: 'neither' })]));
    expect(button('Neither').getAttribute('aria-pressed')).toBe('true');
    const why = within(screen.getByRole('group', { name: 'Why?' }));
    expect(why.getAllByRole('button').map((chip) => chip.textContent)).toEqual([
      'Ill',
      'Leave',
      'Holiday',
      'Customer',
      'Other',
    ]);
    fireEvent.click(why.getByRole('button', { name: 'Holiday' }));
    expect(given.onSay).toHaveBeenCalledExactlyOnceWith(expect.anything(), { reason: 'holiday' });
  });

  it('is taken back by pressing it again', () => {
    const said = [explanation('c', { asker: 'me', reason: 'ill' })];
    const given = history(entriesOf([moved], said));
    fireEvent.click(button('You asked · ill'));
    fireEvent.click(button('Me'));
    expect(given.onSay).toHaveBeenLastCalledWith(expect.anything(), { asker: null });
    fireEvent.click(button('Ill'));
    expect(given.onSay).toHaveBeenLastCalledWith(expect.anything(), { reason: null });
  });

  it.each<[string, Partial<Explanation>]>([
    ['Ana asked', { asker: 'them' }],
    ['You asked · customer', { asker: 'me', reason: 'customer' }],
    ['Neither of you asked · other', { asker: 'neither', reason: 'other' }],
    ['Leave', { reason: 'leave' }],
  ])('is said as “%s”', (words, said) => {
    history(entriesOf([moved], [explanation('c', said)]));
    expect(button(words)).toBeTruthy();
  });

  it('is only why, where the calendar tells who', () => {
    const given = history(entriesOf([change({ id: 'c', kind: 'declined-by-them' })]));
    fireEvent.click(button('Why?'));
    expect(screen.queryByRole('group', { name: 'Who asked?' })).toBeNull();
    fireEvent.click(button('Ill'));
    expect(given.onSay).toHaveBeenCalledExactlyOnceWith(expect.anything(), { reason: 'ill' });
  });

  it('is folded by Escape, which gives the focus back and goes no further', () => {
    history(entriesOf([moved]));
    const further = vi.fn();
    document.body.addEventListener('keydown', (event) => further(event.defaultPrevented), {
      once: true,
    });
    fireEvent.click(button('Who asked?'));
    button('Me').focus();
    fireEvent.keyDown(button('Me'), { key: 'Escape' });
    expect(screen.queryByRole('group')).toBeNull();
    expect(document.activeElement).toBe(button('Who asked?'));
    expect(further).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('is named by the sentence it is about', () => {
    history(entriesOf([moved, change({ id: 'd', kind: 'cancelled', before: NOW + 1 })]));
    const told = screen.getAllByRole('button', { name: 'Who asked?' }).map((each) => {
      const by = each.getAttribute('aria-describedby') ?? '';
      return document.getElementById(by)?.textContent.replaceAll('\u00A0', ' ');
    });
    expect(told).toEqual([
      'Cancelled: Tue 3 Mar 10:00',
      'Moved from Tue 3 Mar 10:00 to Wed 4 Mar 10:00',
    ]);
  });
});

describe('made anew', () => {
  const gone = change({ id: 'c', kind: 'cancelled' });
  const other = without(
    meeting({ id: 'new', start: gone.from.start + 2 * DAY, firstSeenAt: NOW }),
    'seriesId',
    'originalStart',
  );

  it.each([
    ['Yes', 'new'],
    ['No', 'none'],
  ])('is asked, and answered by “%s”', (answer, anew) => {
    const given = history(entriesOf([gone], [], [other]));
    const question = screen.getByRole('group', { name: /^Made anew for Thu.5.Mar 10:00\?$/ });
    fireEvent.click(within(question).getByRole('button', { name: answer }));
    expect(given.onSay).toHaveBeenCalledExactlyOnceWith(expect.anything(), { anew });
    // The question goes; the focus stays in the row.
    expect(document.activeElement).toBe(button('Who asked?'));
  });

  it('is said once it was said, and can be changed', () => {
    const given = history(entriesOf([gone], [explanation('c', { anew: 'new' })], [other]));
    expect(text()).toContain('Made anew for Thu 5 Mar 10:00');
    expect(screen.queryByRole('button', { name: 'Yes' })).toBeNull();
    fireEvent.click(button(/^Change: Made anew/));
    expect(given.onSay).toHaveBeenCalledExactlyOnceWith(expect.anything(), { anew: null });
  });

  it('is said without a time where the other one is not known any more', () => {
    history(entriesOf([gone], [explanation('c', { anew: 'new' })]));
    expect(screen.getByText('Made anew')).toBeTruthy();
  });
});

describe('when and how long before', () => {
  it('is said in words, short notice with its sign', () => {
    history(entriesOf([change({ id: 'c', from: span(NOW + 2.5 * HOUR) })]));
    expect(screen.getByText('Today between 11:00 and 12:00')).toBeTruthy();
    expect(text()).toContain('Between Monday, 2 March 2026 at 11:00 and Monday');
    const notice = screen.getByText('Less than 4 hours before');
    expect(notice.querySelector('svg')).toBeTruthy();
  });

  it('is marked as from before, without a time, where the first reading found it', () => {
    const found = without(change({ id: 'c', preInstall: true }), 'after');
    history(entriesOf([found, change({ id: 'd', kind: 'cancelled' })]));
    expect(rows()).toHaveLength(2);
    const before = screen.getByText(/^Watching since Sat 31 Jan. From before, as far as Google/);
    const list = screen.getByRole('list', { name: before.textContent });
    expect(within(list).getAllByRole('article')).toHaveLength(1);
    expect(list.textContent).not.toMatch(/12:00|notice/);
  });
});

describe('a long history', () => {
  it('is three entries, then thirty, then thirty more, and three again', () => {
    history(many(70));
    expect(rows()).toHaveLength(3);
    expect(screen.queryByText(/Watching since/)).toBeNull();
    fireEvent.click(button('+67 more'));
    expect(rows()).toHaveLength(30);
    expect(rows()[3]?.contains(document.activeElement)).toBe(true);
    fireEvent.click(button('Show older'));
    expect(rows()).toHaveLength(60);
    expect(rows()[30]?.contains(document.activeElement)).toBe(true);
    fireEvent.click(button('Show older'));
    expect(rows()).toHaveLength(70);
    expect(screen.queryByRole('button', { name: 'Show older' })).toBeNull();
    expect(screen.getByText('Watching since Sat 31 Jan.')).toBeTruthy();
    fireEvent.click(button('Show fewer'));
    expect(rows()).toHaveLength(3);
  });

  it('shows a fourth rather than telling of it', () => {
    history(many(4));
    expect(rows()).toHaveLength(4);
    expect(screen.queryByRole('button', { name: /more/ })).toBeNull();
  });

  it('unfolds as far as the entry that is sought, and again when it is sought again', () => {
    const given = history(many(70), { sought: { changeId: 'c40' } });
    expect(rows()).toHaveLength(60);
    expect(rows()[40]?.contains(document.activeElement)).toBe(true);
    rows()[0]?.querySelector('button')?.focus();
    given.again(many(70), { sought: { changeId: 'c40' } });
    expect(rows()[40]?.contains(document.activeElement)).toBe(true);
  });
});

describe('nothing to tell', () => {
  it('teaches the rule, and says since when it would be known', () => {
    history([]);
    expect(text()).toContain('Nothing moved or cancelled yet. Watching since Sat 31 Jan.');
    expect(text()).toContain('best never moved or cancelled');
  });

  it('says that it was never watched', () => {
    history([], { watched: {} });
    expect(text()).toContain('Your calendar has not been read yet.');
    expect(text()).not.toContain('Nothing moved');
  });

  it('says until when it was watched', () => {
    history(many(1), { watched: { since: NOW - 30 * DAY, until: NOW - 2 * DAY } });
    expect(screen.getByText('Watched from Sat 31 Jan to Sat 28 Feb.')).toBeTruthy();
  });

  it('says so above what the first reading found', () => {
    history(entriesOf([change({ preInstall: true })]));
    expect(screen.getByText(/^Nothing moved or cancelled yet. Watching since/)).toBeTruthy();
  });

  it('waits without claiming anything', () => {
    history([], { reading: { state: 'loading' } });
    expect(screen.getByRole('status').textContent).toBe('Loading');
    expect(text()).not.toContain('Nothing');
  });

  it('says that it cannot be read, with the repair', () => {
    const given = history([], { reading: { state: 'failed' } });
    expect(screen.getByText('Your data could not be read')).toBeTruthy();
    fireEvent.click(button('Try again'));
    expect(given.onReload).toHaveBeenCalledOnce();
  });
});
