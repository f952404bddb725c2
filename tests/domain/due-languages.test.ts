import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDue } from '../../utils/domain/due.ts';

/** A Monday. */
const TODAY = '2026-03-02';

describe("a due date in the user's language", () => {
  it.each([
    ['de', 'Plan schreiben bis Freitag', '2026-03-06', 'Plan schreiben'],
    ['de', 'Plan schreiben bis Fr', '2026-03-06', 'Plan schreiben'],
    ['de', 'Plan schreiben · So', '2026-03-08', 'Plan schreiben'],
    ['de', 'Plan schreiben morgen', '2026-03-03', 'Plan schreiben'],
    ['de', 'Plan schreiben übermorgen', '2026-03-04', 'Plan schreiben'],
    ['de', 'Plan schreiben in 2 Wochen', '2026-03-16', 'Plan schreiben'],
    ['de', 'Plan schreiben bis nächste Woche', '2026-03-09', 'Plan schreiben'],
    ['de', 'Plan schreiben am nächsten Freitag', '2026-03-13', 'Plan schreiben'],
    ['de', 'Plan schreiben bis zum 15. März', '2026-03-15', 'Plan schreiben'],
    ['de', 'Plan schreiben 15.3.', '2026-03-15', 'Plan schreiben'],
    ['de', 'Plan schreiben by Friday', '2026-03-06', 'Plan schreiben'],
    ['fr', "écrire le plan d'ici vendredi", '2026-03-06', 'écrire le plan'],
    ['fr', 'écrire le plan dans 3 jours', '2026-03-05', 'écrire le plan'],
    ['fr', 'écrire le plan le 1er avril', '2026-04-01', 'écrire le plan'],
    ['fr', 'écrire le plan demain', '2026-03-03', 'écrire le plan'],
    ['es', 'escribir el plan para el viernes', '2026-03-06', 'escribir el plan'],
    ['es', 'escribir el plan el 15 de marzo', '2026-03-15', 'escribir el plan'],
    ['es', 'escribir el plan mañana', '2026-03-03', 'escribir el plan'],
    ['pt-BR', 'escrever o plano até sexta', '2026-03-06', 'escrever o plano'],
    ['ru', 'написать план, пятница', '2026-03-06', 'написать план'],
    ['ru', 'написать план через 2 недели', '2026-03-16', 'написать план'],
    ['ja', '計画を書く 金曜日', '2026-03-06', '計画を書く'],
    ['ja', '計画を書く明日', '2026-03-03', '計画を書く'],
    ['ja', '計画を書く 2週間後', '2026-03-16', '計画を書く'],
    ['ja', '計画を書く 3月15日', '2026-03-15', '計画を書く'],
    ['ko', '계획 쓰기 3월 15일', '2026-03-15', '계획 쓰기'],
    ['ko', '계획 쓰기 내일', '2026-03-03', '계획 쓰기'],
    ['en-GB', 'write plan by 5/3', '2026-03-05', 'write plan'],
    ['no locale!', 'write plan by Fri', '2026-03-06', 'write plan'],
  ])('%s: %s', (locale, line, day, text) => {
    expect(parseDue(line, TODAY, locale)).toEqual({ day, text });
  });

  it.each([
    ['de', 'Sport am Morgen'],
    ['de', 'Agenda für Freitag'],
    ['de', 'Es ist so'],
    ['de', 'Was sie mag'],
    ['es', 'Llamar por la mañana'],
    ['fr', 'Notes de vendredi'],
  ])('is none in %s: %s', (locale, line) => {
    expect(parseDue(line, TODAY, locale)).toBeUndefined();
  });

  const LOCALES = 'en-US en-GB de fr es pt-BR it nl pl sv da nb fi cs ru tr el ja zh-CN ko'.split(
    ' ',
  );
  const days = fc
    .integer({ min: 0, max: 364 })
    .map((ahead) => Temporal.PlainDate.from(TODAY).add({ days: ahead }));

  it('reads any date of the coming year as each language writes it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LOCALES),
        days,
        fc.constantFrom('long', 'short', 'numeric'),
        fc.boolean(),
        (locale, day, month, hasYear) => {
          const written = day.toLocaleString(locale, {
            day: 'numeric',
            month,
            ...(hasYear && { year: 'numeric' }),
          });
          // Some languages end a year with a word of its own ("2026 г.").
          fc.pre(!hasYear || !/\d{4}\P{N}+$/u.test(written));
          expect([written, parseDue(`draft · ${written}`, TODAY, locale)]).toEqual([
            written,
            { day: day.toString(), text: 'draft' },
          ]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
