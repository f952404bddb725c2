import { act, fireEvent, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { ItemList } from '../../components/ui/ItemList.tsx';
import { show } from './show.tsx';

const onMove = vi.fn();

function list(items: readonly string[]) {
  return (
    <ItemList items={items} itemKey={(item) => item} onMove={onMove}>
      {(item) => <input type="checkbox" aria-label={item} />}
    </ItemList>
  );
}

function shown(): string[] {
  return screen.getAllByRole('checkbox').map((box) => box.getAttribute('aria-label') ?? '');
}

it('shows at once where a row was put, then what is given', () => {
  const { again } = show(list(['One', 'Two', 'Three']));
  fireEvent.keyDown(screen.getByRole('checkbox', { name: 'One' }), {
    key: 'ArrowDown',
    altKey: true,
  });
  expect(onMove).toHaveBeenCalledWith('One', 1);
  expect(shown()).toEqual(['Two', 'One', 'Three']);
  again(list(['Two', 'One', 'Three']));
  expect(shown()).toEqual(['Two', 'One', 'Three']);
});

it('shows a move that was taken back, and one that never came about', () => {
  const { again } = show(list(['One', 'Two', 'Three']));
  const down = () =>
    fireEvent.keyDown(screen.getByRole('checkbox', { name: 'One' }), {
      key: 'ArrowDown',
      altKey: true,
    });
  down();
  again(list(['Two', 'One', 'Three']));
  again(list(['One', 'Two', 'Three']));
  expect(shown()).toEqual(['One', 'Two', 'Three']);
  down();
  // Meanwhile another surface has closed one, and opens it again.
  again(list(['One', 'Three']));
  again(list(['One', 'Two', 'Three']));
  expect(shown()).toEqual(['One', 'Two', 'Three']);
});

it('moves on from what is seen while earlier moves are still being kept', () => {
  const { again } = show(list(['One', 'Two', 'Three']));
  const press = (key: string) =>
    fireEvent.keyDown(screen.getByRole('checkbox', { name: 'Two' }), { key, altKey: true });
  press('ArrowUp');
  press('ArrowDown');
  // The first of them is kept: what is seen is further already.
  again(list(['Two', 'One', 'Three']));
  expect(shown()).toEqual(['One', 'Two', 'Three']);
  press('ArrowDown');
  expect(onMove).toHaveBeenLastCalledWith('Two', 2);
  again(list(['One', 'Two', 'Three']));
  expect(shown()).toEqual(['One', 'Three', 'Two']);
  again(list(['One', 'Three', 'Two']));
  expect(shown()).toEqual(['One', 'Three', 'Two']);
  // All of it is over: taken back, what is given is seen.
  again(list(['One', 'Two', 'Three']));
  expect(shown()).toEqual(['One', 'Two', 'Three']);
});

it('shows what is given a moment after moves that came to nothing', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const { again } = show(list(['One', 'Two', 'Three']));
    const press = (key: string) =>
      fireEvent.keyDown(screen.getByRole('checkbox', { name: 'Two' }), { key, altKey: true });
    press('ArrowUp');
    press('ArrowDown');
    await act(() => {
      vi.advanceTimersByTime(5_000);
    });
    // Both were kept at once; the second is taken back.
    again(list(['Two', 'One', 'Three']));
    expect(shown()).toEqual(['Two', 'One', 'Three']);
  } finally {
    vi.useRealTimers();
  }
});
