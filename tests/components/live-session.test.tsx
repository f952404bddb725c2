import { describe, expect, it, vi } from 'vitest';
import { fireEvent, screen, within } from '@testing-library/preact';
import { clockLine } from '../../components/live-session/clock-line.ts';
import { CloseSession } from '../../components/live-session/CloseSession.tsx';
import { HelpQuestion } from '../../components/live-session/HelpQuestion.tsx';
import { questionWords } from '../../components/live-session/question-words.ts';
import { SessionLine } from '../../components/live-session/SessionLine.tsx';
import { TalkQuestion } from '../../components/live-session/TalkQuestion.tsx';
import { Talk } from '../../components/live-session/Talk.tsx';
import { QUESTION_BANK } from '../../utils/domain/question-bank.ts';
import { MINUTE } from '../../utils/time.ts';
import { show } from './show.tsx';

const nothing = () => undefined;

it('has words for every question of the bank', () => {
  const words = QUESTION_BANK.map(({ id }) => questionWords(id, []));
  expect(new Set(words).size).toBe(QUESTION_BANK.length);
  expect(words.every((each) => each.endsWith('?'))).toBe(true);
});

it.each([
  [20 * MINUTE, '20 min left'],
  [11.2 * MINUTE, '12 min left'],
  [0.5 * MINUTE, 'Time is up'],
  [-0.5 * MINUTE, 'Time is up'],
  [-3.5 * MINUTE, '3 min over'],
])('says how a session stands against its plan (%d)', (left, words) => {
  expect(clockLine({ left })).toBe(words);
});

it('a question to begin with is one line: asked, or another one', () => {
  const on = { onAsked: vi.fn(), onAnother: vi.fn() };
  show(<TalkQuestion kind="opening" question="What is on your mind today?" {...on} />);
  const line = within(screen.getByRole('group', { name: 'Beginning a talk' }));
  expect(line.getByText('What is on your mind today?')).toBeTruthy();
  fireEvent.click(line.getByRole('button', { name: 'I asked it' }));
  expect(on.onAsked).toHaveBeenCalledOnce();
  fireEvent.click(line.getByRole('button', { name: 'Another question' }));
  expect(on.onAnother).toHaveBeenCalledOnce();
});

describe('the close', () => {
  const close = {
    name: 'Ana',
    draft: { planned: 30 },
    met: 'yes' as const,
    minutes: 30,
    guess: undefined,
    counted: 'half' as const,
    onMet: nothing,
    onGuess: nothing,
  };

  it('tells nothing of the count before the guess', () => {
    const onGuess = vi.fn();
    const { container, again } = show(<CloseSession {...close} onGuess={onGuess} />);
    expect(container.textContent).not.toMatch(/taps/u);
    fireEvent.click(screen.getByRole('button', { name: /^most/u }));
    expect(onGuess).toHaveBeenCalledExactlyOnceWith('most');
    again(<CloseSession {...close} guess="most" />);
    expect(screen.getByRole('status').textContent).toBe(
      'You guessed: most. Your taps say: about half.',
    );
    again(<CloseSession {...close} guess="half" />);
    expect(screen.getByRole('status').textContent).toContain('Your taps say the same.');
  });

  it('does not ask who spoke where nobody met', () => {
    show(<CloseSession {...close} met="no" />);
    expect(screen.queryByText(/speak/u)).toBeNull();
  });

  it('asks for the length of a shorter one', () => {
    show(<CloseSession {...close} met="shorter" minutes={12} />);
    expect(screen.getByLabelText('How long?')).toHaveProperty('value', '12');
  });
});

it('shows who speaks, and says who was pressed', () => {
  const onTap = vi.fn();
  show(<Talk name="Ana" speaking="me" onTap={onTap} />);
  expect(screen.getByRole('button', { pressed: true }).textContent).toContain('Me');
  fireEvent.click(screen.getByRole('button', { name: /Ana/u }));
  expect(onTap).toHaveBeenCalledExactlyOnceWith('them');
});

it('asks how to help, then for the promise; skipped, it is gone', () => {
  const help = {
    name: 'Ana',
    draft: '',
    onDraft: nothing,
    onAnswer: nothing,
    onPromise: nothing,
    onSkip: nothing,
  };
  const { again, container } = show(<HelpQuestion {...help} help={{}} />);
  expect(screen.getByLabelText('What Ana answers')).toBeTruthy();
  again(<HelpQuestion {...help} help={{ asked: 'yes', answer: 'Fewer meetings' }} />);
  expect(screen.getByLabelText('What you promise')).toBeTruthy();
  again(<HelpQuestion {...help} help={{ asked: 'skipped' }} />);
  expect(container.textContent).toBe('');
});

it('offers to close, and not to be asked again', () => {
  const [onOpen, onSkip] = [vi.fn(), vi.fn()];
  show(<SessionLine name="Ana" kind="close" onOpen={onOpen} onSkip={onSkip} />);
  fireEvent.click(screen.getByRole('button', { name: 'Close Ana, 1 min' }));
  fireEvent.click(screen.getByRole('button', { name: 'Do not ask about the one-on-one with Ana' }));
  expect(onOpen).toHaveBeenCalledOnce();
  expect(onSkip).toHaveBeenCalledOnce();
});
