import type { PersonFacts } from '../../../utils/stores/people.ts';
import { editPerson } from '../../../utils/stores/people.ts';
import type { PersonPart } from './person-part.ts';

/** Writes what the user says of a person; `words` are told with Undo beside them. */
export type FactsEditor = (facts: PersonFacts, words?: string) => void;

/** The way to write facts about the person whose page is shown. */
export function factsEditor({ panel, account, who }: PersonPart): FactsEditor {
  return (facts, words) => void panel.undo.run(() => editPerson(account, who, facts), words);
}
