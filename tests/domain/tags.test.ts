import { describe, expect, it } from 'vitest';
import { isTagged, isTaggedTitle } from '../../utils/domain/tags.ts';

describe('a title that says one-on-one', () => {
  it.each([
    ['tags', ['#1on1', '#O3', 'Platform #1on1 weekly', '#1:1', '#one-on-one', 'Level #o3']],
    [
      'pairs of ones',
      ['1:1', '1:1 Ana', 'Ana 1:1', 'Ana/Me 1:1', '1:1s', "Ana's 1:1", "1:1's", '(1:1)'],
    ],
    [
      'with spaces, other signs, full width',
      ['1 : 1 Ana', '１：１', '1∶1 Ana', '1–1 Ana', '1 - 1'],
    ],
    ['dashed', ['1-1', '1-1 Ana', 'Ana 1-1 Ben', 'Weekly 1-1', '1-2-1 Ana']],
    ['names that are months', ['1:1 Jan', 'April 1:1', 'May 1-1', '1 to 1 June']],
    ['names that are books', ['1:1 John', 'James 1:1']],
    [
      'digits and words',
      [
        '1on1',
        '1-on-1',
        '1 on 1',
        '1-to-1',
        '1x1 Ana',
        '1op1',
        '1-op-1',
        '1 zu 1',
        '1 a 1',
        '1 na 1',
      ],
    ],
    [
      'English',
      ['one-on-one', 'One on One: Ana', 'One-to-one', 'ONE ON ONES', 'one–on–one', 'one2one'],
    ],
    ['invisible signs inside', ['one\u00adon\u200bone', '1\u200b:\u200b1']],
    ['O3', ['O3', 'O3 Ana', 'Ana: o3', 'O3s with Ben', 'Ana | O3 | weekly']],
    [
      'German',
      [
        'Einzelgespräch Ana',
        'EINZELGESPRÄCHE',
        'Einzelgesprächstermin',
        'Einzelgespraech',
        '1:1-Gespräch',
        'Vier-Augen-Gespräch',
        'Vieraugengespräch',
        '4-Augen-Gespräch',
        'Eins-zu-eins',
      ],
    ],
    [
      'French',
      [
        'Tête-à-tête',
        'tete a tete',
        'Entretien individuel Léa',
        'Entretiens individuels',
        'Point individuel',
      ],
    ],
    ['Spanish', ['Uno a uno con Ana', 'uno-a-uno', 'Cara a cara']],
    ['Portuguese', ['Um a um', 'Reunião 1x1', 'Cara a cara']],
    ['Italian', ['Uno a uno', 'Colloquio individuale', 'Colloqui individuali']],
    ['Dutch', ['Eén-op-één', 'een-op-een Sanne', 'Bila Sanne', 'Sanne <> Tim bila', "Bila's"]],
    ['Polish', ['Jeden na jeden', '1 na 1 z Anią']],
    [
      'Nordic',
      ['En-till-en', 'En-til-en', 'Én til én med Kari', '1-till-1', '1 til 1', 'Kahdenkeskinen'],
    ],
    ['Russian and Turkish', ['Один на один', '1 на 1', 'Тет-а-тет', 'Birebir görüşme']],
    [
      'Japanese',
      ['1on1', '田中さんと1on1', '1on1面談', 'ワンオンワン', 'ﾜﾝｵﾝﾜﾝ', '個人面談（田中）', '1対1'],
    ],
    ['Chinese', ['一对一', '與小明一對一', '1对1沟通', '王小明1:1']],
    ['Korean', ['일대일', '일대일 미팅', '원온원', '1:1면담', '1대1 미팅']],
    [
      'decomposed letters',
      ['Einzelgespräch'.normalize('NFD'), '일대일'.normalize('NFD'), '원온원'.normalize('NFD')],
    ],
    ['one meant, one not', ['Sprint 1-1: 1:1 with Ana', '1:1 migration talk, then 1:1']],
  ])('%s', (_kind, titles) => {
    expect(titles.filter((title) => !isTaggedTitle(title))).toEqual([]);
  });
});

describe('a title that does not', () => {
  it.each([
    ['nothing', ['', ' ', 'Lunch', 'Ana / Me', 'Catch-up', 'Weekly sync', 'Check-in with Ana']],
    ['times', ['11:10', '1:15', '1:10 call', '11:1', '21:11 train', '1:1:30', 'at 1:12']],
    ['dates', ['1-1-2027', '2027-1-1', '1/1', '1-1/2', '01-11', '1-10', '1.1']],
    ['decimals and versions', ['1:1.5', '1.1:1', 'v1-1', 'Release 1-1', 'Version 1-1']],
    [
      'numbers of things',
      [
        'Sprint 1-1',
        'Sprint #1-1',
        'Chapter 1-1',
        'Room 1-1',
        'Raum O3',
        'Floor 1:1',
        'Level 1-1',
        'Section 1-2-1',
        '121',
        'Room 121',
      ],
    ],
    [
      'scores',
      ['Draw 1-1', 'Score 1:1', 'Empate 1 a 1', 'Ended 1-1', '2-1', '1-1 draw', '11-1', '1-11'],
    ],
    ['references', ['Genesis 1:1', 'Psalm 1:1']],
    [
      'ratios and technical words',
      [
        'Scale 1:1',
        '1:1 scale',
        '1:1 mapping',
        '1-to-1 relationship',
        '1:1 migration plan',
        '1x1 pixel',
        '1x1 convolution',
        '1:1-Umsetzung',
        'one-to-one mapping',
        'uno a uno copy',
        'een op een miljoen',
      ],
    ],
    [
      'other O3',
      ['OpenAI o3', 'o3-mini rollout', 'GPT o3', 'O3 visa', 'O3 levels', 'CO3', 'o365', 'O3b'],
    ],
    [
      'letters that go on',
      ['1on1x', 'a1on1', '1one1', 'Bilance', 'mobila', 'everyone on one', 'one on oneself'],
    ],
    ['white in Czech, the Silk Road in Korean', ['Bílá hora', '일대일로 포럼', '1-2-10']],
    [
      '"one more" in Swedish, "one to another" in Danish',
      ['En till en kopp', 'Fra en til en anden'],
    ],
    [
      'meetings of more or other kinds',
      [
        'Jour fixe',
        'Mitarbeitergespräch',
        'Medarbetarsamtal',
        'Entretien annuel',
        '面談',
        '面接',
        'Bilateral summit',
        'Group interview',
        'Skip-level',
      ],
    ],
    ['tags that go on', ['#o3fans', '#1on100', '#1:10']],
  ])('%s', (_kind, titles) => {
    expect(titles.filter((title) => isTaggedTitle(title))).toEqual([]);
  });
});

describe('tags', () => {
  it('are believed from this product too, whatever the title', () => {
    expect(isTagged({ title: 'Coffee', marked: true })).toBe(true);
    expect(isTagged({ title: '1:1', marked: false })).toBe(true);
    expect(isTagged({ title: 'Coffee', marked: false })).toBe(false);
  });

  it.each([
    '1:',
    '1-',
    'one on ',
    '1 : ',
    'Einzelgespräch',
    '#',
    ' ',
    '1:1-',
    'een op een miljoen ',
  ])('are read in time linear in the title (%j, often)', (piece) => {
    const title = piece.repeat(20_000);
    const steps = performance.now();
    isTaggedTitle(title);
    // Generous: quadratic work at this length takes minutes.
    expect(performance.now() - steps).toBeLessThan(5_000);
  });
});
