import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherPeople } from '../../utils/domain/people.ts';
import {
  complete,
  completions,
  mentionFor,
  parseQuickNote,
} from '../../utils/domain/quick-note.ts';
import { peopleNamed, person } from './builders.ts';

const TEAM = gatherPeople(
  [
    person({ id: 'ana', name: 'Ana Ruiz', emails: ['ana.ruiz@acme.com'] }),
    person({ id: 'ana-s', name: 'Ana Soto', emails: ['asoto@acme.com'] }),
    person({ id: 'ben', name: 'Ben Okafor', emails: ['ben@acme.com', 'ben@old.io'] }),
    person({ id: 'lukasz', name: 'Łukasz Żak', emails: ['lz@acme.com'] }),
    person({ id: 'daniel', name: 'Daniel Meyer', emails: ['dm@acme.com'] }),
    person({ id: 'dina', name: 'Dina Park', emails: ['dp@acme.com'] }),
    person({ id: 'ming', name: '王小明', emails: ['wxm@acme.com'] }),
    person({ id: 'minsu', name: '김민수', emails: ['kms@acme.com'] }),
    person({ id: 'gaku', name: 'がく', emails: ['g@acme.com'] }),
    person({ id: 'kiran', name: 'किरण देवी', emails: ['kd@acme.com'] }),
    person({ id: 'jean', name: 'Jean-Pierre Roux', emails: ['jp@acme.com'] }),
    person({ id: 'conan', name: "Conan O'Brien", emails: ['co@acme.com'] }),
    person({ id: 'charles', name: 'Charles Webb', nickname: 'Chip', emails: ['cw@acme.com'] }),
    person({ id: 'old', name: 'Olga Alt', emails: ['oa@acme.com'], tracked: false }),
    person({ id: 'old-ben', name: 'Ben Gone', emails: ['bg@acme.com'], archivedAt: 1 }),
  ],
  [],
);

