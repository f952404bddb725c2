import type { KnownPerson } from '../../utils/domain/people.ts';
import { Select } from '../ui/Select.tsx';

export interface PersonSelectProps {
  /** Shown until somebody is chosen, and its name: "Whose is it?". */
  readonly label: string;
  readonly people: readonly KnownPerson[];
  readonly onChoose: (person: KnownPerson) => void;
}

/** Choosing one of the user's people, folded into a word. */
export function PersonSelect({ label, people, onChoose }: PersonSelectProps) {
  const options = people.map((person) => ({ value: person.key, label: person.name }));
  return (
    <Select
      plain
      small
      label={label}
      value=""
      options={[{ value: '', label }, ...options]}
      onChange={(key) => {
        const chosen = people.find((person) => person.key === key);
        if (chosen !== undefined) onChoose(chosen);
      }}
    />
  );
}
