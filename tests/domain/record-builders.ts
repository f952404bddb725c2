/** What the user wrote, with everything ordinary filled in; a test names what matters to it. */
import type { FollowUp, Goal, Topic } from '../../utils/domain/record-types.ts';
import type { OwnQuestion, Session } from '../../utils/domain/session-types.ts';
import type { Note } from '../../utils/domain/types.ts';
import { ME } from './builders.ts';

const WRITTEN = { createdAt: 1, updatedAt: 1, version: { here: 1 } };

export function topic(overrides: Partial<Topic> = {}): Topic {
  return {
    id: 't',
    account: ME,
    personId: 'p-ana',
    side: 'theirs',
    text: 'Conference budget',
    order: 0,
    state: 'open',
    ...WRITTEN,
    ...overrides,
  };
}

export function followUp(overrides: Partial<FollowUp> = {}): FollowUp {
  return {
    id: 'f',
    account: ME,
    personId: 'p-ana',
    owner: 'me',
    text: 'Introduce her to the data team',
    origin: 'session',
    state: 'open',
    ...WRITTEN,
    ...overrides,
  };
}

export function goal(overrides: Partial<Goal> = {}): Goal {
  return {
    id: 'g',
    account: ME,
    personId: 'p-ana',
    kind: 'need',
    text: 'Saying no to side requests',
    state: 'parked',
    since: '2026-02-02',
    reviewOn: '',
    nextStep: '',
    evidence: [],
    ...WRITTEN,
    ...overrides,
  };
}

export function note(overrides: Partial<Note> = {}): Note {
  return {
    id: 'n',
    account: ME,
    personId: 'p-ana',
    kind: 'quick',
    text: 'She wants to lead the rollout',
    ...WRITTEN,
    ...overrides,
  };
}

export function session(overrides: Partial<Session> = {}): Session {
  return {
    meetingId: 'm',
    account: ME,
    personId: 'p-ana',
    clock: [],
    taps: [],
    talk: {},
    help: {},
    questions: [],
    andWhatElse: 0,
    ...WRITTEN,
    ...overrides,
  };
}

export function ownQuestion(overrides: Partial<OwnQuestion> = {}): OwnQuestion {
  return {
    id: 'q',
    account: ME,
    kind: 'growth',
    text: 'What would you teach the others?',
    ...WRITTEN,
    ...overrides,
  };
}
