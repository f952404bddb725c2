const SHAPE = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;

/** Whether a text has the shape of an e-mail address. */
export function isAddress(text: string): boolean {
  return SHAPE.test(text);
}
