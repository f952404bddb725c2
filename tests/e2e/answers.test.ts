import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, type Office } from './office.ts';
import { stored, syncNow } from './stored.ts';
import type { Surface } from './surface.ts';

let office: Office;
let panel: Surface;
let account: string;
beforeAll(async () => {
  office = await openOffice();
  account = office.team.me.email;
  panel = await office.settle();
});
afterAll(() => office.close());

/** Who may be asked about: whom a recent maybe is with, as the calendar has it. */
function open(): Set<string> {
  const since = Temporal.Now.instant().subtract({ hours: 14 * 24 }).epochMilliseconds;
  return new Set(
    office.team.events.flatMap(({ verdict, status, span, summary }) => {
      const isOver = !span.allDay && span.end.epochMilliseconds <= since;
      return verdict === 'maybe' && status !== 'cancelled' && !isOver ? [summary ?? ''] : [];
    }),
  );
}

/** The question that is asked now, and the title it is about; undefined when none is left. */
async function question(): Promise<{ ask: string; title: string } | undefined> {
  return panel.page.evaluate(() => {
    const read = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    const ask = read('.maybe-title');
    return ask === '' ? undefined : { ask, title: read('.maybe-event bdi') };
  });
}

/** Presses an answer and waits until another question, or none, stands there. */
async function answer(button: string, title: string): Promise<void> {
  await panel.press(button);
  await expect.poll(async () => (await question())?.title).not.toBe(title);
}

const asked: string[] = [];

describe('questions about what may be a one-on-one', () => {
  it('are asked one by one, each about something of the last days or ahead', async () => {
    const expected = open();
    expect(expected.size).toBeGreaterThan(3);
    for (let left = await question(); left; left = await question()) {
      expect([...expected]).toContain(left.title);
      expect(asked).not.toContain(left.title);
      asked.push(left.title);
      if (left.ask.includes('Hugo Blanc')) await answer('Yes', left.title);
      else if (left.ask.includes('Lena Vogt')) await answer('Never with Lena Vogt', left.title);
      else await answer('Not this one', left.title);
    }
    expect(asked).toContain('Papermill account call');
    expect(asked).toContain('Coffee?');
    expect(asked.toSorted()).toEqual([...expected].toSorted());
  });

  it('take effect at once', async () => {
    await panel.unfoldTo('Hugo Blanc');
    expect(await panel.text()).not.toContain('Lena Vogt');
  });

  it('stay answered when the calendar is read again, here and on disk', async () => {
    await syncNow(panel, account);
    await panel.says('Synced');
    expect(await question()).toBeUndefined();
    await panel.page.reload();
    await panel.says('Synced');
    await panel.unfoldTo('Hugo Blanc');
    expect(await question()).toBeUndefined();
    expect(await stored(panel.page, 'answers')).toHaveLength(asked.length);
  });

  it('can be taken back in the settings, and are asked again', async () => {
    await panel.press('Settings');
    await panel.says('Never with Lena Vogt');
    await panel.press('Undo the answer about Lena Vogt');
    await panel.says('Answer taken back');
    await panel.saysNoMore('Never with Lena Vogt');
    await panel.press('Back');
    await panel.says('One-on-one with Lena Vogt?');
    expect((await question())?.title).toBe('Coffee?');
    await syncNow(panel, account);
    expect((await question())?.title).toBe('Coffee?');
  });

  it('can be undone at once', async () => {
    await answer('Not this one', 'Coffee?');
    await panel.says('Remembered');
    await panel.press('Undo');
    await panel.says('One-on-one with Lena Vogt?');
    await answer('Yes', 'Coffee?');
    await panel.unfoldTo('Lena Vogt');
    await syncNow(panel, account);
    await panel.says('Synced');
    expect(await panel.text()).toContain('Lena Vogt');
    expect(panel.complaints).toEqual([]);
  });
});
