import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { StorageTrouble } from '../../components/trouble/StorageTrouble.tsx';
import { StorageBanner } from '../../components/trouble/StorageBanner.tsx';
import type { StorageTroubleKind } from '../../components/trouble/storage-trouble.ts';
import { show } from './show.tsx';

describe('a trouble with the data', () => {
  it.each<[StorageTroubleKind, RegExp, RegExp, string]>([
    ['full', /no room left/, /kept in this page.*as soon as there is room/, 'Try again'],
    ['blocked', /older version.*still open/, /Close or reload its other tabs/, 'Try again'],
    ['newer', /newer version/, /Nothing was changed\. Restart Chrome/, 'Reload'],
    ['closed', /closed the database/, /being opened again.*kept in this page/, 'Try again'],
    ['unanswered', /closed the database/, /being opened again.*kept in this page/, 'Try again'],
    ['failed', /cannot be saved/, /Everything saved before.*Copy what you typed/, 'Reload'],
  ])('“%s” says what happened, what becomes of the words, and a repair', (kind, ...told) => {
    const [title, words, repair] = told;
    const onRetry = vi.fn();
    show(<StorageTrouble kind={kind} onRetry={onRetry} />);
    const said = screen.getByRole('status').textContent;
    expect(said).toMatch(title);
    expect(said).toMatch(words);
    fireEvent.click(screen.getByRole('button', { name: repair }));
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it.each([
    [1, '1 record restored', /^It was missing/],
    [12, '12 records restored', /^They were missing/],
  ])('that is over is told once: %i restored', (records, title, words) => {
    const onDismiss = vi.fn();
    show(<StorageTrouble kind="restored" records={records} onDismiss={onDismiss} />);
    expect(screen.getByText(title)).toBeTruthy();
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'All right' }));
    expect(onDismiss).toHaveBeenCalledOnce();
  });

  it('offers nothing that cannot be done', () => {
    show(<StorageTrouble kind="closed" />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('what stands above every view', () => {
  const banner = { onRetry: vi.fn(), onReload: vi.fn(), onDismiss: vi.fn() };

  it('is nothing where all is well', () => {
    show(<StorageBanner trouble={undefined} restored={undefined} {...banner} />);
    expect(screen.queryByRole('status')).toBeNull();
  });

  it.each([
    ['full', 'Try again', 'onRetry'],
    ['closed', 'Try again', 'onRetry'],
    ['newer', 'Reload', 'onReload'],
    ['failed', 'Reload', 'onReload'],
  ] as const)('is what is wrong before what was repaired: “%s”', (trouble, button, repair) => {
    show(<StorageBanner trouble={trouble} restored={3} {...banner} />);
    expect(screen.queryByText('3 records restored')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: button }));
    expect(banner[repair]).toHaveBeenCalledOnce();
  });

  it('is what was repaired, until it is read', () => {
    show(<StorageBanner trouble={undefined} restored={3} {...banner} />);
    fireEvent.click(screen.getByRole('button', { name: 'All right' }));
    expect(banner.onDismiss).toHaveBeenCalledOnce();
  });
});
