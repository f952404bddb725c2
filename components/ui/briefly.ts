const LONGEST = 60;

/** A text inside the name of a control: its beginning is enough to tell which one it is. */
export function briefly(text: string): string {
  const words = text.trim();
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).trimEnd()}…`;
}
