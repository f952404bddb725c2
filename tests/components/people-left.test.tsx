import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { LeftTeam, type LeftTeamProps } from '../../components/people/LeftTeam.tsx';
import { StillMeeting } from '../../components/people/StillMeeting.tsx';
import { NOW } from '../domain/builders.ts';
import { show } from './show.tsx';

const TODAY = '2026-03-02';

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const write = (name: string, text: string) =>
  fireEvent.input(field(name), { target: { value: text } });
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('leaving the team', () => {
  function left(props: Partial<LeftTeamProps> = {}) {
    const given = { onClose: vi.fn(), onChange: vi.fn() };
    show(<LeftTeam name="Ana" open {...given} {...props} />);
    return given;
  }

  it('keeps everything, unless erasing is chosen', () => {
    const given = left();
    expect(screen.queryByRole('textbox', { name: 'Erase on' })).toBeNull();
    press('Save');
    expect(given.onChange).toHaveBeenCalledExactlyOnceWith({ leftOn: TODAY });
  });

  it('erases in six months, and says what', () => {
    const given = left({ counts: { notes: 12, topics: 1 } });
    write('Since', '1 Feb');
    fireEvent.click(screen.getByRole('radio', { name: /erase it on a day/ }));
    expect(
      screen.getByText(/everything about Ana is erased.*: 12 notes and 1 topic\./),
    ).toBeTruthy();
    press('Save');
    expect(given.onChange).toHaveBeenCalledExactlyOnceWith({
      leftOn: '2026-02-01',
      eraseOn: '2026-09-02',
    });
  });

  it.each([
    ['', 'Choose the day on which it is erased.'],
    ['2026-03-02', 'Choose a day after today.'],
    ['some day', /^A day is written like/],
  ])('does not erase on “%s”', (text, words) => {
    const given = left();
    fireEvent.click(screen.getByRole('radio', { name: /erase it on a day/ }));
    write('Erase on', text);
    press('Save');
    expect(screen.getByRole('alert').textContent).toMatch(words);
    expect(given.onChange).not.toHaveBeenCalled();
    // What is not chosen any more is not wrong either.
    fireEvent.click(screen.getByRole('radio', { name: /^Keep everything/ }));
    press('Save');
    expect(given.onChange).toHaveBeenCalledExactlyOnceWith({ leftOn: TODAY });
  });

  it('is taken back', () => {
    const given = left({ leaving: { leftOn: '2026-02-01', eraseOn: '2026-08-01' } });
    expect(field('Erase on').value).toBe('1 Aug');
    press('Back in my team');
    expect(given.onChange).toHaveBeenCalledExactlyOnceWith(undefined);
  });
});

describe('“Still meeting Ana?”', () => {
  function still() {
    const given = { onBook: vi.fn(), onPauses: vi.fn(), onLeft: vi.fn(), onSkip: vi.fn() };
    const bookUrl = 'https://calendar.google.com/calendar/r/eventedit?text=Ana';
    show(<StillMeeting name="Ana" lastAt={NOW} pauses={[]} bookUrl={bookUrl} {...given} />);
    return given;
  }

  it('leads to Google’s own page', () => {
    const given = still();
    const link = screen.getByRole<HTMLAnchorElement>('link', { name: /^Book in Google Calendar/ });
    expect(link.href).toContain('eventedit?text=Ana');
    link.addEventListener('click', (event) => event.preventDefault());
    fireEvent.click(link);
    expect(given.onBook).toHaveBeenCalledOnce();
  });

  it('asks until when, and since when', () => {
    const given = still();
    press('On leave until…');
    write('Last day (optional)', '1 May');
    press('Save');
    expect(given.onPauses).toHaveBeenCalledExactlyOnceWith([{ from: TODAY, until: '2026-05-01' }]);
    expect(screen.queryByRole('textbox')).toBeNull();
    press('Left my team');
    press('Save');
    expect(given.onLeft).toHaveBeenCalledExactlyOnceWith({ leftOn: TODAY });
  });

  it('is no answer until something is saved, and can be skipped', () => {
    const given = still();
    press('Left my team');
    press('Cancel');
    press('Skip');
    expect(given.onLeft).not.toHaveBeenCalled();
    expect(given.onSkip).toHaveBeenCalledOnce();
    expect(within(screen.getByRole('region')).getByText(/the last one was/)).toBeTruthy();
  });
});
