import { describe, expect, it } from 'vitest';
import { refusals, withAnswers } from '../../utils/domain/answers.ts';
import { lookUpAnswers } from '../../utils/domain/one-on-one.ts';
import type { Meeting } from '../../utils/domain/calendar-types.ts';
import type { Answer } from '../../utils/domain/types.ts';
import { ANA, answer, BEN, meeting } from './builders.ts';

const yes = answer();
const no = answer({ answer: 'not-this-one' });
const never = answer({ subject: `address:${ANA}`, answer: 'never', updatedAt: 2 });

function answered(subject: Meeting, ...answers: readonly Answer[]): Meeting | undefined {
  return withAnswers([subject], lookUpAnswers(answers))[0];
}

describe('the user’s answers over what is stored', () => {
  it('change nothing where there are none', () => {
    const sure = meeting();
    const unsure = meeting({ verdict: 'maybe' });
    expect(answered(sure)).toBe(sure);
    expect(answered(unsure)).toBe(unsure);
  });

  it.each<[string, readonly Answer[], boolean]>([
    ['yes', [yes], true],
    ['not this one', [no], false],
    ['never with Ana', [never], false],
    ['yes, and later never', [yes, never], false],
    ['never, and later yes', [yes, { ...never, updatedAt: 0 }], true],
    ['something else about Ana', [{ ...never, answer: 'yes' }, yes], true],
  ])('%s', (_case, answers, stays) => {
    const result = answered(meeting({ verdict: 'maybe' }), ...answers);
    expect(result?.verdict).toBe(stays ? 'yes' : undefined);
  });

  it('ask again once a yes was taken back', () => {
    expect(answered(meeting({ why: 'answered' }))?.verdict).toBe('maybe');
  });

  it('may correct the counterpart', () => {
    const result = answered(meeting(), { ...yes, counterpart: BEN });
    expect(result).toMatchObject({ verdict: 'yes', why: 'answered', counterpart: BEN });
  });

  it('about nobody are no answers to unknown guests', () => {
    const unknown = meeting({ counterpart: '', verdict: 'maybe' });
    expect(answered(unknown, { ...never, subject: 'address:' })).toBe(unknown);
  });
});

describe('what the user refused', () => {
  const onSeries = { ...no, updatedAt: 5 };

  it('is listed newest first, without what was confirmed or taken back', () => {
    const listed = refusals([never, yes, onSeries, { ...never, deletedAt: 9 }], [meeting()]);
    expect(listed).toEqual([
      { answer: onSeries, name: 'Ana Ruiz', title: 'Ana / Me' },
      { answer: never, name: 'Ana Ruiz' },
    ]);
  });

  it.each<[string, Answer, readonly Meeting[], string]>([
    ['the newest the calendar gives', never, [meeting({ counterpartName: 'Ana R' })], 'Ana R'],
    ['made readable from the address', never, [], 'Ana Ruiz'],
    ['nobody’s, of a series that is gone', no, [], ''],
    ['nobody’s, of unknown guests', no, [meeting({ counterpart: '' })], ''],
  ])('name: %s', (_case, refusal, meetings, name) => {
    expect(refusals([refusal], meetings)[0]?.name).toBe(name);
  });
});
