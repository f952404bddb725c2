import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap, placeBeside, type Box, type Place } from '../../utils/calendar-page/place.ts';

const VIEW = { width: 1280, height: 800 };
const none = (): Box[] => [];
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const boxOf = ({ left, top, width, height }: Place): Box => box(left, top, width, height);

describe('the place of a card', () => {
  it.each([
    ['right of the other', box(200, 100, 448, 300), { left: 656, top: 100, height: 400 }],
    ['left of it', box(700, 100, 448, 300), { left: 372, top: 100, height: 400 }],
    ['higher where it would not fit', box(200, 700, 448, 90), { left: 656, top: 392, height: 400 }],
  ])('is %s', (_what, card, expected) => {
    expect(placeBeside(card, VIEW, 400, none)).toEqual({ width: 320, ...expected });
  });

  const narrow = { width: 800, height: 700 };

  it('is below it in a narrow window, as tall as there is room', () => {
    const card = box(150, 50, 496, 300);
    expect(placeBeside(card, narrow, 400, none)).toEqual({
      left: 150,
      top: 358,
      width: 320,
      height: 334,
    });
  });

  it('is above it where there is no room below', () => {
    const card = box(150, 300, 496, 380);
    expect(placeBeside(card, narrow, 250, none)).toEqual({
      left: 150,
      top: 42,
      width: 320,
      height: 250,
    });
  });

  it('is over its lower part else, between what can be pressed', () => {
    const card = box(150, 20, 496, 660);
    const controls = [box(600, 28, 40, 40), box(200, 630, 400, 40), box(160, 200, 400, 30)];
    expect(placeBeside(card, narrow, 250, () => controls)).toEqual({
      left: 472,
      top: 372,
      width: 320,
      height: 250,
    });
  });

  it('is nowhere where everything can be pressed', () => {
    const card = box(150, 20, 496, 660);
    const controls = Array.from({ length: 20 }, (_, row) => box(150, 20 + row * 35, 496, 30));
    expect(placeBeside(card, narrow, 250, () => controls)).toBeUndefined();
  });

  it('is at the side of a page without a card', () => {
    const controls = [box(900, 60, 300, 200)];
    expect(placeBeside(undefined, VIEW, 400, () => controls)).toEqual({
      left: 952,
      top: 392,
      width: 320,
      height: 400,
    });
  });

  it('is within the window where something to press lies below it', () => {
    const card = box(65, 0, 0, 310);
    const place = placeBeside(card, { width: 400, height: 300 }, 300, () => [box(0, 309, 73, 0)]);
    expect(place).toMatchObject({ top: 8, height: 284 });
  });

  const length = (max: number) => fc.integer({ min: 0, max });
  const anyBox = fc
    .tuple(length(1400), length(900), length(600), length(500))
    .map(([left, top, width, height]) => box(left, top, width, height));

  it('is always within the window, and never over what can be pressed in the other card', () => {
    const views = fc.record({
      width: fc.integer({ min: 400, max: 1600 }),
      height: fc.integer({ min: 300, max: 1000 }),
    });
    fc.assert(
      fc.property(anyBox, views, length(900), fc.array(anyBox), (card, view, wanted, all) => {
        const controls = all.filter((one) => overlap(one, card));
        const place = placeBeside(card, view, Math.max(1, wanted), () => controls);
        if (!place) return;
        const its = boxOf(place);
        expect(its.left).toBeGreaterThanOrEqual(0);
        expect(its.top).toBeGreaterThanOrEqual(0);
        expect(its.right).toBeLessThanOrEqual(view.width);
        expect(its.bottom).toBeLessThanOrEqual(view.height);
        expect(place.height).toBeGreaterThan(0);
        const isOver = overlap(its, card);
        expect(controls.filter((one) => isOver && overlap(one, its))).toEqual([]);
      }),
    );
  });
});
