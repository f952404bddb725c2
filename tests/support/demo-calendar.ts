/** The calendar's part of the walk: marks in the week and the month, and the card of the next. */
import { CalendarTab } from '../e2e/calendar-tab.ts';
import type { DemoStage } from './demo-contract.ts';
import { screenshot, type ScreenshotOptions } from './screenshot.ts';

/** Wide enough for a week of the calendar. */
const WIDTH = 1_280;

/** High enough for a month in which no day has to hide a chip. */
const MONTH_HEIGHT = 1_150;

/** Takes pictures of the calendar with its marks, and with the card of the next one-on-one. */
export async function pictureCalendar(stage: DemoStage): Promise<void> {
  const { session, folder, next, unprepared } = stage;
  const tab = await CalendarTab.open(session, `u/0/r/week/${pathOf(unprepared)}`);
  const picture = async (name: string, more: Partial<ScreenshotOptions> = {}): Promise<void> => {
    for (const theme of ['light', 'dark'] as const) {
      await screenshot(tab.page, name, { theme, folder, width: WIDTH, scale: 1, ...more });
    }
  };
  await picture('14-calendar-week', { ready: () => seesMarks(tab) });

  await tab.go(`u/0/r/week/${pathOf(next.start)}`);
  await tab.press(next.eventId);
  await tab.says(next.givenName);
  const ready = async (theme: string) => {
    const card = await tab.card();
    await card.waitForFunction(
      (wanted) => document.documentElement.style.colorScheme === wanted,
      {},
      theme,
    );
    await tab.settles();
  };
  await picture('15-calendar-card', { ready });
  await tab.pressInCard(`Show everything about ${next.givenName}`);
  await tab.says('Last time');
  await picture('16-calendar-card-open', { ready });
  await tab.close();

  await tab.go(`u/0/r/month/${pathOf(unprepared)}`);
  await picture('17-calendar-month', { height: MONTH_HEIGHT, ready: () => seesMarks(tab) });
}

/** A day as the calendar's addresses have it. */
function pathOf({ year, month, day }: Temporal.ZonedDateTime): string {
  return `${year}/${month}/${day}`;
}

/** Waits until a chip has a mark: of the next seven days some one-on-one is not prepared. */
async function seesMarks({ page }: CalendarTab): Promise<void> {
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('[data-eventid], [data-eventid] > *')].some((one) => {
        const { content, position } = getComputedStyle(one, '::after');
        return content !== 'none' && position === 'absolute';
      }),
    { polling: 50 },
  );
}
