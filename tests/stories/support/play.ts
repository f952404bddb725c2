/** Plays one run of a story, step by step, and makes sure of what holds in every story. */
import { expect } from 'vitest';
import { GoogleError } from '../../../utils/google/errors.ts';
import { Desk } from './desk.ts';
import { Made } from './made.ts';
import type { Plan } from './plans.ts';
import type { Run, TimedStep } from './runs.ts';
import type { Sight, Stage, Watched } from './stage.ts';
import type { Story } from './tale.ts';

/** Plays a run: what was known after each reading, the first one first. */
export async function play(stage: Stage, story: Story, run: Run): Promise<readonly Sight[]> {
  const watched = stage.open(run.zone);
  Object.assign(watched.calendar.habits, story.habits);
  const since = run.begins.subtract({ weeks: 4 });
  const setting = { zone: run.zone, role: run.role, since };
  const made = new Made(watched.calendar, setting);
  const desk = new Desk(watched.calendar, setting, made);
  // Long before it is looked at, and at a whole second, as everything in these stories is.
  const longAgo = run.begins.subtract({ weeks: 40 }).toZonedDateTime(run.zone).toInstant();
  const plans: readonly Plan[] = [story.calendar].flat();
  stage.google.world.at(longAgo, () => plans.forEach((plan) => desk.make(plan)));

  const sights: Sight[] = [];
  for (const step of run.steps) {
    stage.setTime(step.when);
    if (step.kind === 'edit') step.edit(desk);
    else if (step.kind === 'google') step.change(stage.google, watched.account);
    else {
      if (run.isForgetful) stage.google.expireSyncTokens();
      sights.push(...(await readAt(step, stage, watched)));
    }
  }
  return sights;
}

async function readAt(step: TimedStep, stage: Stage, watched: Watched): Promise<Sight[]> {
  if (step.kind === 'failing sync') {
    await expect(watched.read()).rejects.toBeInstanceOf(GoogleError);
    return [];
  }
  if (step.kind === 'uneasy sync') {
    const isRead = await watched.read().then(() => true, isTrouble);
    return isRead ? [await watched.look()] : [];
  }
  await watched.read();
  const sight = await watched.look();
  await expectCalm(stage, watched, sight);
  return [sight];
}

/** The reading has failed as it may, and nothing else has. */
function isTrouble(error: unknown): false {
  expect(error).toBeInstanceOf(GoogleError);
  return false;
}

/** Nothing has changed: the bell is asked, in as many pages as an empty answer has, and no more. */
async function expectCalm({ google }: Stage, watched: Watched, before: Sight): Promise<void> {
  google.requests.clear();
  await watched.read();
  const listings = [...google.requests].map(({ query }) => [
    query.has('syncToken') ? 'what changed' : 'a listing',
    query.has('pageToken') ? 'further page' : 'first page',
  ]);
  const pages = Math.max(1, google.pages.emptyFirst);
  expect(listings).toEqual(
    Array.from({ length: pages }, (_, page) => [
      'what changed',
      page === 0 ? 'first page' : 'further page',
    ]),
  );
  expect(await watched.ledger()).toEqual(before.ledger);
}
