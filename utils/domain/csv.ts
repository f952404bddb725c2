/** Tables as CSV (RFC 4180), safe to be opened in a spreadsheet. */

/**
 * What a spreadsheet would take for a formula gets a quote before it, as OWASP has it (CSV
 * Injection): a title or a name comes from anybody. A number stays one.
 */
function escaped(cell: string): string {
  const isFormula = /^[=+\-@\t\r]/u.test(cell) && !/^-?\d+(?:\.\d+)?$/u.test(cell);
  const safe = isFormula ? `'${cell}` : cell;
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as a file; the mark at its beginning lets spreadsheets read it as UTF-8. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(escaped).join(',')}\r\n`).join('')}`;
}
