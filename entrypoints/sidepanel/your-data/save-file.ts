/** Saves a file as a click on a download would: into the downloads folder, or where the user says. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file over by the next turn but one; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The same of a text. */
export function saveText(text: string, type: string, name: string): void {
  saveFile(new Blob([text], { type: `${type};charset=utf-8` }), fileName(name));
}

/** A name that every system takes: a person may be called anything. */
export function fileName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .slice(0, 100);
  return safe === '' ? 'vis-a-vis' : safe;
}
