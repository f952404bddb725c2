import { expect, it } from 'vitest';
import { changeRecord } from '../../utils/db/change-record.ts';
import { settleConflict } from '../../utils/db/conflicts.ts';
import { undoEdits } from '../../utils/db/edits.ts';
import type { Draft, RecordStore } from '../../utils/db/record-stores.ts';
import type { TextPlace, TextStore } from '../../utils/db/texts.ts';
import { writeRecords } from '../../utils/db/write-records.ts';
import { person } from '../domain/builders.ts';
import { followUp, goal, note, ownQuestion, topic } from '../domain/record-builders.ts';
import { useFreshDatabase } from './fresh-database.ts';

useFreshDatabase();

const conflicts = ['Paris', 'Rome'];
const template = { id: 'te', account: 'me', name: 'Start', side: 'mine', topics: [] } as const;

async function put<Store extends RecordStore>(store: Store, record: Draft<Store>): Promise<void> {
  await writeRecords([store], 1, (desk) => desk.put(store, record));
}

async function read(store: RecordStore, id: string): Promise<Map<string, unknown>> {
  const { value } = await writeRecords([store], 9, (desk) => desk.get(store, id));
  return new Map(Object.entries(value ?? {}));
}

/** Every text that is typed in place, and how a passage stands in it. */
const PLACES: readonly [TextPlace<TextStore>, () => Promise<void>, string][] = [
  [
    { store: 'notes', id: 'n', field: 'text' },
    () => put('notes', note({ text: 'Oslo', conflicts })),
    'Oslo\n\nParis',
  ],
  [
    { store: 'agenda', id: 't', field: 'text' },
    () => put('agenda', topic({ text: 'Oslo', conflicts })),
    'Oslo / Paris',
  ],
  [
    { store: 'followUps', id: 'f', field: 'text' },
    () => put('followUps', followUp({ text: ' ', conflicts })),
    'Paris',
  ],
  [
    { store: 'goals', id: 'g', field: 'text' },
    () => put('goals', goal({ text: 'Oslo', conflicts })),
    'Oslo / Paris',
  ],
  [
    { store: 'goals', id: 'g', field: 'nextStep' },
    () => put('goals', goal({ nextStep: 'Oslo', conflicts })),
    'Oslo\n\nParis',
  ],
  [
    { store: 'questions', id: 'q', field: 'text' },
    () => put('questions', ownQuestion({ text: 'Oslo', conflicts })),
    'Oslo / Paris',
  ],
  [
    { store: 'templates', id: 'te', field: 'name' },
    () => put('templates', { ...template, conflicts }),
    'Start / Paris',
  ],
  [
    { store: 'people', id: 'p-ana', field: 'goodToKnow' },
    () => put('people', person({ id: 'p-ana', goodToKnow: 'Oslo', conflicts })),
    'Oslo\n\nParis',
  ],
];

it.each(PLACES)(
  'a passage is added to %o, and taken back, and added again',
  async (place, make, words) => {
    await make();
    const before = await read(place.store, place.id);
    const { edits } = await settleConflict(place, 'Paris', true, 2);
    const after = await read(place.store, place.id);
    expect([after.get(place.field), after.get('conflicts')]).toEqual([words, ['Rome']]);
    const undone = await undoEdits(edits, 3);
    const back = await read(place.store, place.id);
    expect(back.get(place.field)).toBe(before.get(place.field));
    expect(back.get('conflicts')).toEqual(conflicts);
    await undoEdits(undone.edits, 4);
    expect((await read(place.store, place.id)).get(place.field)).toBe(words);
  },
);

it('the last that is dismissed leaves none, and the text as it is', async () => {
  await put('agenda', topic({ text: 'Oslo', conflicts: ['Paris'] }));
  const { edits } = await settleConflict(
    { store: 'agenda', id: 't', field: 'text' },
    'Paris',
    false,
    2,
  );
  const after = await read('agenda', 't');
  expect([after.get('text'), after.has('conflicts')]).toEqual(['Oslo', false]);
  await undoEdits(edits, 3);
  expect((await read('agenda', 't')).get('conflicts')).toEqual(['Paris']);
});

it('what was typed since stays where adding is taken back', async () => {
  await put('agenda', topic({ text: 'Oslo', conflicts: ['Paris'] }));
  const place = { store: 'agenda', id: 't', field: 'text' } as const;
  const { edits } = await settleConflict(place, 'Paris', true, 2);
  await changeRecord('agenda', 't', 3, (each) => ({ ...each, text: `By train: ${each.text}` }));
  await undoEdits(edits, 4);
  expect((await read('agenda', 't')).get('text')).toBe('By train: Oslo');
});
