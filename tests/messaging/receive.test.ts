import { describe, expect, it } from 'vitest';
import { isOurPage, isPing } from '../../utils/messaging/receive.ts';

const self = { id: 'our-id', origin: 'chrome-extension://our-id' };
const ourPage = { id: 'our-id', origin: 'chrome-extension://our-id' };
describe('isOurPage', () => {
  it('is true of our own pages', () => {
    expect(isOurPage(ourPage, self)).toBe(true);
  });

  it.each([
    ['a content script of ours', { id: 'our-id', origin: 'https://calendar.google.com' }],
    ['another extension', { id: 'their-id', origin: 'chrome-extension://their-id' }],
    ['another extension with our id', { id: 'our-id', origin: 'chrome-extension://their-id' }],
    ['nobody', {}],
  ])('is false of %s', (_who, sender) => {
    expect(isOurPage(sender, self)).toBe(false);
  });
});

describe('isPing', () => {
  it.each([
    [{ type: 'ping' }, true],
    [{ type: 'sync', force: true }, false],
    ['ping', false],
    [null, false],
    [undefined, false],
  ])('%j: %s', (message, expected) => {
    expect(isPing(message)).toBe(expected);
  });
});
