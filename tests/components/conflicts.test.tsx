import { fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FocusLine } from '../../components/goals/FocusLine.tsx';
import { LiveTopics } from '../../components/live-session/LiveTopics.tsx';
import { PrepFollowUp } from '../../components/prep/PrepFollowUp.tsx';
import { person } from '../domain/builders.ts';
import { followUp } from '../domain/record-builders.ts';
import { agenda, topic } from './agenda-shown.tsx';
import { goal, growth, row } from './goals-shown.tsx';
import { withPopovers } from './popovers.ts';
import { show } from './show.tsx';

const conflicts = ['Ask in writing', 'Ask on Friday'];

beforeEach(withPopovers);

/** Presses the button of the first passage within an element. */
function press(within_: Element, name: string): void {
  const [button] = within(within_ as HTMLElement).getAllByRole('button', { name });
  fireEvent.click(button ?? within_);
}

describe('what another version says', () => {
  it('stands below its topic, and settled the focus is on the topic', () => {
    const budget = topic('Budget', 'theirs', 0, { conflicts });
    const { onConflict, again } = agenda([budget, topic('Rota', 'theirs', 1)]);
    expect(row('Rota').querySelector('.conflict')).toBeNull();
    expect(within(row('Budget') as HTMLElement).getAllByRole('status')).toHaveLength(2);
    press(row('Budget'), 'Add to the text');
    expect(onConflict).toHaveBeenCalledExactlyOnceWith(budget, 'Ask in writing', 'add');
    expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: /Budget/ }));
    again([{ ...budget, conflicts: ['Ask on Friday'] }]);
    expect(screen.queryByText('Ask in writing')).toBeNull();
    press(row('Budget'), 'Dismiss');
    expect(onConflict.mock.lastCall?.slice(1)).toEqual(['Ask on Friday', 'dismiss']);
  });

  it('stands once, however often it was kept', () => {
    agenda([topic('Budget', 'theirs', 0, { conflicts: ['Rome', 'Rome'] })]);
    expect(screen.getAllByText('Rome')).toHaveLength(1);
  });

  it('stands below a need and a goal, and is added to their words', () => {
    const need = goal('Delegating', { conflicts });
    const far = goal('Lead', { kind: 'goal', conflicts });
    const { onConflict } = growth([need, far]);
    press(row('Delegating'), 'Add to the text');
    press(row('Lead'), 'Dismiss');
    expect(onConflict.mock.calls).toEqual([
      [need, 'text', 'Ask in writing', 'add'],
      [far, 'text', 'Ask in writing', 'dismiss'],
    ]);
  });

  it('of the focus goes to the next step, which has room for it', () => {
    const focus = goal('Saying no', { state: 'focus', conflicts });
    const { onConflict } = growth([focus]);
    press(row('Saying no'), 'Add to “Next step, in Ana’s words”');
    expect(onConflict).toHaveBeenCalledExactlyOnceWith(focus, 'nextStep', 'Ask in writing', 'add');
  });

  it('of what is kept of somebody goes to what is good to know', () => {
    const { onPersonConflict } = growth([], { about: person({ conflicts }) });
    press(document.body, 'Add to “Good to know”');
    expect(onPersonConflict).toHaveBeenCalledExactlyOnceWith('Ask in writing', 'add');
    expect(document.activeElement?.tagName).toBe('SUMMARY');
  });

  it('stands below its topic in a session, too', () => {
    const onConflict = vi.fn();
    const budget = topic('Budget', 'theirs', 0, { conflicts });
    show(<LiveTopics name="Ana" topics={[budget]} onTick={vi.fn()} onConflict={onConflict} />);
    press(document.body, 'Dismiss');
    expect(onConflict).toHaveBeenCalledExactlyOnceWith(budget, 'Ask in writing', 'dismiss');
  });

  it('is only mentioned where a text is only read', () => {
    show(
      <>
        <PrepFollowUp followUp={followUp({ conflicts })} onDone={vi.fn()} />
        <FocusLine focus={goal('Saying no', { state: 'focus', conflicts })} onOpen={vi.fn()} />
        <PrepFollowUp followUp={followUp()} onDone={vi.fn()} />
      </>,
    );
    expect(screen.getAllByText('Two versions were kept')).toHaveLength(2);
    expect(screen.queryByText('Ask in writing')).toBeNull();
  });
});
