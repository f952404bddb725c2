import { pictureSheet } from './picture-sheet.ts';

/** Twice as many pixels as on the screen, for print. */
const SCALE = 2;

/** Saves a picture as a PNG. Nothing is loaded: the image is drawn from the page. */
export async function savePicture(within: Element, fileName: string): Promise<void> {
  const image = new Image();
  const { source, width, height } = pictureSheet(within);
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
