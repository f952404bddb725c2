import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listQuestions } from '../../utils/db/questions.ts';
import { undoEdits } from '../../utils/db/edits.ts';
import { listAllSessions } from '../../utils/db/sessions.ts';
import { QUESTION_BANK } from '../../utils/domain/question-bank.ts';
import type { OwnQuestion } from '../../utils/domain/session-types.ts';
import { noteAsked } from '../../utils/stores/live-session.ts';
import {
  addOwnQuestion,
  createQuestionsStore,
  removeOwnQuestion,
  sortOwnQuestion,
  typeOwnQuestion,
} from '../../utils/stores/questions.ts';
import { useFreshDatabase } from '../db/fresh-database.ts';
import { ME } from '../domain/builders.ts';
import { ownQuestion, session } from '../domain/record-builders.ts';

useFreshDatabase();

let until: AbortController;
beforeEach(() => {
  fakeBrowser.reset();
  until = new AbortController();
});
afterEach(() => until.abort());

const NONE = { sessions: [], own: [] };

it('offers the same question in every surface, until it is asked or passed over', async () => {
  const card = createQuestionsStore(until.signal);
  const panel = createQuestionsStore(until.signal);
  await vi.waitFor(() => expect(card.ofDay('ana', NONE)).toBeDefined());
  const first = card.ofDay('ana', NONE);
  expect(panel.ofDay('ana', NONE)).toEqual(first);
  card.passOver('ana', first?.id ?? '', []);
  await vi.waitFor(() => expect(panel.ofDay('ana', NONE)).not.toEqual(first));
  const second = panel.ofDay('ana', NONE);
  expect(card.ofDay('ana', NONE)).toEqual(second);
  expect(second?.id).not.toBe(first?.id);
  const asked = session({ questions: [{ id: second?.id ?? '', at: 1 }] });
  expect(card.ofDay('ana', { sessions: [asked], own: [] })?.id).not.toBe(second?.id);
  // Somebody else's question stays.
  expect(card.passedFor('ben')).toEqual([]);
});

it('offers one to begin with and one to end with, passed over apart from one another', async () => {
  const store = createQuestionsStore(until.signal);
  await vi.waitFor(() => expect(store.ofKind('ana', NONE, 'opening')).toBeDefined());
  const first = store.ofKind('ana', NONE, 'opening');
  const last = store.ofKind('ana', NONE, 'closing');
  expect([first?.kind, last?.kind]).toEqual(['opening', 'closing']);
  store.passOver('ana', first?.id ?? '', [], ['opening']);
  await vi.waitFor(() => expect(store.ofKind('ana', NONE, 'opening')).not.toEqual(first));
  expect(store.ofKind('ana', NONE, 'closing')).toEqual(last);
  const asked = session({ questions: [{ id: last?.id ?? '', at: 1 }] });
  expect(store.ofKind('ana', { sessions: [asked], own: [] }, 'closing')?.id).not.toBe(last?.id);
});

describe('a question of one’s own', () => {
  it('is offered wherever the product’s are, unless it has no words', async () => {
    const store = createQuestionsStore(until.signal);
    await vi.waitFor(() => expect(store.passedFor('ana')).toBeDefined());
    const own = [
      ownQuestion({ id: 'mine', kind: 'growth', text: 'What would you teach?' }),
      ownQuestion({ id: 'empty', kind: 'growth', text: ' ' }),
    ];
    // All of the product's were asked: what was never asked comes first.
    const questions = QUESTION_BANK.map(({ id }) => ({ id, at: 1 }));
    expect(store.ofKind('ana', { sessions: [session({ questions })], own }, 'growth')?.id).toBe(
      'mine',
    );
    const others = questions.filter(({ id }) => !id.startsWith('growth'));
    const growth = questions.filter(({ id }) => id.startsWith('growth'));
    const asked = [...growth.map(({ id }) => ({ id, at: -1 })), ...others];
    expect(store.ofDay('ana', { sessions: [session({ questions: asked })], own })?.id).toBe('mine');
  });

  /** The only one there is. */
  async function only(): Promise<OwnQuestion> {
    const [question, ...others] = await listQuestions(ME);
    if (!question || others.length > 0) throw new Error('There is not one question.');
    return question;
  }

  beforeEach(async () => {
    await addOwnQuestion(ME, 'progress', 'What would you teach?');
  });

  it('is changed, sorted, removed, and comes back by Undo', async () => {
    await typeOwnQuestion(await only(), 'What would you teach?', 'What would you teach us?');
    await sortOwnQuestion(await only(), 'growth');
    expect(await only()).toMatchObject({ text: 'What would you teach us?', kind: 'growth' });
    const { edits } = await removeOwnQuestion(await only(), 'What would you teach us?');
    expect(await listQuestions(ME)).toEqual([]);
    const again = await undoEdits(edits, 9);
    expect(await only()).toMatchObject({ text: 'What would you teach us?', kind: 'growth' });
    await undoEdits(again.edits, 10);
    expect(await listQuestions(ME)).toEqual([]);
  });

  it('has the words back with which it was emptied', async () => {
    await typeOwnQuestion(await only(), 'What would you teach?', '');
    const { edits } = await removeOwnQuestion(await only(), 'What would you teach?');
    await undoEdits(edits, 9);
    expect((await only()).text).toBe('What would you teach?');
  });

  it('stays in the session it was asked in, in the words it had', async () => {
    const own = await listQuestions(ME);
    const place = { account: ME, meetingId: 'm', who: { name: 'Ana', emails: [] } };
    await noteAsked(place, own[0]?.id ?? '', own);
    await noteAsked(place, 'progress1', own);
    await removeOwnQuestion(await only(), 'What would you teach?');
    const at = expect.any(Number) as number;
    expect((await listAllSessions(ME))[0]?.questions).toEqual([
      { id: own[0]?.id, at, text: 'What would you teach?' },
      { id: 'progress1', at },
    ]);
  });

  it('is not asked where one of its kind was, and one is enough', async () => {
    const place = { account: ME, meetingId: 'm', who: { name: 'Ana', emails: [] } };
    await noteAsked(place, 'closing1', [], 'closing');
    await noteAsked(place, 'closing2', [], 'closing');
    await noteAsked(place, 'progress1', []);
    await noteAsked(place, 'progress2', []);
    expect((await listAllSessions(ME))[0]?.questions.map(({ id }) => id)).toEqual([
      'closing1',
      'progress1',
      'progress2',
    ]);
  });
});
