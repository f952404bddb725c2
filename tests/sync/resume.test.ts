import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useFreshDatabase } from '../db/fresh-database.ts';
import { NOON, openOffice, readAt, type Office } from './support.ts';

useFreshDatabase();

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.google.close());

async function read(at: Temporal.Instant): Promise<void> {
  await readAt(office, at);
}

describe('a first reading that was stopped', () => {
  it.each([2, 3, 5])('goes on at page %i a minute later, and asks for none again', async (nth) => {
    const { google } = office;
    google.pages.size = 60;
    google.faults.always({ path: '/calendar/', nth, status: 404 });
    await expect(read(NOON)).rejects.toMatchObject({ status: 404 });
    const refused = [...google.requests].at(-1);
    google.faults.clear();
    const count = google.requests.length;
    await read(NOON.add({ minutes: 1 }));
    const asked = [...google.requests].slice(count);
    expect(asked.map(({ status }) => status)).not.toContain(400);
    expect(asked[0]?.query.toString()).toBe(refused?.query.toString());
  });
});
