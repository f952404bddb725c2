import { fireEvent, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { Page } from '../../components/ui/Page.tsx';
import { show } from './show.tsx';

const onBack = vi.fn();

function page(question: boolean, other = 'other') {
  return (
    <Page title="Ana Ruiz" onBack={onBack}>
      {question && <button type="button">Still meeting Ana?</button>}
      <button type="button">{other}</button>
    </Page>
  );
}

it('takes the focus to its title where what had it is gone, and Escape still leads back', () => {
  const { again } = show(page(true));
  screen.getByRole('button', { name: 'Still meeting Ana?' }).focus();
  again(page(false));
  expect(document.activeElement?.textContent).toBe('Ana Ruiz');
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
  expect(onBack).toHaveBeenCalledOnce();
});

it('leaves the focus where it is, and nowhere where it was nowhere', () => {
  const { again } = show(page(true));
  const other = screen.getByRole('button', { name: 'other' });
  other.focus();
  again(page(false, 'another'));
  expect(document.activeElement).toBe(other);
  other.blur();
  again(page(true));
  again(page(false));
  expect(document.activeElement).toBe(document.body);
});
