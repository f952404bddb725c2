import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createQuestionsStore } from '../../utils/stores/questions.ts';
import { session } from '../domain/record-builders.ts';

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
