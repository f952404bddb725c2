import { ClosedAgenda } from '../../../components/agenda/ClosedAgenda.tsx';
import { Page } from '../../../components/ui/Page.tsx';
import type { FollowUp } from '../../../utils/domain/record-types.ts';
import { DAY } from '../../../utils/time.ts';
import { NOW } from '../records.ts';
import { nothing, type Scenes } from '../scene.ts';
import { LONG_TEXT, promise, topic } from './agenda.tsx';

const closedTopics = [
  topic('mine', 'Laptop', { state: 'discussed', closedAt: NOW - DAY }),
  topic('theirs', LONG_TEXT, { state: 'dropped', closedAt: NOW - 40 * DAY }),
];
const closedPromises: readonly FollowUp[] = [
  { ...promise('me', 'Book the room'), state: 'done', closedAt: NOW - 2 * DAY },
  { ...promise('them', 'Ask Chi'), state: 'done', closedAt: NOW - 3 * DAY },
];

/** What is closed. */
export const closedAgendaScenes: Scenes = {
  'agenda-closed': {
    render: () => (
      <Page title="Ana Ruiz">
        <ClosedAgenda
          name="Ana"
          topics={closedTopics}
          followUps={closedPromises}
          hasMore={false}
          onMore={nothing}
          onReopen={nothing}
          onConflict={nothing}
        />
      </Page>
    ),
    act: () => document.querySelector('summary')?.click(),
    widths: [320],
    also: ['long', 'rtl'],
  },
};
