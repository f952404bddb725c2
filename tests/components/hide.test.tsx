import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { HiddenView } from '../../components/hide/HiddenView.tsx';
import { HideButton } from '../../components/hide/HideButton.tsx';
import { show } from './show.tsx';

describe('hiding', () => {
  it('is one button that tells its key', () => {
    const onHide = vi.fn();
    show(<HideButton keys="Alt+Shift+H" onHide={onHide} />);
    fireEvent.click(screen.getByRole('button', { name: 'Hide everything (Alt+Shift+H)' }));
    expect(onHide).toHaveBeenCalledOnce();
  });

  it.each([undefined, ''])('tells no key where none is set (%j)', (keys) => {
    show(<HideButton keys={keys} onHide={vi.fn()} />);
    expect(screen.getByRole('button', { name: 'Hide everything' })).toBeTruthy();
  });
});

describe('while everything is hidden', () => {
  it('nothing but that is said, and how to undo it', () => {
    const onShow = vi.fn();
    show(<HiddenView keys="Alt+Shift+H" onShow={onShow} />);
    expect(screen.getByRole('main').textContent).toBe(
      'Hidden while you share your screen' +
        'Card, marks, side panel, popup, dashboard, look back, badge and notifications show nothing of anybody.' +
        'It stays like this until you show it again, even after a restart.' +
        'Show againor press Alt+Shift+H',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Show again' }));
    expect(onShow).toHaveBeenCalledOnce();
  });

  it('a key pressed without looking shows nothing: the focus is on the title', () => {
    show(<HiddenView onShow={vi.fn()} />);
    expect(document.activeElement).toBe(screen.getByRole('heading'));
    expect(screen.queryByText(/press/)).toBeNull();
  });
});
