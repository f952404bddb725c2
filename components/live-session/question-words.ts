import { i18n } from '#i18n';
import type { OwnQuestion } from '../../utils/domain/session-types.ts';

/** A question in words: the user's own as it was written, else the product's. */
export function questionWords(id: string, own: readonly OwnQuestion[]): string {
  const written = own.find((each) => each.id === id);
  // The ids of the bank are the names of its messages; a test holds them together.
  return written?.text ?? i18n.t(`questions.${id}` as 'questions.opening1');
}
