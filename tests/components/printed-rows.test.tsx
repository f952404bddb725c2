import { act } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { BarRows } from '../../components/charts/BarRows.tsx';
import { show } from './show.tsx';

/** Bars of so many people. */
function bars(count: number): Element {
  const rows = Array.from({ length: count }, (_, at) => {
    const name = `Person ${at}`;
    return { key: name, name, value: at, end: `${at} min`, words: name, sessions: [] };
  });
  return show(<BarRows label="Minutes with each" bars={rows} />).container;
}

/** Says what a browser says around printing. */
async function say(type: 'beforeprint' | 'afterprint'): Promise<void> {
  await act(() => {
    dispatchEvent(new Event(type));
  });
}

/** What of the picture each printed image shows, and where it looks for it. */
function printed(page: Element) {
  return [...page.querySelectorAll('.chart-printed > svg')].map((image) => ({
    shows: image.getAttribute('viewBox'),
    of: image.querySelector('use')?.getAttribute('href')?.slice(1),
  }));
}

it('prints a picture of many rows as an image a row, so that it goes from page to page', async () => {
  const page = bars(30);
  expect(printed(page)).toEqual([]);
  await say('beforeprint');
  const [whole] = page.querySelectorAll('svg[data-picture]');
  const drawn = whole?.querySelector('g')?.id;
  expect(drawn).toMatch(/./);
  expect(printed(page)).toEqual(
    Array.from({ length: 30 }, (_, at) => ({ shows: `0 ${at * 44} 640 44`, of: drawn })),
  );
  await say('afterprint');
  expect(printed(page)).toEqual([]);
});

it('prints a picture of few rows as it is', async () => {
  const page = bars(9);
  await say('beforeprint');
  expect(printed(page)).toEqual([]);
  await say('afterprint');
});
