/** The production build in a browser of each language there are words in, and of one without. */
import { expect, describe, it } from 'vitest';
import { QUIET_PAGE } from '../support/worker.ts';
import { sideways } from './axe.ts';
import { englishFinder, shownTexts } from './english-left.ts';
import { FOCUS_WEEKS, walkSurfaces, type View } from './every-surface.ts';
import { openOffice, zoneAwayFromMidnight, type Office } from './office.ts';
import { storedMeetings } from './stored.ts';
import { plain } from './surface.ts';

/** Whose words there are. */
const SHOWN = ['de', 'es', 'fr', 'ja', 'pl'] as const;
/** A language there are no words in: English is shown. */
const NOT_SHOWN = 'it';
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

/** Looks at surfaces: what each shows, and what is wrong with it. */
async function watch(language: string) {
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
      ...shown.filter((text) => DOUBLED.test(text)).map((text) => `${name} has two stops: ${text}`),
    );
    if (!('setViewport' in page)) return;
    // The popup has a width of its own.
    const own = page.viewport();
    if (own) await page.setViewport({ width: 320, height: 800 });
    const wide = await sideways(page);
    wrong.push(...wide.map((element) => `${name} scrolls sideways by ${element}`));
    if (own) await page.setViewport(own);
  };
  return { texts, wrong, look };
}

/** What is said outside of all pages is in the language, too. */
async function expectOutside(office: Office): Promise<void> {
  const desk = await office.session.page(QUIET_PAGE);
  const outside = await desk.evaluate(async () => ({
    name: chrome.runtime.getManifest().name,
    title: await chrome.action.getTitle({}),
  }));
  expect(outside.name).toBe(office.say('extension_name'));
  expect(outside.title).toContain(office.say('morning_today').trim());
}

describe.each(SHOWN)('a browser in %s', (language) => {
  it(`shows every surface in ${language} alone`, async () => {
    const office = await openOffice({ lang: language, zone });
    try {
      const { texts, wrong, look } = await watch(language);
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
      await expectOutside(office);
    } finally {
      await office.close();
    }
    // A whole walk, on a machine that may be busy.
  }, 120_000);
});

it('is in English where there are no words of the language', async () => {
  const office = await openOffice({ lang: NOT_SHOWN, zone });
  try {
    const { texts, wrong, look } = await watch('en');
    // One catalogue is read by all surfaces, and the walks above have seen each of them.
    const panel = await office.settle(({ page }, name) => look({ name, page }));
    await look({ name: 'home', page: panel.page });
    expect(wrong).toEqual([]);
    expect(texts.get('home')).toContain(office.say('morning_today').trim());
    await expectOutside(office);
  } finally {
    await office.close();
  }
});
