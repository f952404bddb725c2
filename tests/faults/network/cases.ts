/** Every trouble at every request of every flow, and what must hold of each. */
import { isDeepStrictEqual } from 'node:util';
import { readSyncState } from '../../../utils/db/sync-state.ts';
import { connection } from '../../../utils/settings/connection.ts';
import { syncProgress } from '../../../utils/settings/sync-progress.ts';
import { hosts } from '../../fake-google/server.ts';
import { contentOf, type Dump } from '../../e2e/whole-database.ts';
import { expectSound } from '../../invariants/invariants.ts';
import { HOME, type NetworkDesk } from './desk.ts';
import { canMeet, outcomeOf, requestsOf, type Request } from './expected.ts';
import { makeFlows, type Flow } from './flows.ts';
import { TROUBLES, type NetworkTrouble } from './troubles.ts';

/** One trouble at one request of one flow. */
export interface NetworkCase {
  readonly name: string;
  readonly flow: Flow;
  readonly request: Request;
  readonly trouble: NetworkTrouble;
  /** From that request on, until somebody looks after it. */
  readonly isLasting: boolean;
  /** What is stored where nobody disturbs the flow. */
  readonly to: Dump;
}

/** Runs every flow undisturbed, and gives every case of it. */
export async function listCases(desk: NetworkDesk): Promise<readonly NetworkCase[]> {
  const cases: NetworkCase[] = [];
  for (const flow of await makeFlows(desk)) {
    await begin(desk, flow);
    const outcome = await flow.run();
    if (outcome !== flow.good) throw new Error(`Undisturbed, ${flow.name} ended with ${outcome}.`);
    const { dump } = await desk.stored();
    await expectSound(dump, { before: flow.from.dump });
    const requests = requestsOf([...desk.google.requests]);
    for (const [at, request] of requests.entries()) {
      for (const trouble of TROUBLES.filter((each) => canMeet(each, request.asked))) {
        for (const isLasting of trouble.everywhere ? [true] : [false, true]) {
          const how = isLasting ? `${trouble.name} from then on` : `${trouble.name}, once`;
          const name = `${flow.name}, request ${at + 1} (${request.asked}): ${how}`;
          cases.push({ name, flow, request, trouble, isLasting, to: dump });
        }
      }
    }
  }
  return cases;
}

/** @throws Error where anything is lost, wrong, or not told as it is */
export async function tryCase(desk: NetworkDesk, tried: NetworkCase): Promise<string> {
  const { flow, request, trouble, isLasting } = tried;
  await begin(desk, flow);
  disturb(desk, tried);
  const outcome = await flow.run();
  same('it ended with', outcome, outcomeOf(flow, request, trouble, isLasting));
  await expectTold(desk, tried, outcome);
  desk.google.faults.clear();
  if (outcome !== flow.good) {
    same('once all was well again it ended with', await flow.run(), flow.good);
    await expectTold(desk, tried, flow.good);
  }
  return outcome;
}

async function begin(desk: NetworkDesk, flow: Flow): Promise<void> {
  desk.google.faults.clear();
  await desk.restore(flow.from);
  await flow.prepare();
  desk.google.requests.clear();
}

function disturb(desk: NetworkDesk, { request, trouble, isLasting }: NetworkCase): void {
  const { faults } = desk.google;
  const { host, nth, before } = request;
  const how = trouble.trouble;
  if ('slow' in how) stall(desk, host, nth, isLasting);
  else if (trouble.everywhere) {
    for (const each of hosts) {
      faults.always({ host: each, since: (before.get(each) ?? 0) + 1, ...how });
    }
  } else if (isLasting) faults.always({ host, since: nth, ...how });
  else faults.next({ host, nth, ...how });
}

/** The reply is held back until nobody waits for it any more. */
function stall(desk: NetworkDesk, host: string, nth: number, isLasting: boolean): void {
  const gate = desk.google.faults.hold({ host, nth });
  void gate.arrived.then(() => {
    if (isLasting) stall(desk, host, 1, true);
    desk.giveUpWaiting();
  });
}

/** What is stored is whole, and says how it stands. */
async function expectTold(
  desk: NetworkDesk,
  { flow, request, trouble, to }: NetworkCase,
  outcome: string,
): Promise<void> {
  const { dump, local } = await desk.stored();
  const { from } = flow;
  await expectSound(dump, { before: from.dump });
  const isGood = outcome === flow.good;
  sameRows(isGood ? to : { ...from.dump, ...partOf(dump) }, dump);
  const isOnItsWay = flow.signsIn === true && request.asked === 'events';
  const before = isOnItsWay ? `${HOME} connected` : stateBefore(flow);
  const after = outcome === 'reconnect' ? before.replace(/\S+$/, 'expired') : before;
  const isDone = isGood || flow.name === 'signing out';
  same('the connection is', await desk.connectionState(), isDone ? flow.connected : after);
  same('the progress is', await syncProgress.get(), null);
  const account = (await connection.get())?.account ?? '';
  const told = (await readSyncState(account, account))?.lastTrouble;
  const isReading = !isGood && outcome === trouble.kind && !isSignIn(flow, request);
  if (isGood) same('it says', told?.kind, undefined);
  else if (isReading) {
    same('it says', told?.kind, trouble.kind);
    const when = 'retryAfter' in trouble.trouble;
    same('it says when it comes back', told?.retryAt !== undefined, when);
  }
  if (JSON.stringify([dump, local]).includes('ya29.')) throw new Error('A token is stored.');
}

function isSignIn(flow: Flow, { asked }: Request): boolean {
  return flow.signsIn === true && asked !== 'events';
}

function stateBefore({ from }: Flow): string {
  const kept = from.local['connection'] as
    | { readonly account: string; readonly state: string }
    | undefined;
  return kept ? `${kept.account} ${kept.state}` : 'nobody';
}

/** What a reading that came to nothing may have left: its pages, and how it ended. */
function partOf({ syncPages = [], syncState = [], meta = [] }: Dump): Dump {
  return { syncPages, syncState, meta };
}

/** Without when anything was read, or written: no two runs share that. */
function timeless(dump: Dump): Dump {
  return Object.fromEntries(
    Object.entries(contentOf(dump)).map(([store, rows]) => [
      store,
      rows.map((row) => ({ ...Object(row), updatedAt: 0 })),
    ]),
  );
}

function sameRows(expected: Dump, found: Dump): void {
  const [wanted, there] = [expected, found].map(timeless) as [Dump, Dump];
  for (const store of new Set([...Object.keys(wanted), ...Object.keys(there)])) {
    same(`in ${store} there is`, there[store], wanted[store]);
  }
}

function same(what: string, found: unknown, expected: unknown): void {
  if (isDeepStrictEqual(found, expected)) return;
  const told = [found, expected].map((value) => JSON.stringify(value)?.slice(0, 2_000));
  throw new Error(`${what} ${told[0]}, and not ${told[1]}.`);
}