describe('a quick note', () => {
  it.each([
    ['@Ben handled the outage well', 'ben', 'handled the outage well'],
    ['  @ben   handled  it ', 'ben', 'handled  it'],
    ['@Ben', 'ben', ''],
    ['@Ben: handled it', 'ben', 'handled it'],
    ['@Ben, handled it', 'ben', 'handled it'],
    ['@Ben - handled it', 'ben', 'handled it'],
    ['@Ben -5 points', 'ben', '-5 points'],
    ['@Ben:handled it', 'ben', 'handled it'],
    ['@Ana Ruiz handled it', 'ana', 'handled it'],
    ['@ANA  ruiz handled it', 'ana', 'handled it'],
    ['@Ana Soto handled it', 'ana-s', 'handled it'],
    ['@Ruiz handled it', 'ana', 'handled it'],
    ['@Okafor handled it', 'ben', 'handled it'],
    ['@ana.ruiz@acme.com handled it', 'ana', 'handled it'],
    ['@BEN@old.io handled it', 'ben', 'handled it'],
    ['@asoto handled it', 'ana-s', 'handled it'],
    ['@lukasz handled it', 'lukasz', 'handled it'],
    ['@ŁUKASZ ŻAK handled it', 'lukasz', 'handled it'],
    ['@Lukasz Zak handled it', 'lukasz', 'handled it'],
    ['@Dan handled it', 'daniel', 'handled it'],
    ['@luk handled it', 'lukasz', 'handled it'],
    ['@Dan. Handled it', 'daniel', 'Handled it'],
    ['@王小明处理得很好', 'ming', '处理得很好'],
    ['@王小明 处理得很好', 'ming', '处理得很好'],
    ['跟进@王小明', 'ming', '跟进王小明'],
    ['@김민수가 잘했다', 'minsu', '가 잘했다'],
    ['@が\u304fさん', 'gaku', 'さん'],
    ['@か\u3099く と話す', 'gaku', 'と話す'],
    ['@किरण ने किया', 'kiran', 'ने किया'],
    ['@Jean-Pierre handled it', 'jean', 'handled it'],
    ['@jean handled it', 'jean', 'handled it'],
    ['@Conan O’Brien handled it', 'conan', 'handled it'],
    ["@Ben's write-up", 'ben', "Ben's write-up"],
    ['@Ben’s write-up', 'ben', 'Ben’s write-up'],
    ['Ask @Ben about it', 'ben', 'Ask Ben about it'],
    ['(@Ben) about it', 'ben', '(Ben) about it'],
    ['Ask @Ben, then go', 'ben', 'Ask Ben, then go'],
    ['@Ben and @Daniel paired', 'ben', 'and @Daniel paired'],
    ['@home office with @Ben', 'ben', '@home office with Ben'],
    ['mail x@y.com, @Ben', 'ben', 'mail x@y.com, Ben'],
    ['@Olga was here', 'old', 'was here'],
    ['@Ben @Ben', 'ben', '@Ben'],
    ['@chip handled it', 'charles', 'handled it'],
    ['@Chi handled it', 'charles', 'handled it'],
    ['Ask @Chip about it', 'charles', 'Ask Chip about it'],
    ['👍@Ben great', 'ben', '👍Ben great'],
  ])('%s', (text, key, rest) => {
    const note = parseQuickNote(text, TEAM);
    expect(note).toMatchObject({ kind: 'note', text: rest });
    expect(note.person?.key).toBe(key);
    expect(note.candidates).toEqual([note.person]);
  });

  it.each([
    ['', ''],
    ['  Call the landlord ', 'Call the landlord'],
    ['@', '@'],
    ['@ Ben', '@ Ben'],
    ['mail ana.ruiz@acme.com about it', 'mail ana.ruiz@acme.com about it'],
    ['x@Ben', 'x@Ben'],
    ['@Zoe handled it', '@Zoe handled it'],
    ['@Benedikt handled it', '@Benedikt handled it'],
    ['@ana.ruiz@other.com handled it', '@ana.ruiz@other.com handled it'],
    ['@b', '@b'],
    ['@김민숙 잘했다', '@김민숙 잘했다'],
    ['@Ana-Lena handled it', '@Ana-Lena handled it'],
  ])('goes to the inbox: %s', (text, rest) => {
    expect(parseQuickNote(text, TEAM)).toEqual({ kind: 'note', candidates: [], text: rest });
  });

  it.each([
    ['@Ana handled it', ['ana', 'ana-s'], 'handled it'],
    ['@an handled it', ['ana', 'ana-s'], 'handled it'],
    ['@D handled it', [], '@D handled it'],
    ['Ask @Ana about @Ben', ['ana', 'ana-s'], 'Ask Ana about @Ben'],
  ])('lets the user pick: %s', (text, keys, rest) => {
    const note = parseQuickNote(text, TEAM);
    expect(note).not.toHaveProperty('person');
    expect(note.candidates.map(({ key }) => key)).toEqual(keys);
    expect(note.text).toBe(rest);
  });

  it('means the one whose whole name it is, before those it begins', () => {
    const people = peopleNamed('Ana', 'Ana Ruiz');
    expect(parseQuickNote('@Ana handled it', people).person?.name).toBe('Ana');
  });

  it('reads names with a comma, a title or a remark as people write them', () => {
    for (const name of ['Ruiz, Ana', 'Dr. Ana Ruiz', 'Ana Ruiz (External)']) {
      const [ana] = peopleNamed(name);
      expect(
        parseQuickNote(
          '@Ana Ruiz handled it',
          [ana].flatMap((each) => each ?? []),
        ),
      ).toMatchObject({
        person: { name },
        text: 'handled it',
      });
    }
  });

  it('knows nobody when there is nobody', () => {
    expect(parseQuickNote('@Ana handled it', [])).toEqual({
      kind: 'note',
      candidates: [],
      text: '@Ana handled it',
    });
  });
});

