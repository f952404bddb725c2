/**
 * A picture as it is saved: its title and sentence, what its signs mean, and what is drawn, one under
 * the other, in the colours they have now. What of a mark's look comes from style sheets, which an
 * image of its own does not have, is written into attributes: the page's policy refuses styles
 * within elements.
 */
const LOOK = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
] as const;
/** What a name may have that was pasted from elsewhere, and no image that is XML. */
const NOT_IN_XML = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu;
const GAP = 16;
const LINE = 20;
/** Narrower pictures get room for their words beside them, in px. */
const LEAST = 360;

/** An image as SVG. */
export interface Sheet {
  readonly source: string;
  readonly width: number;
  readonly height: number;
}

type Weight = 400 | 600;

/** Puts the pictures within an element on one sheet. */
export function pictureSheet(within: Element): Sheet {
  const pictures = [...within.querySelectorAll<SVGSVGElement>('svg[data-picture]')];
  const { color, fontFamily, backgroundColor } = getComputedStyle(document.documentElement);
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const ruler = new OffscreenCanvas(1, 1).getContext('2d');
  const inner = Math.max(LEAST, ...pictures.map((picture) => sizeOf(picture).width));
  let height = GAP;
  let right = inner;

  const widthOf = (text: string, weight: Weight): number => {
    if (!ruler) return 0;
    ruler.font = `${weight} 14px ${fontFamily}`;
    return ruler.measureText(text).width;
  };
  /** Writes at the height reached; gives how wide that was. */
  const write = (text: string, x: number, weight: Weight = 400): number => {
    const words = document.createElementNS(sheet.namespaceURI, 'text');
    const look = { fill: color, 'font-family': fontFamily, 'font-size': 14, 'font-weight': weight };
    setAll(words, { x: GAP + x, y: height + 14, ...look });
    words.textContent = text;
    sheet.append(words);
    return widthOf(text, weight);
  };
  const writeLines = (text: string, weight: Weight): void => {
    for (const line of linesOf(text, (words) => widthOf(words, weight) <= inner)) {
      write(line, 0, weight);
      height += LINE;
    }
    height += GAP / 4;
  };

  writeLines(textOf(within, '.picture-title'), 600);
  writeLines(textOf(within, '.picture-sentence'), 400);
  const legend = [...within.querySelectorAll('.picture-legend > li')];
  let x = 0;
  for (const item of legend) {
    const sign = item.querySelector('svg');
    const text = item.textContent.trim();
    if (!sign) continue;
    const { width, height: high } = sizeOf(sign);
    if (x > 0 && x + width + 6 + widthOf(text, 400) > inner) {
      x = 0;
      height += LINE;
    }
    const copy = styled(sign);
    setAll(copy, { x: GAP + x, y: height + 9 - high / 2, width, height: high });
    sheet.append(copy);
    x += width + 6;
    x += write(text, x) + GAP;
  }
  height += legend.length > 0 ? LINE + GAP / 2 : GAP / 2;
  for (const picture of pictures) {
    const name = picture.dataset['picture'] ?? '';
    if (name !== '') {
      right = Math.max(right, write(name, 0));
      height += LINE + GAP / 4;
    }
    const size = sizeOf(picture);
    const copy = styled(picture);
    setAll(copy, { x: GAP, y: height, ...size });
    sheet.append(copy);
    height += size.height + GAP;
  }
  const size = { width: Math.round(right + 2 * GAP), height: Math.round(height) };
  const ground = document.createElementNS(sheet.namespaceURI, 'rect');
  setAll(ground, { ...size, fill: backgroundColor });
  sheet.prepend(ground);
  setAll(sheet, size);
  const source = new XMLSerializer().serializeToString(sheet).replaceAll(NOT_IN_XML, '');
  return { source, ...size };
}

function textOf(within: Element, selector: string): string {
  return within.querySelector(selector)?.textContent.trim() ?? '';
}

/** A text in lines that fit, broken where words end in whatever language. */
function linesOf(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    // What closes a word stays with it.
    if (line !== '' && /[\p{L}\p{N}]/u.test(segment) && !fits(line + segment)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += segment;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** How large it is drawn: as it says, or as large as it is in the page. */
function sizeOf(picture: SVGSVGElement): { readonly width: number; readonly height: number } {
  const [, , width, height] = (picture.getAttribute('viewBox') ?? '').split(' ').map(Number);
  if (width !== undefined && height !== undefined) return { width, height };
  const seen = picture.getBoundingClientRect();
  return { width: seen.width, height: seen.height };
}

/** A copy that looks the same without any style sheet. */
function styled(picture: SVGSVGElement): Element {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const originals = [picture, ...picture.querySelectorAll('*')];
  for (const [at, element] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const original = originals[at];
    if (!original) continue;
    const look = getComputedStyle(original);
    for (const name of LOOK) element.setAttribute(name, look.getPropertyValue(name));
  }
  return copy;
}

function setAll(element: Element, values: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(values)) element.setAttribute(name, String(value));
}
