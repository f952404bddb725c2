import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { OpeningQuestion } from '../../components/prep/OpeningQuestion.tsx';
import { DayQuestion } from '../../components/live-session/DayQuestion.tsx';
import { PrepCard, type PrepCardProps } from '../../components/prep/PrepCard.tsx';
import { PrepFoot, type PrepFootProps } from '../../components/prep/PrepFoot.tsx';
import { PrepLine } from '../../components/prep/PrepLine.tsx';
import { PrepMaybe } from '../../components/prep/PrepMaybe.tsx';
import { attentionOf } from '../../utils/domain/attention.ts';
import type { Attention } from '../../utils/domain/attention-types.ts';
import { DAY, meeting, NOW } from '../domain/builders.ts';
import { followUp, goal, note, topic } from '../domain/record-builders.ts';
import { done, STEADY, teamOf } from '../domain/team-case.ts';
import { show } from './show.tsx';

function card(props: Partial<PrepCardProps> = {}) {
  const adding = () => ({
    draft: '',
    onDraft: vi.fn<(text: string) => void>(),
    onAdd: vi.fn<(text: string) => void>(),
  });
  const given = { theirs: adding(), mine: adding(), onDone: vi.fn(), onOpenPanel: vi.fn() };
  const head = {
    name: 'Ana Ruiz',
    summary: 'Every 2 weeks',
    links: [],
    onOpenPanel: given.onOpenPanel,
    onCollapse: vi.fn(),
    onHide: vi.fn(),
    onClose: vi.fn(),
  };
  show(
    <PrepCard
      name="Ana"
      head={head}
      look={{ attention: [], noticeDays: 7, onOpenHistory: vi.fn() }}
      last={undefined}
      topics={[]}
      followUps={[]}
      focus={undefined}
      adding={{ theirs: given.theirs, mine: given.mine }}
      onDone={given.onDone}
      onOpenPanel={given.onOpenPanel}
      {...props}
    />,
  );
  return { ...given, head };
}

/** Nothing ahead with Ana, and the last two were cancelled on their day. */
function toLookAt(): Attention[] {
  const [ana, ...others] = STEADY;
  if (!ana) throw new Error('There is no team.');
  const cancelled = { status: 'cancelled' } as const;
  const sessions = { [-1]: cancelled, [-2]: cancelled };
  return attentionOf(
    teamOf(
      [{ ...ana, ahead: 0, sessions }, ...others],
      [done('cancelled', 'Ana', -1, 3), done('cancelled', 'Ana', -2, 3)],
    ),
  );
}

const headings = () => screen.getAllByRole('heading').map((each) => each.textContent);

it('says in their order what one prepares with', () => {
  card({
    last: { note: note(), at: NOW - 13 * DAY, words: 'She wants to lead the rollout' },
    followUps: [followUp(), followUp({ id: 'f2', owner: 'them', text: 'Draft the plan' })],
    topics: [topic(), topic({ id: 't2', side: 'mine', text: 'Praise' })],
    focus: goal({ state: 'focus' }),
  });
  expect(headings()).toEqual([
    'Ana Ruiz',
    expect.stringContaining('Last time'),
    'You promised',
    'Ana took on',
    'Ana’s topics',
    'Your topics',
    expect.stringContaining('focus'),
  ]);
});

it('shows no empty promises, but where topics can be added', () => {
  card();
  expect(headings()).toEqual(['Ana Ruiz', 'Ana’s topics', 'Your topics']);
});

it('has nothing that deletes: what is closed or gone is not there, and rows are no fields', () => {
  card({
    topics: [topic(), topic({ id: 'x', state: 'discussed' }), topic({ id: 'y', deletedAt: 1 })],
    followUps: [followUp({ state: 'done' })],
  });
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button', { name: /drop|delete|remove/i })).toBeNull();
});

it('ticks a promise off', () => {
  const promise = followUp({ due: '2026-03-06' });
  const { onDone } = card({ followUps: [promise] });
  expect(screen.getByText('· Fri', { exact: false })).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: /Introduce her/ }));
  expect(onDone).toHaveBeenCalledWith(promise);
});

it('adds topics to either side, one after the other', () => {
  const { mine } = card();
  fireEvent.click(screen.getByRole('button', { name: 'Add to your topics' }));
  const field = screen.getByRole('textbox', { name: 'Add to your topics' });
  fireEvent.input(field, { target: { value: 'Praise' } });
  expect(mine.onDraft).toHaveBeenLastCalledWith('Praise');
});

it('goes on with what was being typed', () => {
  const theirs = { draft: 'Budget', onDraft: vi.fn(), onAdd: vi.fn() };
  card({ adding: { theirs, mine: { ...theirs, draft: '' } } });
  const field = screen.getByRole('textbox', { name: 'Add to Ana’s topics' });
  expect(field).toHaveProperty('value', 'Budget');
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(theirs.onAdd).toHaveBeenCalledWith('Budget');
  expect(theirs.onDraft).toHaveBeenLastCalledWith('');
});

