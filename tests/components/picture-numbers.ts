/** The numbers of a picture as they stand in its table. */
import { act, screen, within } from '@testing-library/preact';

/** Opens the numbers of a picture, and gives the rows of their table, as texts. */
export function numbers(title: string): string[][] {
  const figure = screen.getByRole('figure', { name: title });
  const fold = figure.querySelector('details');
  if (!fold) throw new Error(`${title} has no numbers.`);
  void act(() => {
    fold.open = true;
  });
  const table = within(figure).getByRole('table', { hidden: true });
  return [...table.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent),
  );
}
