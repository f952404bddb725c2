import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import {
  RemindersSettings,
  type RemindersSettingsProps,
} from '../../components/settings/RemindersSettings.tsx';
import { show } from './show.tsx';

const SWITCH = 'Remind me while nothing is prepared';

function reminders(props: Partial<RemindersSettingsProps> = {}) {
  const given = { onSwitch: vi.fn(), onQuiet: vi.fn(), onNames: vi.fn() };
  show(
    <RemindersSettings
      isOn={false}
      quiet={{ from: 19 * 60, until: 8 * 60 + 30 }}
      withNames={false}
      isAllowed
      isDenied={false}
      {...given}
      {...props}
    />,
  );
  return given;
}

describe('reminders', () => {
  it('are off, and say what they take before they are switched on', () => {
    const given = reminders({ isAllowed: false });
    expect(screen.getByText(/which your browser asks you to allow/)).toBeTruthy();
    expect(screen.queryByLabelText('From')).toBeNull();
    fireEvent.click(screen.getByRole('switch', { name: SWITCH }));
    expect(given.onSwitch).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('say that they were not allowed', () => {
    reminders({ isAllowed: false, isDenied: true });
    expect(screen.getByRole('alert').textContent).toContain('no reminder can come');
    expect(screen.getByRole<HTMLInputElement>('switch', { name: SWITCH }).checked).toBe(false);
  });

  it('say that they are not allowed any more, and ask again', () => {
    const given = reminders({ isOn: true, isAllowed: false });
    fireEvent.click(screen.getByRole('button', { name: 'Allow notifications' }));
    expect(given.onSwitch).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('have quiet hours', () => {
    const given = reminders({ isOn: true });
    expect(screen.getByLabelText<HTMLInputElement>('From').value).toBe('19:00');
    const until = screen.getByLabelText<HTMLInputElement>('Until');
    expect(until.value).toBe('08:30');
    fireEvent.change(until, { target: { value: '' } });
    expect(until.value).toBe('08:30');
    fireEvent.change(until, { target: { value: '09:15' } });
    expect(given.onQuiet).toHaveBeenCalledExactlyOnceWith({ from: 1140, until: 555 });
  });

  it('have none where both are the same', () => {
    reminders({ isOn: true, quiet: { from: 0, until: 0 } });
    expect(screen.getByText('Both are the same: there are no quiet hours.')).toBeTruthy();
  });

  it('say names only where that is wanted', () => {
    const given = reminders({ isOn: true });
    fireEvent.click(screen.getByRole('switch', { name: 'Say names' }));
    expect(given.onNames).toHaveBeenCalledExactlyOnceWith(true);
  });
});
