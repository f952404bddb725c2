import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { AccountSettings } from '../../components/settings/AccountSettings.tsx';
import { AnswersSettings } from '../../components/settings/AnswersSettings.tsx';
import { isClientId } from '../../components/settings/client-id.ts';
import { ReportProblem } from '../../components/settings/ReportProblem.tsx';
import { SyncSettings } from '../../components/settings/SyncSettings.tsx';
import { answer, ME, MINUTE, NOW, syncState } from '../domain/builders.ts';
import { show } from './show.tsx';

function account(state: 'connected' | 'expired' | 'signed-out', failure?: 'offline') {
  const given = { onConnect: vi.fn(), onSignOut: vi.fn(), onCopy: vi.fn() };
  show(
    <AccountSettings
      connection={{ account: ME, state, access: 'owned' }}
      connecting={false}
      {...(failure && { failure })}
      clientId="1.apps.googleusercontent.com"
      extensionId="id"
      {...given}
    />,
  );
  return given;
}

describe('the account', () => {
  it('is signed out of only after saying what stays', () => {
    const given = account('connected');
    fireEvent.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(given.onSignOut).not.toHaveBeenCalled();
    const dialog = within(screen.getByRole('dialog', { name: 'Sign out?' }));
    expect(dialog.getByText(/stays on this machine/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Sign out' }));
    expect(given.onSignOut).toHaveBeenCalledOnce();
  });

  it('is signed in to again with what it may read, or with more', () => {
    const given = account('expired');
    fireEvent.click(screen.getByRole('button', { name: 'Sign in again' }));
    expect(given.onConnect).toHaveBeenLastCalledWith({ access: 'owned', choose: false });
    fireEvent.click(screen.getByRole('button', { name: 'Allow all my events' }));
    expect(given.onConnect).toHaveBeenLastCalledWith({ access: 'all', choose: false });
    fireEvent.click(screen.getByRole('button', { name: 'Use another account' }));
    expect(given.onConnect).toHaveBeenLastCalledWith({ access: 'owned', choose: true });
  });

  it('is tried again as it was tried', () => {
    const given = account('expired', 'offline');
    const again = () => fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    again();
    expect(given.onConnect).toHaveBeenLastCalledWith({ access: 'owned', choose: false });
    for (const [name, how] of [
      ['Use another account', { access: 'owned', choose: true }],
      ['Allow all my events', { access: 'all', choose: false }],
    ] as const) {
      fireEvent.click(screen.getByRole('button', { name }));
      given.onConnect.mockClear();
      again();
      expect(given.onConnect).toHaveBeenCalledExactlyOnceWith(how);
    }
  });
});

describe('the reading of the calendar', () => {
  it('says what was left out', () => {
    show(
      <SyncSettings
        standing={{ kind: 'fresh', at: NOW - 4 * MINUTE, repair: 'none' }}
        sync={syncState({ lastGoodLocal: NOW - 4 * MINUTE, unreadable: 1 })}
        onRepair={vi.fn()}
      />,
    );
    expect(screen.getByText('1 event that could not be read')).toBeTruthy();
  });
});

describe('a report', () => {
  function report(given: { readonly text?: string; readonly reportUrl?: string }) {
    const on = { onRead: vi.fn(), onCopy: vi.fn() };
    show(<ReportProblem text={given.text} reportUrl={given.reportUrl} {...on} />);
    return on;
  }

  it('is read only when it is asked for', () => {
    const { onRead } = report({});
    expect(screen.queryByLabelText('Details')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show the details' }));
    expect(onRead).toHaveBeenCalledOnce();
  });

  it('is copied as it is shown', () => {
    const { onCopy } = report({ text: 'sync: never' });
    expect(screen.getByLabelText('Details').textContent).toBe('sync: never');
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(onCopy).toHaveBeenCalledExactlyOnceWith('sync: never');
  });

  it('leads to where reports are written, with nothing in the address', () => {
    report({ text: 'sync: never', reportUrl: 'https://example.com/new' });
    const link = screen.getByRole('link', { name: 'Write a report' });
    expect(link.getAttribute('href')).toBe('https://example.com/new');
  });

  it('leads nowhere where there is no such place', () => {
    report({ text: 'sync: never' });
    expect(screen.queryByRole('link')).toBeNull();
  });
});

it('takes an answer back', () => {
  const onUndo = vi.fn();
  const given = answer({ answer: 'never', subject: 'address:zoe@partner.example' });
  show(<AnswersSettings answers={[{ answer: given, name: 'Zoe Lind' }]} onUndo={onUndo} />);
  expect(screen.getByText('Never with Zoe Lind')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Undo the answer about Zoe Lind' }));
  expect(onUndo).toHaveBeenCalledExactlyOnceWith(given);
});

it.each([
  ['123-ab_c.apps.googleusercontent.com', false],
  ['123-abc.apps.googleusercontent.com', true],
  ['https://123.apps.googleusercontent.com', false],
  ['', false],
])('knows whether %s is a client id', (text, is) => {
  expect(isClientId(text)).toBe(is);
});
