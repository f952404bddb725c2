/** What can no longer be told where the user's own few colours replace ours. */
import type { Page } from 'puppeteer-core';

/** A colour half-way would be judged. */
const STILL = [{ name: 'prefers-reduced-motion', value: 'reduce' }];

/** What is drawn alike though only one of it is chosen, and what has no edge, sign or words. */
export async function lostInForcedColours(page: Page): Promise<string[]> {
  // Puppeteer's own way does not know of them; they go with the session that asked for them.
  const protocol = await page.createCDPSession();
  await protocol.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }, ...STILL],
  });
  const faults = await page.evaluate(untold);
  await protocol.detach();
  return faults.map((fault) => `in forced colours, ${fault}`);
}

/** Runs in the page, so it needs nothing from outside. */
function untold(): string[] {
  const LOOK = 'color background-color border-color border-width border-style outline opacity';
  const SIGN = 'text-decoration-line font-weight display fill stroke';
  const STATES = ['aria-checked', 'aria-selected', 'aria-pressed', 'aria-current'];
  const isOn = (element: Element): boolean =>
    (element instanceof HTMLInputElement && element.checked) ||
    STATES.some((state) => !['false', null].includes(element.getAttribute(state)));
  const nameOf = (element: Element): string =>
    `<${element.tagName} class="${element.className}" ${element.ariaLabel ?? element.textContent}>`;
  /** All that can be told of it by eye, besides its words. */
  const lookOf = (element: Element): string => {
    const shown = element.matches('[type=radio]') ? element.nextElementSibling : element;
    if (shown === null) return '';
    const drawn = [undefined, '::before', '::after'].map((part) => {
      const style = getComputedStyle(shown, part);
      return `${LOOK} ${SIGN}`
        .split(' ')
        .map((each) => style.getPropertyValue(each))
        .join(';');
    });
    return [
      ...drawn,
      ...[...shown.querySelectorAll('path')].map((sign) => sign.getAttribute('d')),
    ].join('|');
  };
  const seen = (selector: string): Element[] =>
    [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());

  // A colour on its way to another says nothing.
  for (const change of document.getAnimations())
    if (change instanceof CSSTransition) change.finish();

  const faults: string[] = [];
  // Of a list it only says where its arrows are, which the ring shows.
  const choices = seen(['[type=radio]', ...STATES.map((state) => `[${state}]`)].join()).filter(
    (element) => !element.matches('[role=option]'),
  );
  for (const chosen of choices.filter(isOn)) {
    const other = choices.find(
      (one) => !isOn(one) && one.tagName === chosen.tagName && one.className === chosen.className,
    );
    if (other && lookOf(other) === lookOf(chosen))
      faults.push(`drawn as if not chosen: ${nameOf(chosen)}`);
  }
  for (const control of seen('button, input:not([type=radio], [type=file]), select, textarea')) {
    const style = getComputedStyle(control);
    const hasEdge =
      style.borderStyle !== 'none' &&
      style.borderWidth !== '0px' &&
      style.borderColor !== style.backgroundColor;
    const hasSign = control.querySelector('svg') !== null || style.appearance !== 'none';
    const hasWords =
      control.textContent.trim() !== '' || control.getAttribute('placeholder') !== null;
    const hasValue =
      control.matches('input, textarea') && control.matches(':not(:placeholder-shown)');
    if (!hasEdge && !hasSign && !hasWords && !hasValue)
      faults.push(`nothing to see of ${nameOf(control)}`);
  }
  return faults;
}
