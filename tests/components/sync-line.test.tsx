import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { SyncLine } from '../../components/sync/SyncLine.tsx';
import { signInWords } from '../../components/sync/sign-in.ts';
import { troubleWords } from '../../components/sync/troubles.ts';
import { adminNote } from '../../components/sync/admin-note.ts';
import { whyWords } from '../../components/one-on-one/why.ts';
import type { SyncStanding } from '../../utils/domain/sync-age.ts';
import { HOUR, MINUTE, NOW } from '../domain/builders.ts';
import { show } from './show.tsx';

function line(standing: SyncStanding, retryAt?: number) {
  const onRepair = vi.fn();
  show(
    <SyncLine
      standing={standing}
      onRepair={onRepair}
      {...(retryAt !== undefined && { retryAt })}
    />,
  );
  return onRepair;
}

describe('the sync line', () => {
  it('says how old the data is, and reads on request', () => {
    const onRepair = line({ kind: 'fresh', at: NOW - 4 * MINUTE, repair: 'none' });
    expect(screen.getByText('Synced 4 min ago')).toBeTruthy();
    expect(screen.getByText('Monday, 2 March 2026 at 11:56')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Sync now' }));
    expect(onRepair).toHaveBeenCalledExactlyOnceWith('retry');
  });

  it('shows a trouble with its repair, its age and the next try', () => {
    const onRepair = line(
      { kind: 'trouble', trouble: 'offline', at: NOW - 3 * HOUR, repair: 'wait' },
      NOW + 5 * MINUTE,
    );
    expect(screen.getByText('No internet connection')).toBeTruthy();
    expect(screen.getByText('What you see is as of 3 h ago. Next try at 12:05.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Try now' }));
    expect(onRepair).toHaveBeenCalledExactlyOnceWith('wait');
  });

  it('offers no button where nothing can be done', () => {
    line({ kind: 'trouble', trouble: 'server', repair: 'none' });
    expect(screen.getByText('Nothing has been read yet.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('tells never connected from signed out', () => {
    line({ kind: 'disconnected', repair: 'reconnect' });
    expect(screen.getByRole('button', { name: 'Connect Google Calendar' })).toBeTruthy();
    line({ kind: 'disconnected', at: NOW - 26 * HOUR, repair: 'reconnect' });
    expect(screen.getByText('Signed out. As of yesterday.')).toBeTruthy();
  });
});

describe('every way it can go wrong', () => {
  it.each([
    'offline',
    'portal',
    'reconnect',
    'scope',
    'no-client',
    'not-enabled',
    'no-access',
    'busy',
    'quota',
    'server',
    'unreadable-reply',
    'unknown',
  ] as const)('in sync has words: %s', (kind) => {
    const { title, words } = troubleWords(kind);
    expect(title).not.toBe('');
    expect(words).toMatch(/\.$/);
  });

  it.each([
    'declined',
    'partial',
    'blocked',
    'no-client',
    'bad-client',
    'offline',
    'busy',
    'unknown',
  ] as const)('in signing in has words: %s', (failure) => {
    const { title, words } = signInWords(failure);
    expect(title).not.toBe('');
    expect(words).toMatch(/\.$/);
  });

  it.each([
    'answered',
    'not-a-meeting',
    'no-guests',
    'guests-unknown-tagged',
    'guests-unknown',
    'too-many',
    'tagged',
    'recurring-same-organisation',
    'recurring-consumer',
    'known-person',
    'recurring-other-organisation',
    'one-off-same-organisation',
    'other',
  ] as const)('in judging an event has a reason: %s', (why) => {
    expect(whyWords(why)).toMatch(/\.$/);
  });

  it('has a note for the administrator with both ids', () => {
    const note = adminNote('123.apps.googleusercontent.com', 'abcdef');
    expect(note).toContain('123.apps.googleusercontent.com');
    expect(note).toContain('abcdef');
    expect(note).toContain('read');
  });
});
