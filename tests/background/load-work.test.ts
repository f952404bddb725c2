import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handOver, type Work } from '../../entrypoints/background/work-script.ts';

type Rules = { createScriptURL(url: string): string };

const work: Work = {
  answer: async () => undefined,
  readNow: async () => undefined,
  backUp: async () => undefined,
  showBadge: async () => undefined,
  prepare: async () => undefined,
  putOff: async () => undefined,
  toggleHidden: async () => undefined,
  keepInstallation: async () => undefined,
  settle: async () => undefined,
};

let rules: Rules[];
let load: (url: string) => void;
let loadWork: () => Work;
beforeEach(async () => {
  rules = [];
  load = () => handOver(work);
  vi.stubGlobal('trustedTypes', {
    createPolicy: (_: string, made: Rules) => {
      if (rules.length > 0) throw new TypeError('There is one of that name.');
      rules.push(made);
      return made;
    },
  });
  vi.stubGlobal('importScripts', (url: string) => load(url));
  vi.stubGlobal('visAVisWork', undefined);
  // A new start of the worker: nothing is left of the last.
  vi.resetModules();
  ({ loadWork } = await import('../../entrypoints/background/load-work.ts'));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the second script', () => {
  it('is loaded on first use, once', () => {
    const urls: string[] = [];
    load = (url) => {
      urls.push(url);
      handOver(work);
    };
    expect(rules).toEqual([]);
    expect(loadWork()).toBe(work);
    expect(loadWork()).toBe(work);
    expect(urls).toEqual(['background-work.js']);
  });

  it('is tried again at the next use when it could not be loaded', () => {
    load = () => {
      throw new DOMException('It is not there.', 'NetworkError');
    };
    expect(loadWork).toThrow('It is not there.');
    expect(loadWork).toThrow('It is not there.');
    load = () => handOver(work);
    expect(loadWork()).toBe(work);
  });

  it('has to hand something over', () => {
    load = () => undefined;
    expect(loadWork).toThrow('handed nothing over');
  });

  it.each(['background.js', './background-work.js', 'https://evil.example/background-work.js', ''])(
    'is the only one vouched for, not "%s"',
    (url) => {
      loadWork();
      expect(() => rules[0]?.createScriptURL(url)).toThrow(TypeError);
    },
  );
});
