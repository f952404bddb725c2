import { describe, expect, it } from 'vitest';
import {
  attendeeSchema,
  checkEvent,
  EVENT_FIELDS,
  eventSchema,
  PAGE_FIELDS,
  pageSchema,
} from '../../utils/google/event-schema.ts';
import type { Schema } from '../../utils/schema/schema.ts';
import { changeSchema, CHANGES_FIELDS, checkChange } from '../../utils/google/series-schema.ts';
import { rawEvent, rawSeries } from './raw-events.ts';

/** The paths a mask names, such as `items/start/date`; a test of `a,b(c,d)` is below. */
function pathsOfMask(mask: string): string[] {
  const paths: string[] = [];
  const open: string[] = [];
  for (const [, name = '', after] of mask.matchAll(/(\w*)([,()]|$)/g)) {
    if (name !== '' && after !== '(') paths.push([...open, name].join('/'));
    if (after === '(') open.push(name);
    if (after === ')') open.pop();
  }
  return paths.toSorted();
}

interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly shape?: Record<string, Schema>;
}

/** The paths a schema reads. */
function pathsOfSchema(schema: Schema, path = ''): string[] {
  const definition: Definition = schema._zod.def;
  if (definition.innerType) return pathsOfSchema(definition.innerType, path);
  const fields = Object.entries(definition.shape ?? {});
  if (fields.length === 0) return [path];
  return fields
    .flatMap(([name, field]) => pathsOfSchema(field, path ? `${path}/${name}` : name))
    .toSorted();
}

/** What is read row by row or item by item stands in for its list. */
function unfold(paths: readonly string[], list: string, rows: readonly string[]): string[] {
  expect(paths).toContain(list);
  return [
    ...paths.filter((path) => path !== list),
    ...rows.map((row) => `${list}/${row}`),
  ].toSorted();
}

const eventPaths = unfold(pathsOfSchema(eventSchema), 'attendees', pathsOfSchema(attendeeSchema));

describe('what is asked for and what is read', () => {
  it('reads a mask', () => {
    expect(pathsOfMask('a,b(c,d(e)),f')).toEqual(['a', 'b/c', 'b/d/e', 'f']);
  });

  it('is the same for one event', () => {
    expect(pathsOfMask(EVENT_FIELDS)).toEqual(['kind', ...eventPaths].toSorted());
  });

  it('is the same for a page', () => {
    expect(pathsOfMask(PAGE_FIELDS)).toEqual(
      unfold(pathsOfSchema(pageSchema), 'items', eventPaths),
    );
  });

  it('is the same for a page of changes', () => {
    const changePaths = unfold(
      pathsOfSchema(changeSchema),
      'attendees',
      pathsOfSchema(attendeeSchema),
    );
    expect(changePaths).toEqual([...eventPaths, 'recurrence'].toSorted());
    expect(pathsOfMask(CHANGES_FIELDS)).toEqual(
      unfold(pathsOfSchema(pageSchema), 'items', changePaths),
    );
  });

  it.each(['description', 'location', 'attachments', 'conferenceData', 'creator', '*'])(
    'leaves out %s',
    (name) => {
      expect(PAGE_FIELDS).not.toContain(name);
      expect(EVENT_FIELDS).not.toContain(name);
      expect(CHANGES_FIELDS).not.toContain(name);
    },
  );
});

describe('checkEvent', () => {
  it('lets through what is new to us, without its unknown keys', () => {
    const raw = rawEvent({ status: 'postponed', eventType: 'holiday', eventLabelId: 'x' });
    expect(checkEvent(raw)).toMatchObject({ status: 'postponed', eventType: 'holiday' });
    expect(checkEvent(raw)).not.toHaveProperty('eventLabelId');
  });

  it.each([
    ['no id', { id: undefined }],
    ['an empty id', { id: '' }],
    ['an endless id', { id: 'a'.repeat(2_000) }],
    ['an endless title', { summary: 'a'.repeat(20_000) }],
    ['a number for a title', { summary: 7 }],
    ['a fraction for a sequence', { sequence: 1.5 }],
    ['a word for a list', { attendees: 'ana@example.com' }],
    ['null for a start', { start: null }],
  ])('refuses a living event with %s', (_, changes) => {
    expect(checkEvent(rawEvent(changes))).toBeUndefined();
  });

  it.each([undefined, null, 7, 'event', [], {}])('refuses %j', (item) => {
    expect(checkEvent(item)).toBeUndefined();
  });

  it('needs no more than the id of a cancelled event', () => {
    expect(checkEvent({ id: 'a', status: 'cancelled' })).toEqual({ id: 'a', status: 'cancelled' });
  });

  it('leaves out of a cancelled event what it cannot read', () => {
    const raw = rawEvent({ status: 'cancelled', start: null, attendees: 7, summary: 'Kept' });
    const { start: _, attendees: __, ...rest } = raw;
    expect(checkEvent(raw)).toEqual({ ...rest, summary: 'Kept' });
  });

  it('refuses a cancelled event without an id that can be read', () => {
    expect(checkEvent({ id: 7, status: 'cancelled' })).toBeUndefined();
  });
});

describe('checkChange', () => {
  it('keeps the lines of a rule', () => {
    expect(checkChange(rawSeries())).toMatchObject({
      recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=TH'],
    });
  });

  it.each([
    ['a text for its lines', 'RRULE:FREQ=WEEKLY'],
    ['a line that is no text', [7]],
    ['an endless line', ['E'.repeat(20_000)]],
    ['endless lines', Array.from({ length: 2_000 }, () => 'EXDATE:20260101')],
  ])('refuses a living series with %s, and leaves them out of a deleted one', (_, recurrence) => {
    expect(checkChange(rawSeries({ recurrence }))).toBeUndefined();
    const deleted = checkChange(rawSeries({ recurrence, status: 'cancelled' }));
    expect(deleted).toMatchObject({ id: 'abc123' });
    expect(deleted).not.toHaveProperty('recurrence');
  });
});
