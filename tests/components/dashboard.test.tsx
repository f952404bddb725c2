import { fireEvent, screen } from '@testing-library/preact';
import fc from 'fast-check';
import { render as draw } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { KeptView } from '../../components/dashboard/KeptView.tsx';
import { SessionsBehind } from '../../components/dashboard/SessionsBehind.tsx';
import { TeamView } from '../../components/dashboard/TeamView.tsx';
import { TalkView } from '../../components/dashboard/TalkView.tsx';
import { TimeView } from '../../components/dashboard/TimeView.tsx';
import type { Session } from '../../utils/domain/session-types.ts';
import type { TeamRecords } from '../../utils/domain/team-records.ts';
import { metMinutes, teamWritten, type TeamWritten } from '../../utils/domain/team-written.ts';
import { DAY, MINUTE, NOW } from '../domain/builders.ts';
import { goal, session } from '../domain/record-builders.ts';
import { done, idOf, STEADY, teamOf } from '../domain/team-case.ts';
import { numbers } from './picture-numbers.ts';
import { show } from './show.tsx';

// The test's DOM has no popovers.
HTMLElement.prototype.showPopover ??= () => {};
HTMLElement.prototype.hidePopover ??= () => {};

const VIEWS = { team: TeamView, time: TimeView, kept: KeptView, talk: TalkView } as const;

function open(
  of: keyof typeof VIEWS,
  records: TeamRecords,
  written: TeamWritten = teamWritten([], []),
) {
  const onSessions = vi.fn<(words: string, sessions: readonly string[]) => void>();
  const onOpenPerson = vi.fn<(person: { readonly name: string }) => void>();
  const View = VIEWS[of];
  const shown = show(
    <View
      records={records}
      written={written}
      onSessions={onSessions}
      onOpenPerson={onOpenPerson}
    />,
  );
  return { ...shown, onSessions, onOpenPerson };
}

/** One of Ana's sessions, closed. */
function anasSession(place: number): Session {
  return session({ meetingId: idOf('Ana', place), personId: 'Ana', closedAt: NOW });
}

const marks = (title: string) => [
  ...screen.getByRole('figure', { name: title }).querySelectorAll<SVGElement>('[data-mark]'),
];

