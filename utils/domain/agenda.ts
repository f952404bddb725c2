/**
 * Topics of a person. They hang on the person alone: whatever becomes of a session or a series, a
 * topic is carried over until it is closed. Theirs stand above mine: the report's items come first
 * (*The Effective Manager*; field.md, rule a).
 *
 * Orders are finite numbers; between two of them there is nearly always room, so that moving a
 * topic changes one record.
 */
import type { Topic } from './record-types.ts';
import type { Millis } from './types.ts';

/** Between the orders of neighbours, as long as nothing was moved. */
const STEP = 1024;

/** An order to write. */
export interface TopicOrder {
  readonly id: string;
  readonly order: number;
}

function byOrder(a: Topic, b: Topic): number {
  return a.order - b.order || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}

function isOpen(topic: Topic): boolean {
  return topic.state === 'open' && topic.deletedAt === undefined;
}

/** The open topics of one side in their order. */
export function openTopics(topics: readonly Topic[], side: Topic['side']): Topic[] {
  return topics.filter((topic) => topic.side === side && isOpen(topic)).toSorted(byOrder);
}

/** The topics discussed in a session, in the order in which they were ticked. */
export function discussedIn(topics: readonly Topic[], meetingId: string): Topic[] {
  return topics
    .filter(
      (topic) =>
        topic.state === 'discussed' &&
        topic.meetingId === meetingId &&
        topic.deletedAt === undefined,
    )
    .toSorted((a, b) => (a.closedAt ?? 0) - (b.closedAt ?? 0) || byOrder(a, b));
}

/**
 * An order after `before` and before `after`, either absent at an end. Where there is no number
 * left between them, it equals one of them: `moveTopic` then spreads them anew.
 */
export function orderBetween(before?: number, after?: number): number {
  if (before === undefined) return after === undefined ? 0 : after - STEP;
  return after === undefined ? before + STEP : before + (after - before) / 2;
}

/** The order of a new topic below the open ones of its side. */
export function orderAtEnd(topics: readonly Topic[], side: Topic['side']): number {
  return orderBetween(openTopics(topics, side).at(-1)?.order);
}

/** The orders of topics in a row, those that change alone. */
function spread(row: readonly Topic[]): TopicOrder[] {
  return row.flatMap(({ id, order }, place) =>
    order === place * STEP ? [] : [{ id, order: place * STEP }],
  );
}

/**
 * Moves an open topic to a place among those of its side, counted from 0 and as it is then; what
 * is beyond an end means that end. Gives the orders to write: none where nothing moves, mostly one,
 * all of the side where there is no number between the neighbours.
 */
export function moveTopic(topics: readonly Topic[], id: string, toIndex: number): TopicOrder[] {
  const moved = topics.find((topic) => topic.id === id);
  if (moved === undefined || !isOpen(moved)) return [];
  const row = openTopics(topics, moved.side);
  const others = row.filter((topic) => topic.id !== id);
  const to = Math.min(Math.max(Math.trunc(toIndex), 0), others.length);
  if (row[to]?.id === id) return [];
  const before = others[to - 1]?.order;
  const after = others[to]?.order;
  const order = orderBetween(before, after);
  const fits =
    Number.isFinite(order) &&
    (before === undefined || before < order) &&
    (after === undefined || order < after);
  return fits ? [{ id, order }] : spread(others.toSpliced(to, 0, moved));
}

/** A topic without what closing it said. */
function opened({ closedAt: _closedAt, meetingId: _meetingId, ...topic }: Topic): Topic {
  return { ...topic, state: 'open' };
}

/** A topic that was talked about, in a session where one was on. */
export function discussTopic(topic: Topic, at: Millis, meetingId?: string): Topic {
  return {
    ...opened(topic),
    state: 'discussed',
    closedAt: at,
    ...(meetingId !== undefined && { meetingId }),
  };
}

/** A topic that needs no talk any more. */
export function dropTopic(topic: Topic, at: Millis): Topic {
  return { ...opened(topic), state: 'dropped', closedAt: at };
}

/** A closed topic, open again at its old place. */
export function reopenTopic(topic: Topic): Topic {
  return opened(topic);
}
