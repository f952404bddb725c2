import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { ClosedAgenda, type ClosedAgendaProps } from '../../components/agenda/ClosedAgenda.tsx';
import { NOW } from '../domain/builders.ts';
import { followUp, topic } from '../domain/record-builders.ts';
import { show } from './show.tsx';

const talked = topic({ id: 't1', text: 'Budget', state: 'discussed', closedAt: NOW - 1 });
const done = followUp({ id: 'f1', text: 'Draft', owner: 'them', state: 'done', closedAt: NOW - 2 });

function closed(props: Partial<ClosedAgendaProps> = {}) {
  const given = { onReopen: vi.fn(), onMore: vi.fn(), onConflict: vi.fn() };
  const all = { name: 'Ana', topics: [talked], followUps: [done], hasMore: false, ...given };
  const { again } = show(<ClosedAgenda {...all} {...props} />);
  return { ...given, again: (more: typeof props) => again(<ClosedAgenda {...all} {...more} />) };
}

function unfold(): void {
  fireEvent.click(screen.getByText('Closed'));
}

describe('what is closed', () => {
  it('is folded away, and says of each what became of it', () => {
    closed();
    expect(screen.queryByText('Budget')).toBeNull();
    unfold();
    const items = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(items.map((item) => item.textContent)).toEqual([
      expect.stringMatching(/^Budget.*Talked about/),
      expect.stringMatching(/^Draft.*Done by .*Ana/),
    ]);
  });

  it('is opened again', () => {
    const given = closed();
    unfold();
    fireEvent.click(screen.getByRole('button', { name: 'Open again: “Budget”' }));
    expect(given.onReopen).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ kind: 'topic', topic: talked }),
    );
  });

  it('shows what another version says of something closed, too', () => {
    const given = closed({ topics: [{ ...talked, conflicts: ['Travel budget'] }] });
    unfold();
    fireEvent.click(screen.getByRole('button', { name: 'Add to the text' }));
    expect(given.onConflict).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ kind: 'topic', id: 't1' }),
      'Travel budget',
      'add',
    );
    expect(document.activeElement?.textContent).toBe('Open again');
  });

  it('is not there where nothing was ever closed', () => {
    const { container } = show(
      <ClosedAgenda
        name="Ana"
        topics={[topic()]}
        followUps={[]}
        hasMore={false}
        onMore={vi.fn()}
        onReopen={vi.fn()}
        onConflict={vi.fn()}
      />,
    );
    expect(container.firstChild).toBeNull();
  });

  it('asks for what is older when it is unfolded', () => {
    const given = closed({ topics: [], followUps: [], hasMore: true });
    expect(given.onMore).not.toHaveBeenCalled();
    unfold();
    expect(given.onMore).toHaveBeenCalledOnce();
  });

  it('shows what is looked for, however long ago that was', () => {
    const many = Array.from({ length: 50 }, (_, place) =>
      topic({ id: `t${place}`, text: `Topic ${place}`, state: 'discussed', closedAt: NOW - place }),
    );
    const given = closed({ topics: many });
    unfold();
    expect(screen.queryByText('Topic 40')).toBeNull();
    given.again({ topics: many, sought: 't40' });
    expect(screen.getByText('Topic 40').closest('li')?.dataset['record']).toBe('t40');
    fireEvent.click(screen.getByRole('button', { name: '+9 more' }));
    expect(screen.getByText('Topic 49')).toBeTruthy();
  });
});
