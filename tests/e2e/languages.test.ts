/** The production build in a browser of each language there are words in, and of one without. */
import { expect, describe, it } from 'vitest';
import { QUIET_PAGE } from '../support/worker.ts';
import { sideways } from './axe.ts';
import { englishFinder, shownTexts } from './english-left.ts';
import { FOCUS_WEEKS, walkSurfaces, type View } from './every-surface.ts';
import { openOffice, zoneAwayFromMidnight, type Office } from './office.ts';
import { storedMeetings } from './stored.ts';
import { plain } from './surface.ts';

/** Whose words are shown, by the browser's language. */
const SHOWN = { de: 'de', es: 'es', fr: 'fr', ja: 'ja', pl: 'pl', it: 'en' } as const;
/** A stop after a stop, and none of three: a date that ends with one before the sentence's own. */
const DOUBLED = /[^.]\.\.(?!\.)/u;

const zone = zoneAwayFromMidnight();

/** The days of Ana's last sessions as her page tells them. */
async function lastDays({ session, team }: Office, locale: string): Promise<string[]> {
  const page = await session.page(QUIET_PAGE);
  const past = (await storedMeetings(page, team.me.email)).filter(
    ({ counterpart, end }) => counterpart === team.next.person.email && end < Date.now(),
  );
  await page.close();
  const { year } = Temporal.Now.plainDateISO(zone);
  return past.slice(-2).map(({ start }) => {
    const of = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone).year;
    const form = new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'short',
      ...(of !== year && { year: 'numeric' }),
      timeZone: zone,
    });
    return plain(form.format(start));
  });
}

/** A message with a number, in the form that the language has for it. */
function counted({ say }: Office, language: string, name: string, count: number): string {
  const forms = say(name, String(count)).split(' | ');
  const form = new Intl.PluralRules(language).select(count);
  const place = ['one', ...(forms.length > 2 ? ['few'] : [])].indexOf(form);
  return plain(forms.at(place) ?? '');
}

describe.each(Object.entries(SHOWN))('a browser in %s', (lang, language) => {
  it(`shows every surface in ${language} alone`, async () => {
    const office = await openOffice({ lang, zone });
    try {
      const english = await englishFinder(language);
      const texts = new Map<string, string>();
      const wrong: string[] = [];
      const look = async ({ name, page }: View): Promise<void> => {
        const shown = await shownTexts(page);
        texts.set(name, shown.join('\n'));
        const root = await page.evaluate(() => [
          document.documentElement.lang,
          document.documentElement.dir,
        ]);
        // English may be that of a country: where Chrome lacks a language it says "en-US" itself.
        const isRight = root.join(' ').replace(/^en-\w+/, 'en') === `${language} ltr`;
        if (!isRight) wrong.push(`${name} is in ${root.join(' ')}`);
        wrong.push(
          ...english(shown).map((text) => `${name} says in English: ${text}`),
          ...shown
            .filter((text) => DOUBLED.test(text))
            .map((text) => `${name} has two stops: ${text}`),
        );
        if (!('setViewport' in page)) return;
        // The popup has a width of its own.
        const own = page.viewport();
        if (own) await page.setViewport({ width: 320, height: 800 });
        const wide = await sideways(page);
        wrong.push(...wide.map((element) => `${name} scrolls sideways by ${element}`));
        if (own) await page.setViewport(own);
      };
      expect(await walkSurfaces(office, look)).toEqual([]);
      expect(wrong).toEqual([]);
      expect(texts.size).toBeGreaterThan(25);

      const number = (name: string, count: number) => counted(office, language, name, count);
      expect(texts.get('the page of Ana Ruiz')).toContain(number('time_everyWeeks', 1));
      expect(texts.get('the page of Chi Tran')).toContain(number('time_everyWeeks', 2));
      expect(texts.get('her person_growth')).toContain(number('goals_weeks', FOCUS_WEEKS));
      for (const day of await lastDays(office, language)) {
        expect(texts.get('the page of Ana Ruiz')).toContain(day);
      }
      const desk = await office.session.page(QUIET_PAGE);
      const outside = await desk.evaluate(async () => ({
        name: chrome.runtime.getManifest().name,
        title: await chrome.action.getTitle({}),
      }));
      expect(outside.name).toBe(office.say('extension_name'));
      const today = office.say('morning_today').trim();
      expect(outside.title).toContain(today);
    } finally {
      await office.close();
    }
    // A whole walk, on a machine that may be busy.
  }, 120_000);
});
