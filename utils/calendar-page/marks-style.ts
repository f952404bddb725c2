/**
 * Marks on the grid: one stylesheet, and no node of ours in Google's page. It is keyed on the ids of
 * events, so whatever the page draws anew is marked by itself. A page can read such rules, so a mark
 * says its kind and nothing else.
 */
import { eventIdStart } from './event-id.ts';

/** What an event is marked for; one kind an event. */
export type MarkKind = 'nothing-yet' | 'moved' | 'odd-length' | 'short-notice';

/** One marked event. */
export interface Mark {
  readonly eventId: string;
  readonly kind: MarkKind;
}

/** What a mark is called, for screen readers. */
export type MarkWords = Readonly<Record<MarkKind, string>>;

/** Shapes that differ without colour. */
const SIGNS: MarkWords = {
  'nothing-yet': '○',
  moved: '→',
  'odd-length': '↔',
  'short-notice': '!',
};

/**
 * Chips and agenda rows: an open card has the id as well, and so has a part of a chip, which is
 * hidden from readers.
 */
const CHIP =
  ':is([data-eventchip],[role=button]):not([aria-hidden],[data-stacked-layout-chip-container])';
/** In the month, and of whole days, the box that is drawn lies in the one with the id. */
const STACKED = '[data-stacked-layout-chip-container]>[data-stacked-layout-chip]';

/**
 * Dark on white with a dark rim: legible on every colour an event may have, on light and on dark.
 * It stands in the chip's corner. Where the chip is not what an absolute position refers to, it is
 * found by its anchor name, which changes nothing of its layout.
 */
const LOOK = `content:"";position:absolute;position-anchor:--vis-a-vis;\
top:calc(anchor(top,0px) + 2px);right:calc(anchor(right,0px) + 2px);\
box-sizing:border-box;width:14px;height:14px;border:1px solid #1f1f1f;border-radius:50%;\
background:#fff;color:#1f1f1f;font:700 10px/12px Roboto,Arial,sans-serif;text-align:center;\
pointer-events:none`;

/** The rules for these marks. */
export function marksStyle(marks: readonly Mark[], words: MarkWords): string {
  if (marks.length === 0) return '';
  const kinds = Map.groupBy(marks, ({ kind }) => kind);
  const chips = (of: readonly Mark[], pseudo: string): string =>
    of
      .map(({ eventId }) => `[data-eventid^=${quote(eventIdStart(eventId))}]`)
      .flatMap((id) => [`${id}${CHIP}${pseudo}`, `${id}${STACKED}${pseudo}`])
      .join();
  return [
    `${chips(marks, '')}{anchor-name:--vis-a-vis;anchor-scope:--vis-a-vis}`,
    `${chips(marks, '::after')}{${LOOK}}`,
    ...[...kinds].map(
      ([kind, of]) =>
        `${chips(of, '::after')}{content:${quote(SIGNS[kind])}/${quote(words[kind])}}`,
    ),
  ].join('\n');
}

/** A text of CSS: quotes, backslashes and line ends are written as their codes. */
function quote(text: string): string {
  return `"${text.replaceAll(/["\\\n\r\f]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`;
}
