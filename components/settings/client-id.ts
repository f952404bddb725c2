const SHAPE = /^[0-9a-z]+(-[0-9a-z]+)*\.apps\.googleusercontent\.com$/i;

/** Whether a text has the shape of a Google OAuth client id. */
export function isClientId(text: string): boolean {
  return SHAPE.test(text);
}
