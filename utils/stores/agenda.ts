import type { ReadonlySignal } from '@preact/signals';
import { now } from '../clock.ts';
import { addTopics, changeSide, reorderTopic } from '../db/agenda.ts';
import { changeRecord } from '../db/change-record.ts';
import { readOpenAgenda } from '../db/open-agenda.ts';
import type { PersonRef } from '../db/people.ts';
import { addTemplate, listTemplates } from '../db/templates.ts';
import { writeText, type TextWritten } from '../db/texts.ts';
import type { Writing } from '../db/write-records.ts';
import { discussTopic, dropTopic, reopenTopic } from '../domain/agenda.ts';
import { withWordsBack } from '../domain/emptied.ts';
import type { AgendaSummary } from '../domain/follow-ups.ts';
import type { Template, Topic } from '../domain/record-types.ts';
import type { Account } from '../domain/types.ts';
import { liveQuery, type Reading } from './live-query.ts';
import { persist } from './persist.ts';

/** What is open with each person, by the person's id. */
export function createOpenAgendaStore(
  account: ReadonlySignal<Account | undefined>,
  until: AbortSignal,
): ReadonlySignal<Reading<ReadonlyMap<string, AgendaSummary>>> {
  return liveQuery(
    ['agenda', 'followUps'],
    () => account.value,
    async (key) => (key === undefined ? new Map<string, AgendaSummary>() : readOpenAgenda(key)),
    until,
  );
}

/** The user's own templates. */
export function createTemplatesStore(
  account: ReadonlySignal<Account | undefined>,
  until: AbortSignal,
): ReadonlySignal<Reading<readonly Template[]>> {
  return liveQuery(
    ['templates'],
    () => account.value,
    async (key) => (key === undefined ? [] : listTemplates(key)),
    until,
  );
}

/** Adds topics at the end of a side. */
export function putOnAgenda(
  account: Account,
  who: PersonRef,
  side: Topic['side'],
  texts: readonly string[],
): Promise<Writing<void>> {
  return addTopics(account, who, side, texts, now());
}

/** Writes what is typed into a topic. */
export function typeTopic(topic: Topic, base: string, text: string): Promise<TextWritten> {
  const place = { store: 'agenda', id: topic.id, field: 'text' } as const;
  return persist(() => writeText(place, base, text, now()));
}

/** Closes a topic as talked about, in a session where one is on. */
export function tickTopic(topic: Topic, meetingId?: string): Promise<Writing<void>> {
  return changeRecord('agenda', topic.id, now(), (each) => discussTopic(each, now(), meetingId));
}

/** Closes a topic that needs no talk any more; `words` are those it had before it was emptied. */
export async function takeOffAgenda(topic: Topic, words: string): Promise<Writing<void>> {
  await changeRecord('agenda', topic.id, now(), (each) => withWordsBack(each, words));
  return changeRecord('agenda', topic.id, now(), (each) => dropTopic(each, now()));
}

/** Opens a closed topic again. */
export function putBackOnAgenda(topic: Topic): Promise<Writing<void>> {
  return changeRecord('agenda', topic.id, now(), reopenTopic);
}

/** Puts a topic elsewhere on its side. */
export function moveOnAgenda(topic: Topic, toIndex: number): Promise<Writing<void>> {
  return reorderTopic(topic, toIndex, now());
}

/** Gives a topic to the other side. */
export function giveToOtherSide(topic: Topic): Promise<Writing<void>> {
  return changeSide(topic, now());
}

/** Keeps topics as a template. */
export function keepTemplate(
  account: Account,
  said: Pick<Template, 'name' | 'side' | 'topics'>,
): Promise<Writing<void>> {
  return addTemplate(account, said, now());
}

/** Gives a template another name. */
export function renameTemplate(id: string, name: string): Promise<Writing<void>> {
  return changeRecord('templates', id, now(), (template) => ({ ...template, name }));
}

/** Writes what is typed into a template's name. */
export function nameTemplate({ id }: Template, base: string, name: string): Promise<TextWritten> {
  return persist(() => writeText({ store: 'templates', id, field: 'name' }, base, name, now()));
}

/** Removes a template; `name` is the one it had before it was emptied. */
export async function removeTemplate(id: string, name: string): Promise<Writing<void>> {
  await changeRecord('templates', id, now(), (each) =>
    each.name.trim() === '' ? { ...each, name } : each,
  );
  return changeRecord('templates', id, now(), (each) => ({ ...each, deletedAt: now() }));
}