describe('the team', () => {
  it('says one sentence of all, with what is not known', () => {
    open('team', teamOf(STEADY, [done('moved', 'Ana', -2, 5), done('cancelled', 'Ben', -3, 30)]));
    expect(document.body.textContent).toMatch(
      /\d+ of \d+ one-on-ones .* 12 weeks as planned, \d moved or resized, \d cancelled or declined\. \d change/,
    );
  });

  it('sorts by name or by the next one-on-one, by nothing else', () => {
    const records = teamOf([{ name: 'Zoe' }, { name: 'Ana', ahead: 0 }, { name: 'Ben' }]);
    open('team', records);
    const names = () => numbers('The last 12 weeks of each report').map(([name]) => name);
    expect(names()).toEqual(['Ana', 'Ben', 'Zoe']);
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    fireEvent.click(screen.getByRole('radio', { name: 'Next one-on-one' }));
    expect(names()).toEqual(['Ben', 'Zoe', 'Ana']);
  });

  it('has nothing to sort where there is one report', () => {
    open('team', teamOf([{ name: 'Ana' }]));
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('says what is known of the time before the record, where it shows some of that', () => {
    const caveat = /when the record started, as far as Google still shows it/;
    const shown = open('team', teamOf(STEADY, [], { installedAt: NOW - 20 * DAY }));
    expect(screen.getByText(caveat).textContent).toContain('Before Tuesday');
    shown.unmount();
    // As many weeks, none of them with a session in it.
    const none = open(
      'team',
      teamOf([{ name: 'Ana', past: 2 }], [], { installedAt: NOW - 20 * DAY }),
    );
    expect(screen.queryByText(caveat)).toBeNull();
    none.unmount();
    open('team', teamOf(STEADY));
    expect(screen.queryByText(caveat)).toBeNull();
  });

  it('draws the rows that fill the window first, and all of them once these are painted', async () => {
    const records = teamOf(Array.from({ length: 30 }, (_, place) => ({ name: `Report ${place}` })));
    const host = document.body.appendChild(document.createElement('div'));
    const rows = () => host.querySelectorAll('.team-row').length;
    // Without the test library's way to draw, which waits for what comes after the painting.
    draw(
      <TeamView
        records={records}
        written={teamWritten([], [])}
        onSessions={() => {}}
        onOpenPerson={() => {}}
      />,
      host,
    );
    expect(rows()).toBeGreaterThan(window.innerHeight / 100);
    expect(rows()).toBeLessThan(30);
    await vi.waitFor(() => expect(rows()).toBe(30));
    draw(null, host);
    host.remove();
  });

  it('leads from each sign to its session, and from minutes to theirs', () => {
    const { onSessions, onOpenPerson } = open('team', teamOf([{ name: 'Ana' }]));
    const signs = marks('The last 12 weeks of each report');
    const last = signs.at(-1);
    if (last) fireEvent.keyDown(last, { key: 'Enter' });
    expect(onSessions).toHaveBeenLastCalledWith(expect.stringContaining('as planned'), [
      idOf('Ana', -1),
    ]);
    fireEvent.click(screen.getByRole('button', { name: /in the calendar/ }));
    expect(onSessions.mock.lastCall?.[1].length).toBe(8);
    fireEvent.click(screen.getByRole('button', { name: 'Open Ana in the side panel' }));
    expect(onOpenPerson.mock.lastCall?.[0].name).toBe('Ana');
  });

  it('has one stop for Tab a strip, and arrows move it', () => {
    open('team', teamOf([{ name: 'Ana' }]));
    const signs = marks('The last 12 weeks of each report');
    expect(signs.filter((mark) => mark.getAttribute('tabindex') === '0')).toEqual([signs[0]]);
    signs[0]?.focus();
    if (signs[0]) fireEvent.keyDown(signs[0], { key: 'ArrowRight' });
    expect(document.activeElement).toBe(signs[1]);
    if (signs[1]) fireEvent.keyDown(signs[1], { key: 'End' });
    expect(document.activeElement).toBe(signs.at(-1));
    expect(signs.filter((mark) => mark.getAttribute('tabindex') === '0')).toEqual([signs.at(-1)]);
  });

  it('makes the numbers only when they are asked for', () => {
    open('team', teamOf([{ name: 'Ana' }]));
    expect(screen.queryByRole('table', { hidden: true })).toBeNull();
    expect(numbers('The last 12 weeks of each report').map(([name]) => name)).toEqual(['Ana']);
  });

  it('tells a mark when it is pointed at or has the focus, and no longer', () => {
    open('team', teamOf([{ name: 'Ana' }]));
    const [first, second] = marks('The last 12 weeks of each report');
    if (!first || !second) throw new Error('There are no marks.');
    const told = () => document.querySelector('.chart-tip')?.textContent;
    const hush = vi.spyOn(HTMLElement.prototype, 'hidePopover');
    first.focus();
    expect(told()).toBe(first.getAttribute('aria-label'));
    fireEvent.pointerOver(second);
    expect(told()).toBe(second.getAttribute('aria-label'));
    // From one part of it to another it is still pointed at.
    fireEvent.pointerOut(second, { relatedTarget: second.firstElementChild });
    expect(hush).not.toHaveBeenCalled();
    fireEvent.pointerOut(second, { relatedTarget: document.body });
    expect(hush).toHaveBeenCalledOnce();
  });

  it.each(['team', 'time', 'kept', 'talk'] as const)(
    'says of %s why there is nothing yet',
    (of) => {
      open(of, teamOf([{ name: 'Ana', record: { relation: 'peer' } }]));
      expect(screen.getByText('No reports yet')).toBeDefined();
    },
  );
});

describe('time', () => {
  it('names the middle, the tolerance, and whom a waiver leaves out', () => {
    const waiver = { flag: 'fairness', reason: 'Part-time', until: '2026-06-01' } as const;
    open('time', teamOf([...STEADY, { name: 'Dee', record: { waivers: [waiver] } }]));
    screen.getByText(/The middle is 30 min a week, the tolerance 27 min to 33 min: 3 of 3/);
    const dee = marks('A week with each').at(-1);
    expect(dee?.getAttribute('aria-label')).toContain('Part-time');
  });

  it('compares nobody with themselves', () => {
    open('time', teamOf([{ name: 'Ana' }]));
    expect(screen.getByText(/A middle needs two reports/)).toBeDefined();
  });
});

describe('what the user wrote', () => {
  it('shows the one focus, which opens where it is worked on', () => {
    const focus = goal({ personId: 'Ana', text: 'Saying no', state: 'focus', since: '2026-02-02' });
    const { onOpenPerson } = open('team', teamOf(STEADY), teamWritten([], [focus]));
    expect(numbers('The last 12 weeks of each report').map((row) => row.at(-1))).toEqual([
      'Saying no',
      '',
      '',
    ]);
    fireEvent.click(screen.getByRole('button', { name: /^Saying no: the focus of Ana/ }));
    expect(onOpenPerson.mock.lastCall).toMatchObject([{ name: 'Ana' }, 'growth']);
  });

  it('tells minutes met beside those in the calendar, where sessions were closed', () => {
    const written = teamWritten([{ ...anasSession(-1), met: 'shorter', minutes: 20 }], []);
    open('time', teamOf(STEADY, [], { met: metMinutes(written) }), written);
    expect(numbers('Minutes with each').map((row) => row.slice(2, 4))).toEqual([
      ['3 h 50 min', '20 min'],
      ['4 h', ''],
      ['4 h', ''],
    ]);
    expect(marks('Minutes with each')[0]?.getAttribute('aria-label')).toBe(
      'Ana: 3 h 50 min met or in the calendar, 4 h planned; 20 min met in the 1 session that was closed',
    );
  });
});

describe('talk', () => {
  const talked = (place: number, talk: Session['talk'], met: Session['met'] = 'yes') => ({
    ...anasSession(place),
    met,
    talk,
  });
  const written = teamWritten(
    [
      talked(-1, { guess: 'most', mine: 6 * MINUTE, theirs: 14 * MINUTE }),
      talked(-2, { guess: 'nearly-all', mine: 9 * MINUTE, theirs: 11 * MINUTE }, 'shorter'),
      talked(-3, { guess: 'half' }),
    ],
    [],
  );

  it('tells who closed what, in words', () => {
    const { onSessions } = open('talk', teamOf(STEADY), written);
    screen.getByText(/^3 of 36 one-on-ones with reports since .* were closed\.$/);
    expect(numbers('Which were closed')).toEqual([
      ['Ana', '2', '1', '0', '0', '9'],
      ['Ben', '0', '0', '0', '0', '12'],
      ['Chi', '0', '0', '0', '0', '12'],
    ]);
    const [met] = marks('Which were closed');
    if (met) fireEvent.click(met);
    expect(onSessions).toHaveBeenLastCalledWith('Ana, Met: 2', [idOf('Ana', -3), idOf('Ana', -1)]);
  });

  it('shows counts and guesses as bands, never as a percentage of anybody', () => {
    open('talk', teamOf(STEADY), written);
    expect(numbers('How much they spoke').map((row) => row.slice(2))).toEqual([
      ['', 'about half'],
      ['about half', 'nearly all'],
      ['most', 'most'],
    ]);
    const words = marks('How much they spoke').map((mark) => mark.getAttribute('aria-label'));
    expect(words[2]).toBe('Ana, Wed 25 Feb: your taps say most; you guessed most');
    expect(words.join(' ')).not.toContain('%');
    expect(numbers('Guess against count')).toEqual([['Ana', '1', '1', '0']]);
  });

  it('says what to do where nothing is known, and draws nothing', () => {
    open('talk', teamOf(STEADY));
    screen.getByText(/While a session runs, tap who speaks/);
    expect(marks('How much they spoke')).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Save as image: How much they spoke' })).toBeNull();
  });
});

describe('kept', () => {
  it('counts every session once, whatever was done to it', () => {
    const kinds = ['moved', 'cancelled', 'declined-by-me', 'shortened'] as const;
    const doing = fc.record({
      kind: fc.constantFrom(...kinds),
      name: fc.constantFrom('Ana', 'Ben', 'Chi'),
      place: fc.integer({ min: -11, max: -1 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(doing, { selector: ({ name, place }) => name + place }), (all) => {
        const cancelled = all.filter(({ kind }) => kind === 'cancelled').length;
        const moved = all.filter(({ kind }) => kind === 'moved').length;
        const sessions = (name: string) =>
          Object.fromEntries(
            all
              .filter((each) => each.name === name && each.kind === 'cancelled')
              .map(({ place }) => [place, { status: 'cancelled' as const }]),
          );
        const { unmount } = open(
          'kept',
          teamOf(
            STEADY.map((one) => ({ ...one, sessions: sessions(one.name) })),
            all
              .filter(({ kind }) => kind === 'moved' || kind === 'cancelled')
              .map(({ kind, name, place }) => done(kind, name, place, 5)),
          ),
        );
        const rows = numbers('What became of them');
        const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);
        expect([sum(1), sum(2), sum(3)]).toEqual([3 * 12 - moved - cancelled, moved, cancelled]);
        expect(numbers('Moved and cancelled, of a hundred').map((row) => row[1])).toEqual([
          String(moved),
          String(cancelled),
        ]);
        unmount();
      }),
      { numRuns: 15 },
    );
  });

  it('shows two weeks and ten years, in parts that can be told apart', () => {
    const short = open('kept', teamOf([{ name: 'Ana', past: 2 }]));
    fireEvent.click(screen.getByRole('radio', { name: 'All' }));
    expect(numbers('What became of them').length).toBeLessThan(4);
    short.unmount();
    open('kept', teamOf([{ name: 'Ana', past: 520 }], [], { installedAt: NOW - 3_600 * DAY }));
    fireEvent.click(screen.getByRole('radio', { name: 'All' }));
    const rows = numbers('What became of them');
    expect(rows.length).toBeGreaterThan(38);
    expect(rows.length).toBeLessThan(44);
  });

  it('tells where the published rates come from', () => {
    open('kept', teamOf(STEADY));
    expect(
      screen.getByText(/Reclaim, a rescheduling tool, as its vendor counted them in 2021/),
    ).toBeDefined();
  });
});

describe('the sessions behind a number', () => {
  it('are listed by start, each leading to its person', () => {
    const records = teamOf(STEADY, [done('moved', 'Ben', -1, 5)]);
    const onOpenPerson = vi.fn<(person: { readonly name: string }) => void>();
    show(
      <SessionsBehind
        asked={{ words: 'Two', sessions: [idOf('Ben', -1), idOf('Ana', -2)] }}
        records={records}
        onOpenPerson={onOpenPerson}
        onClose={() => {}}
      />,
    );
    const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(rows[0]).toContain('Ana');
    expect(rows[1]).toContain('moved');
    fireEvent.click(screen.getByRole('button', { name: 'Open Ben in the side panel' }));
    expect(onOpenPerson.mock.lastCall?.[0].name).toBe('Ben');
  });
});
