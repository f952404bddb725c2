import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { StoredText } from '../../components/live-text/stored-text.ts';
import { startTyping, type Typing } from '../../components/live-text/typing.ts';
import { mergeText } from '../../utils/text-merge/merge-text.ts';
import { shiftCaret, type CaretKind } from '../../utils/text-merge/shift-caret.ts';
import { makeRandom } from '../faults/random.ts';

/** What keeps a text for several fields, its answers and its news held until they are let go. */
class Keeper {
  stored: StoredText = { text: '', version: {} };
  readonly #held: (() => void)[] = [];
  readonly #writes: number[] = [];

  save(base: string, text: string): Promise<StoredText> {
    const { promise, resolve } = Promise.withResolvers<StoredText>();
    this.#hold(() => {
      const { text: merged } = mergeText(base, text, this.stored.text);
      this.#writes.push(1);
      this.stored = { text: merged, version: { here: this.#writes.length } };
      const now = this.stored;
      this.#hold(() => resolve(now));
    });
    return promise;
  }

  /** Tells a field what is stored now, some time later. */
  tell(typing: Typing): void {
    const now = this.stored;
    this.#hold(() => typing.follow(now));
  }

  #hold(step: () => void): void {
    this.#held.push(step);
  }

  /** Lets one of the things held happen. */
  async letGo(which: number): Promise<boolean> {
    const [step] = this.#held.splice(which % Math.max(1, this.#held.length), 1);
    step?.();
    // Everything that follows from it by itself has happened once the microtasks are through.
    await new Promise((resolve) => setImmediate(resolve));
    return step !== undefined;
  }
}

function open(keeper: Keeper): Typing {
  const typing = startTyping(keeper.stored, vi.fn());
  typing.saveBy((base, text) => keeper.save(base, text));
  return typing;
}

describe('typing', () => {
  it('writes the newest text after the one in flight', async () => {
    const saved: string[] = [];
    const answers: (() => void)[] = [];
    const typing = startTyping({ text: '', version: {} }, vi.fn());
    typing.saveBy((_, text) => {
      saved.push(text);
      return new Promise((resolve) => {
        answers.push(() => resolve({ text, version: { here: saved.length } }));
      });
    });
    typing.type('a');
    typing.type('ab');
    typing.type('abc');
    expect(saved).toEqual(['a']);
    answers[0]?.();
    await vi.waitFor(() => expect(saved).toEqual(['a', 'abc']));
  });

  it('is not led back by a view that is behind', async () => {
    const typing = startTyping({ text: '', version: {} }, vi.fn());
    typing.saveBy((_, text) => Promise.resolve({ text, version: { here: 1 } }));
    typing.type('new');
    await Promise.resolve();
    await Promise.resolve();
    typing.follow({ text: '', version: {} });
    expect(typing.text()).toBe('new');
    typing.follow({ text: 'new and more', version: { here: 2 } });
    expect(typing.text()).toBe('new and more');
  });

  it('keeps each word that three fields type at once, in one piece, and all show the same', async () => {
    const alphabets = ['abcdefgh', 'ijklmnop', 'qrstuvwx'];
    const steps = fc.array(
      fc.record({ who: fc.nat(2), kind: fc.constantFrom('type', 'tell', 'go'), which: fc.nat(9) }),
      { minLength: 20, maxLength: 120 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (script) => {
        const keeper = new Keeper();
        const fields = alphabets.map(() => open(keeper));
        const typed = alphabets.map(() => '');
        for (const { who, kind, which } of script) {
          const field = fields[who];
          const letter = alphabets[who]?.[(typed[who] ?? '').length];
          if (!field) continue;
          if (kind === 'tell') keeper.tell(field);
          if (kind === 'go') await keeper.letGo(which);
          if (kind !== 'type' || letter === undefined) continue;
          // A person begins a word of the own at the end, and goes on where it stands.
          const text = field.text();
          const word = typed[who] ?? '';
          const at = word === '' ? text.length : text.indexOf(word) + word.length;
          field.type(`${text.slice(0, at)}${word === '' ? ' ' : ''}${letter}${text.slice(at)}`);
          typed[who] += letter;
        }
        while (await keeper.letGo(0));
        for (const field of fields) keeper.tell(field);
        while (await keeper.letGo(0));
        for (const word of typed) expect(keeper.stored.text).toContain(word);
        expect(fields.map((field) => field.text())).toEqual(
          alphabets.map(() => keeper.stored.text),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('keeps each word that two fields write at the end at once in one piece, letters in common or not', async () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = makeRandom(seed);
      const keeper = new Keeper();
      const writers = ['panel', 'tab'].map((name) => new Writer(name, keeper));
      for (let step = 0; step < 600; step += 1) {
        const writer = writers[random.between(0, 1)];
        if (random.next() < 0.5) writer?.press(random.next() < 0.4);
        else if (random.next() < 0.3) for (const { typing } of writers) keeper.tell(typing);
        else await keeper.letGo(random.between(0, 2));
      }
      while (await keeper.letGo(0));
      const torn = writers.flatMap(({ done }) =>
        done.filter((word) => !keeper.stored.text.includes(word)),
      );
      expect({ seed, torn }).toEqual({ seed, torn: [] });
    }
  });
});

/** Somebody who writes numbered words at the end, letter by letter, where the caret stands. */
class Writer {
  readonly typing: Typing;
  readonly done: string[] = [];
  readonly #name: string;
  #shown = '';
  #caret = 0;
  #word = '';
  #left = '';
  #kind: CaretKind = 'put';

  constructor(name: string, keeper: Keeper) {
    this.#name = name;
    this.typing = startTyping(keeper.stored, () => this.#draw());
    this.typing.saveBy((base, text) => keeper.save(base, text));
  }

  /** Presses the next key; between two words End, and only where a new one is begun. */
  press(begins: boolean): void {
    if (this.#left === '') {
      if (!begins) return;
      this.#word = `${this.#name}-${this.done.length + 1}.`;
      this.#left = ` ${this.#word}`;
      this.#caret = this.#shown.length;
      this.#kind = 'put';
      return;
    }
    const [key = ''] = this.#left;
    this.#left = this.#left.slice(1);
    this.#shown = this.#shown.slice(0, this.#caret) + key + this.#shown.slice(this.#caret);
    this.#caret += 1;
    this.#kind = 'typed';
    if (this.#left === '') this.done.push(this.#word);
    this.typing.type(this.#shown);
  }

  /** As the field does (`use-live-text.ts`). */
  #draw(): void {
    const next = this.typing.text();
    this.#caret = shiftCaret(this.#shown, next, this.#caret, this.#kind);
    this.#shown = next;
  }
}
