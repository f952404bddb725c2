import { i18n } from '#i18n';
import { talkParts, type PersonTalk, type TalkPart } from '../../utils/domain/team-talk.ts';
import type { TimePart } from '../../utils/domain/time-parts.ts';
import { TALK_BANDS } from '../../utils/domain/talk-balance.ts';
import type { Day } from '../../utils/domain/types.ts';
import { isolate } from '../../utils/i18n/text.ts';
import { BandGrid, BandSign } from '../charts/BandGrid.tsx';
import type { ChartActions } from '../charts/use-marks.ts';
import { Picture } from '../charts/Picture.tsx';
import { bandWords } from '../live-session/talk-words.ts';
import { shortDay, wholeDay } from '../people/day-draft.ts';
import { useAmbient } from '../ui/ambient.ts';
import { bandsWords, partWhen, talkMarkWords } from './talk-view-words.ts';

interface TalkPictureProps {
  readonly rows: readonly PersonTalk[];
  readonly parts: readonly TimePart[];
  readonly since: Day;
  readonly onOpen: ChartActions['open'];
}

/** The bands in which the report speaks 50 to 90%, as near as bands come to it (field.md, rule d). */
const SHADED = [TALK_BANDS.indexOf('half'), TALK_BANDS.indexOf('most')] as const;

/** How much each report spoke, over time: what was counted, and what was guessed. */
export function TalkPicture({ rows, parts, since, onOpen }: TalkPictureProps) {
  const ambient = useAmbient();
  const title = i18n.t('teamTalk.talk');
  const known = rows
    .filter(({ talks }) => talks.length > 0)
    .map(({ person, talks }) => ({ person, talks, columns: talkParts(talks, parts) }));
  const talks = known.flatMap((each) => each.talks);
  const counted = talks.filter((talk) => talk.counted !== undefined).length;
  const guessed = talks.filter((talk) => talk.guess !== undefined).length;
  return (
    <Picture
      title={title}
      sentence={
        talks.length === 0
          ? i18n.t('teamTalk.talkNone')
          : i18n.t('teamTalk.talkWords', { counted, guessed, from: wholeDay(since, ambient) })
      }
      caveat={i18n.t('teamTalk.talkCaveat')}
      isEmpty={talks.length === 0}
      onOpen={onOpen}
      table={() => ({
        head: [
          i18n.t('dashboard.person'),
          i18n.t('teamKept.time'),
          i18n.t('teamTalk.counted'),
          i18n.t('teamTalk.guessed'),
        ],
        rows: known.flatMap(({ person, columns }) =>
          columns
            .filter((part) => part.talks.length > 0)
            .map((part) => [
              person.name,
              partWhen(part, ambient),
              bandsWords(part.counted, ambient.locale),
              bandsWords(part.guessed, ambient.locale),
            ]),
        ),
      })}
    >
      {talks.length > 0 && (
        <>
          <ul class="picture-legend">
            <li>
              <BandSign kind="dot" />
              {i18n.t('teamTalk.countedSign')}
            </li>
            <li>
              <BandSign kind="ring" />
              {i18n.t('teamTalk.guessedSign')}
            </li>
          </ul>
          <ul class="talk-rows">
            {known.map(({ person, columns }) => (
              <li class="talk-row" key={person.key}>
                <h3 class="talk-who">
                  <bdi>{person.name}</bdi>
                </h3>
                <BandGrid
                  label={i18n.t('teamTalk.talkOf', [isolate(person.name)])}
                  name={person.name}
                  bands={TALK_BANDS.map(bandWords)}
                  shaded={SHADED}
                  columns={columns.map((part) => ({
                    key: part.from,
                    name: shortDay(part.from, ambient),
                    cells: cellsOf(part),
                    words: talkMarkWords(part, person.name, ambient),
                    sessions: part.talks.map(({ meetingId }) => meetingId),
                  }))}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </Picture>
  );
}

function cellsOf({ counted, guessed }: TalkPart) {
  return TALK_BANDS.map((band) => ({ dots: counted[band].value, rings: guessed[band].value }));
}
