import { fireEvent, screen } from '@testing-library/preact';
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
