import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { LastNotes, type Capture } from '../../components/notes/LastNotes.tsx';
import { LastTime } from '../../components/notes/LastTime.tsx';
import { DAY, NOW } from '../domain/builders.ts';
import { show } from './show.tsx';

const captures: readonly Capture[] = Array.from({ length: 10 }, (_, place) => ({
  id: `c${place}`,
  kind: place === 0 ? 'follow-up' : 'note',
  text: `words ${place}`,
  at: NOW - place * DAY,
  ...(place === 0 && { personName: 'Ana', due: '2026-03-06' }),
}));

const text = () => document.body.textContent.replaceAll('\u00A0', ' ');

describe('the last ones', () => {
  it('show the newest, with Undo, and the others on demand, each with its own', () => {
    const onUndo = vi.fn();
    show(<LastNotes captures={captures} onUndo={onUndo} />);
    expect(text()).toMatch(/^Ana · follow-up, due Fri,? 6 Mar · now/u);
    expect(screen.queryByText('words 1')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Undo: words 0' }));
    fireEvent.click(screen.getByRole('button', { name: '+9 more' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(9);
    fireEvent.click(screen.getByRole('button', { name: 'Undo: words 9' }));
    expect(onUndo.mock.calls).toEqual([[captures[0]], [captures[9]]]);
    fireEvent.click(screen.getByRole('button', { name: 'Show fewer' }));
    expect(screen.queryByText('words 1')).toBeNull();
  });

  it('say where the one saved just now went', () => {
    const { again } = show(<LastNotes captures={captures} justSaved="c0" onUndo={vi.fn()} />);
    expect(screen.getByRole('status').textContent.replaceAll('\u00A0', ' ')).toMatch(
      /^Saved to Ana · follow-up, due Fri,? 6 Mar/u,
    );
    again(<LastNotes captures={captures.slice(1)} justSaved="c1" onUndo={vi.fn()} />);
    expect(screen.getByRole('status').textContent).toMatch(/^Saved to the inboxwords 1/u);
  });

  it('are not there without any', () => {
    const { container } = show(<LastNotes captures={[]} onUndo={vi.fn()} />);
    expect(container.textContent).toBe('');
  });
});

it('last time is said in words, when, and opened', () => {
  const onOpen = vi.fn();
  show(<LastTime words="She wants to lead" when={NOW - 14 * DAY} onOpen={onOpen} />);
  expect(screen.getByRole('region', { name: /^Last time · 2 weeks ago/u }).textContent).toContain(
    'She wants to lead',
  );
  fireEvent.click(screen.getByRole('button', { name: 'Open the note of last time' }));
  expect(onOpen).toHaveBeenCalledOnce();
});
