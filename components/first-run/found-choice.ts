import type { KnownPerson } from '../../utils/domain/people.ts';
import type { Relation } from '../../utils/domain/types.ts';

/** What the user says of somebody found. */
export interface FoundChoice {
  readonly person: KnownPerson;
  readonly tracked: boolean;
  readonly relation: Relation;
}
