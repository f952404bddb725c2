import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Toast } from '../../components/ui/Toast.tsx';
import { show } from './show.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it('undoes once and goes', () => {
  const onUndo = vi.fn();
  const onClose = vi.fn();
  show(<Toast toast={{ text: 'Note deleted', onUndo }} onClose={onClose} />);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onUndo).toHaveBeenCalledOnce();
  expect(onClose).toHaveBeenCalledOnce();
});

it('names what it offers where that is not Undo', () => {
  const onUndo = vi.fn();
  show(<Toast toast={{ text: 'Taken back', onUndo, undoWords: 'Redo' }} onClose={vi.fn()} />);
  fireEvent.click(screen.getByRole('button', { name: 'Redo' }));
  expect(onUndo).toHaveBeenCalledOnce();
});

it('goes by itself, but never under the focus', () => {
  const onClose = vi.fn();
  show(<Toast toast={{ text: 'Note deleted' }} onClose={onClose} seconds={10} />);
  vi.advanceTimersByTime(9_000);
  fireEvent.focusIn(screen.getByRole('button', { name: 'Close' }));
  vi.advanceTimersByTime(60_000);
  expect(onClose).not.toHaveBeenCalled();
  fireEvent.focusOut(screen.getByRole('button', { name: 'Close' }));
  vi.advanceTimersByTime(10_000);
  expect(onClose).toHaveBeenCalledOnce();
});

it('keeps its place for the next words, so that they are announced', () => {
  const { again } = show(<Toast toast={undefined} onClose={vi.fn()} />);
  const region = screen.getByRole('status');
  again(<Toast toast={{ text: 'Saved' }} onClose={vi.fn()} />);
  expect(screen.getByRole('status')).toBe(region);
  expect(region.textContent).toContain('Saved');
});
