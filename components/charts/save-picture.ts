/**
 * What of a mark's look comes from style sheets, which an image of its own does not have. It is
 * written into attributes: the page's policy refuses styles within elements.
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
const GAP = 16;
const NAME = 20;
/** Twice as many pixels as on the screen, for print. */
const SCALE = 2;

/**
 * Saves the pictures within an element as one PNG, one under the other, in the colours they have
 * now. Nothing is loaded: the image is drawn from the page.
 */
export async function savePicture(within: Element, fileName: string): Promise<void> {
  const image = new Image();
  const { source, width, height } = compose(within);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(width * SCALE, height * SCALE);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const address = URL.createObjectURL(await canvas.convertToBlob({ type: 'image/png' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName}.png`;
  link.click();
  URL.revokeObjectURL(address);
}

function compose(within: Element) {
  const pictures = [...within.querySelectorAll<SVGSVGElement>('svg[data-picture]')];
  const { color, fontFamily, backgroundColor } = getComputedStyle(document.documentElement);
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  let height = GAP;
  let width = 0;
  for (const picture of pictures) {
    const name = picture.dataset['picture'] ?? '';
    if (name !== '') {
      const words = document.createElementNS(sheet.namespaceURI, 'text');
      setAll(words, {
        x: GAP,
        y: height + NAME - GAP / 4,
        fill: color,
        'font-family': fontFamily,
        'font-size': 14,
      });
      words.textContent = name;
      sheet.append(words);
      height += NAME + GAP / 2;
    }
    const size = sizeOf(picture);
    const copy = styled(picture);
    setAll(copy, { x: GAP, y: height, ...size });
    sheet.append(copy);
    width = Math.max(width, size.width);
    height += size.height + GAP;
  }
  const size = { width: Math.round(width + 2 * GAP), height: Math.round(height) };
  const ground = document.createElementNS(sheet.namespaceURI, 'rect');
  setAll(ground, { ...size, fill: backgroundColor });
  sheet.prepend(ground);
  setAll(sheet, size);
  return { source: new XMLSerializer().serializeToString(sheet), ...size };
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
