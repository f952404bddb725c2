// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { h } from '../shared/markup.ts';
import type { Described } from '../shared/markup.ts';
import { build, follow, isForeign, leavesOf, renew } from './build.ts';

const first = h('div', { id: 'a' }, h('p', { id: 'one' }, 'One'), h('span', {}, 'Two'));
const second = h('div', { id: 'b' }, h('p', { id: 'other' }, 'Other'), h('span', {}, 'Three'));

/** The element with a foreign one before its first child. */
function withForeign(described: Described): { element: HTMLElement; foreign: HTMLElement } {
  const element = build(described);
  const foreign = document.createElement('p');
  foreign.dataset['theirs'] = 'yes';
  foreign.append('foreign');
  element.prepend(foreign);
  return { element, foreign };
}

const words = (element: Element) => [...element.children].map(({ textContent }) => textContent);

describe('an element that follows another description', () => {
  it('is the same nodes, with other words and names', () => {
    const element = build(first);
    const nodes = [...element.querySelectorAll('*')];
    follow(element, second, 'kept');
    expect([...element.querySelectorAll('*')]).toEqual(nodes);
    expect(words(element)).toEqual(['Other', 'Three']);
    expect([element.id, element.firstElementChild?.id]).toEqual(['b', 'other']);
  });

  it('changes nothing where nothing has changed', async () => {
    const element = build(first);
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    observer.observe(element, {
      childList: true,
      subtree: true,
      attributes: true,
      characterData: true,
    });
    follow(element, first, 'stripped');
    await Promise.resolve();
    expect(seen).toEqual([]);
    follow(element, second, 'kept');
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(seen.length).toBeGreaterThan(0);
  });

  it('keeps foreign nodes where they are', () => {
    const { element, foreign } = withForeign(first);
    follow(element, second, 'kept');
    expect(element.firstElementChild).toBe(foreign);
    expect(words(element)).toEqual(['foreign', 'Other', 'Three']);
  });

  it('strips them', () => {
    const { element, foreign } = withForeign(first);
    follow(element, first, 'stripped');
    expect(foreign.isConnected || element.contains(foreign)).toBe(false);
    expect(words(element)).toEqual(['One', 'Two']);
  });

  it('overwrites them by their place: they keep their attributes, and are its own from then on', () => {
    const { element, foreign } = withForeign(first);
    expect(isForeign(foreign)).toBe(true);
    follow(element, first, 'overwritten');
    expect(element.firstElementChild).toBe(foreign);
    expect(foreign.dataset['theirs']).toBe('yes');
    expect(foreign.id).toBe('one');
    expect(words(element)).toEqual(['One', 'Two']);
    expect(element.querySelectorAll('#one')).toHaveLength(1);
    expect(isForeign(foreign)).toBe(false);
  });

  it('leaves foreign attributes and classes alone, and takes back only what it had said', () => {
    const element = build(h('div', { class: 'x', 'data-a': '1', hidden: true }));
    element.dataset['theirs'] = 'yes';
    element.classList.add('theirs');
    follow(element, h('div', { class: 'x', 'data-b': '2' }), 'kept');
    expect(element.dataset).toMatchObject({ theirs: 'yes', b: '2' });
    expect(element.dataset['a']).toBeUndefined();
    expect(element.hidden).toBe(false);
    expect(element.classList.contains('theirs')).toBe(true);
  });

  it('hears by its new handlers alone', () => {
    const heard: string[] = [];
    const element = build(h('button', { onclick: () => heard.push('old') }));
    follow(element, h('button', { onclick: () => heard.push('new') }), 'kept');
    element.click();
    follow(element, h('button'), 'kept');
    element.click();
    expect(heard).toEqual(['new']);
  });
});

describe('leaves', () => {
  it('are made anew one by one, and look the same', () => {
    const element = build(
      h('div', {}, h('span', { class: 'x' }, 'A'), h('span', { id: 'kept' }, 'B')),
    );
    const [leaf, ...others] = leavesOf(element);
    expect(others).toEqual([]);
    const before = element.cloneNode(true);
    const made = renew(leaf!);
    expect(made).not.toBe(leaf);
    expect(leaf?.isConnected ?? false).toBe(false);
    expect(element.isEqualNode(before)).toBe(true);
    expect(leavesOf(element)).toEqual([made]);
  });
});
