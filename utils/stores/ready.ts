import { now } from '../clock.ts';
import { changeSession, noteLook, type SessionPlace } from '../db/sessions.ts';
import type { Writing } from '../db/write-records.ts';
import type { Millis } from '../domain/types.ts';
import { persist } from './persist.ts';

/** Ticks a session as ready, or takes that back, however it came to be. */
export function sayReady(place: SessionPlace, isReady: boolean): Promise<Writing<void>> {
  const at = now();
  return changeSession(place, at, (session) => {
    if (isReady) return { ...session, readyAt: at };
    const { readyAt: _ticked, lookedAt: _looked, ...others } = session;
    return others;
  });
}

/** Notes that what lies ready was looked at; `start`: when the session begins. */
export async function noteLooked(place: SessionPlace, start: Millis): Promise<void> {
  await persist(() => noteLook(place, start, now()));
}