it('unfolds what there is to look at, with what mends it', () => {
  const onOpenHistory = vi.fn();
  card({ look: { attention: toLookAt(), noticeDays: 7, onOpenHistory } });
  const fold = screen.getByRole('button', { name: '2 things to look at' });
  expect(fold.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByRole('link')).toBeNull();
  fireEvent.click(fold);
  expect(screen.getByText(/^No one-on-one ahead in your calendar/)).toBeTruthy();
  const link = screen.getByRole('link', { name: 'Book in Calendar' });
  expect(link.getAttribute('href')).toContain('https://calendar.google.com/calendar/');
  expect(link.getAttribute('target')).toBe('_blank');
  expect(screen.getByText(/^Cancelled 2 times in 8 weeks/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'See what happened' }));
  expect(onOpenHistory).toHaveBeenCalledWith('cancelled-ana-1');
});

it('collapsed, is one line and the way to all of it', () => {
  const given = { onShow: vi.fn(), onClose: vi.fn() };
  const preparation = { topics: 3, promises: 1, readiness: 'ticked' } as const;
  show(<PrepLine name="Ana" preparation={preparation} facts={0} {...given} />);
  expect(screen.getByText('3 topics, 1 promise, ready')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Show everything about Ana' }));
  expect(given.onShow).toHaveBeenCalledOnce();
  fireEvent.click(screen.getByRole('button', { name: 'Close this card' }));
  expect(given.onClose).toHaveBeenCalledOnce();
});

it('asks once how to open', () => {
  const onAnswer = vi.fn();
  show(<OpeningQuestion onAnswer={onAnswer} />);
  const group = within(screen.getByRole('group', { name: 'Open fully each time?' }));
  fireEvent.click(group.getByRole('button', { name: 'Always' }));
  fireEvent.click(group.getByRole('button', { name: 'When I click' }));
  expect(onAnswer.mock.calls).toEqual([['always'], ['click']]);
});

const maybe = {
  key: 'k',
  lineage: 'x',
  lineages: ['x'],
  counterpart: 'ana@acme.com',
  name: 'Ana Ruiz',
  title: 'Catch-up',
  sample: meeting(),
  count: 1,
  why: 'other',
} as const;

it('asks of a maybe in one line', () => {
  const onAnswer = vi.fn();
  show(<PrepMaybe maybe={maybe} onAnswer={onAnswer} onSayWhom={vi.fn()} />);
  for (const name of ['Yes', 'Not this one', 'Never with Ana']) {
    fireEvent.click(screen.getByRole('button', { name }));
  }
  expect(onAnswer.mock.calls).toEqual([['yes'], ['not-this-one'], ['never']]);
});

it('leads to where it can be said with whom, where that is not known', () => {
  const onSayWhom = vi.fn();
  show(<PrepMaybe maybe={{ ...maybe, name: '' }} onAnswer={vi.fn()} onSayWhom={onSayWhom} />);
  expect(screen.queryByRole('button', { name: /Never/ })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Say with whom' }));
  expect(onSayWhom).toHaveBeenCalledOnce();
});

describe('the foot of the card', () => {
  function foot(props: Partial<PrepFootProps>) {
    const given = { onReady: vi.fn<(isReady: boolean) => void>(), onOffer: vi.fn<() => void>() };
    show(<PrepFoot name="Ana" readiness="not" offer={undefined} {...given} {...props} />);
    return given;
  }

  it('ticks the session as ready, and takes it back', () => {
    const { onReady } = foot({});
    fireEvent.click(screen.getByRole('checkbox', { name: 'Ready' }));
    expect(onReady).toHaveBeenLastCalledWith(true);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is ticked by a look, and says so', () => {
    const { onReady } = foot({ readiness: 'looked' });
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Ready · looked at' });
    expect(box.checked).toBe(true);
    fireEvent.click(box);
    expect(onReady).toHaveBeenLastCalledWith(false);
  });

  it.each([
    ['start', 'Start with Ana'],
    ['running', 'Go on with Ana'],
    ['close', 'Close Ana, 1 min'],
  ] as const)('leads into the session: %s', (offer, words) => {
    const { onOffer } = foot({ offer, readiness: undefined });
    fireEvent.click(screen.getByRole('button', { name: words }));
    expect(onOffer).toHaveBeenCalledOnce();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

it('offers a question to ask, and another one', () => {
  const onAnother = vi.fn<() => void>();
  const question = 'What would make next month easier for you?';
  show(<DayQuestion question={question} onAnother={onAnother} />);
  const part = within(screen.getByRole('region', { name: 'Ask' }));
  expect(part.getByText(question)).toBeTruthy();
  expect(part.queryByRole('button', { name: 'I asked it' })).toBeNull();
  fireEvent.click(part.getByRole('button', { name: 'Another question' }));
  expect(onAnother).toHaveBeenCalledOnce();
});
