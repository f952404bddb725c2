import type { Story } from './tale.ts';

/** The stories of one file, gathered to be told together with others: each start costs a second. */
export interface Chapter {
  /** Tells a story; its title says what happens. */
  readonly story: (title: string, story: Story) => void;
  readonly stories: readonly (readonly [title: string, story: Story])[];
}

/** Begins a chapter. */
export function chapter(): Chapter {
  const stories: [string, Story][] = [];
  return { stories, story: (title, story) => void stories.push([title, story]) };
}