describe('completing a mention', () => {
  const keysAt = (text: string, caret = text.length) =>
    completions(text, caret, TEAM)?.people.map(({ key }) => key);

  it.each([
    ['@an', ['ana', 'ana-s']],
    ['@Ana ', ['ana', 'ana-s']],
    ['@Ana R', ['ana']],
    ['@ok', ['ben']],
    ['@chi', ['charles']],
    ['@be', ['ben', 'old-ben']],
    ['@zak', ['lukasz']],
    ['@asoto@ac', ['ana-s']],
    ['Ask @be', ['ben', 'old-ben']],
    ['@王', ['ming']],
    ['@김ㅁ', ['minsu']],
    ['mail x@y.com @dan', ['daniel']],
  ])('%s', (text, keys) => {
    expect(keysAt(text)).toEqual(keys);
  });

  it('offers everybody listed after a bare sign', () => {
    const listed = TEAM.filter((each) => each.listed);
    expect(keysAt('@')).toHaveLength(listed.length);
    expect(keysAt('@')).not.toContain('old');
  });

  it('puts those whose name begins so before those with such a word in it', () => {
    const people = peopleNamed('Bo Ruiz', 'Ruiz Bo');
    expect(completions('@ru', 3, people)?.people.map(({ name }) => name)).toEqual([
      'Ruiz Bo',
      'Bo Ruiz',
    ]);
  });

  it.each(['', 'Ana', 'x@be', '@ be', '@Zoe', '@Ben handled', '@Ben Okafor '])(
    'offers nothing: %j',
    (text) => {
      expect(completions(text, text.length, TEAM)).toBeUndefined();
    },
  );

  it('looks at what is before the caret', () => {
    expect(completions('Ask @be about it', 7, TEAM)).toMatchObject({ from: 4, to: 7 });
    expect(completions('Ask @be about it', 3, TEAM)).toBeUndefined();
  });

  it('writes the name and puts the caret behind it', () => {
    const completion = completions('Ask @be about it', 7, TEAM);
    const ben = completion?.people[0];
    if (completion === undefined || ben === undefined) throw new Error('no completion');
    expect(complete('Ask @be about it', completion, ben, TEAM)).toEqual({
      text: 'Ask @Ben Okafor about it',
      caret: 'Ask @Ben Okafor '.length,
    });
  });

  it('writes an address where two have one name, and the name where there is no other way', () => {
    const twins = peopleNamed('Ana Ruiz', 'Ana Ruiz');
    expect(twins.map((each) => mentionFor(each, twins))).toEqual([
      '@person0@acme.com',
      '@person1@acme.com',
    ]);
    const bare = gatherPeople(
      ['a', 'b'].map((id) => person({ id, name: 'Ana', emails: [] })),
      [],
    );
    expect(bare.map((each) => mentionFor(each, bare))).toEqual(['@Ana', '@Ana']);
  });
});

describe('a completed mention, read again', () => {
  const ALPHABETS = [
    'abcdefgzäéñøłß',
    'абвгдёйя',
    'αβγδές',
    '王小明李雷处理',
    'あいうがぎぱアイウガ',
    '김민수숙서연',
    'אבגדש',
    'ابتثعل',
    'กขคงมา',
  ];
  const word = fc
    .constantFrom(...ALPHABETS)
    .chain((letters) =>
      fc.array(fc.constantFrom(...Array.from(letters)), { minLength: 1, maxLength: 5 }),
    )
    .map((letters) => letters.join(''));
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

  it('names the same person, with the same text, in any script', () => {
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.constantFrom('handled it well', '5 Punkte', '⭐ super', '(good)', 'ok'),
        (names, pick, text) => {
          const people = peopleNamed(...names);
          const meant = people[pick % people.length];
          if (meant === undefined) throw new Error('nobody');
          // A text that goes on like another's longer name means that other: left out.
          const typed = complete('@', { from: 0, to: 1, people }, meant, people).text;
          const note = parseQuickNote(`${typed}${text}`, people);
          expect(note.person?.key).toBe(meant.key);
          expect(note.text).toBe(text);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never fails, and keeps what is no mention as it was written', () => {
    const people = peopleNamed('Ana Ruiz', 'Ben', '王小明');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, caret) => {
        const { kind, candidates, text: kept } = parseQuickNote(text, people);
        const isSigned = kind !== 'note' || text.trim().startsWith('\\');
        expect(completions(text, caret, people)?.to ?? caret).toBe(caret);
        expect(candidates.length > 0 || isSigned || kept === text.trim()).toBe(true);
        expect(text).toContain(candidates.length > 0 ? '' : kept);
      }),
    );
  });
});
