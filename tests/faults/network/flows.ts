/** What the product does with Google, each from a state it can be begun from again and again. */
import { connect, disconnect } from '../../../utils/sync/sign-in.ts';
import { connection } from '../../../utils/settings/connection.ts';
import { EMAIL, OWNED_EVENTS } from '../../../utils/google/auth-url.ts';
import { writeToken } from '../../../utils/google/token-store.ts';
import { HOUR } from '../../../utils/time.ts';
import { writeAboutAll } from '../../invariants/written.ts';
import { CLIENT, HOME, WORK, type NetworkDesk, type Stored } from './desk.ts';

/** One thing the product does. */
export interface Flow {
  readonly name: string;
  /** What is stored when it begins. */
  readonly from: Stored;
  /** What else has to be so, on Google's side too. */
  readonly prepare: () => void | Promise<void>;
  /** Does it, or goes on with it, as whoever presses the button again; gives what came of it. */
  readonly run: () => Promise<string>;
  /** What comes of it where nothing is wrong, and who is connected then. */
  readonly good: string;
  readonly connected: string;
  /** The user has to sign in first. */
  readonly signsIn?: true;
  /** Its first request is answered with 410: from then on it lists all anew, which is done once. */
  readonly listsAnew?: true;
}

const SCOPES = [OWNED_EVENTS, EMAIL];

/** Sets the stages, all of them on one calendar, which is edited meanwhile. */
export async function makeFlows(desk: NetworkDesk): Promise<readonly Flow[]> {
  const { google, auth } = desk;

  /** A good token, or one whose time is over. */
  async function giveToken(lifetime = HOUR): Promise<void> {
    const token = google.signIn.issueToken({ account: WORK, scopes: SCOPES });
    const expiresAt = Temporal.Now.instant().epochMilliseconds + lifetime;
    await writeToken({ token, account: WORK, clientId: CLIENT, scopes: SCOPES, expiresAt });
  }

  async function signIn(account: string, choose: boolean): Promise<string> {
    desk.chosen = account;
    const result = await connect(auth, { access: 'owned', choose });
    return result.ok ? 'connected' : result.failure;
  }

  const nothing = await desk.stored();
  await writeAboutAll('local', 1);
  const alone = await desk.stored();
  await desk.restore(nothing);
  await connection.set({ account: WORK, access: 'owned', state: 'connected', connectedAt: 0 });
  const unread = await desk.stored();
  await giveToken();
  await desk.sync();
  await writeAboutAll(WORK, Temporal.Now.instant().epochMilliseconds);
  const outdated = await desk.stored();
  // What one knows of the calendar then is too old to be asked what is new since.
  google.expireSyncTokens();
  const outcome = await desk.sync();
  if (outcome !== 'synced') throw new Error(`The reading of a stage ended with ${outcome}.`);
  const known = await desk.stored();
  desk.edit();

  const reading = { run: () => desk.sync(), good: 'synced', connected: `${WORK} connected` };
  return [
    {
      name: 'signing in',
      from: alone,
      prepare: () => google.signIn.forgetGrants(),
      run: () => signIn(WORK, false),
      good: 'connected',
      connected: `${WORK} connected`,
      signsIn: true,
    },
    { name: 'the first reading', from: unread, prepare: () => giveToken(), ...reading },
    { name: 'a later reading', from: known, prepare: () => giveToken(), ...reading },
    {
      name: 'a reading from the beginning',
      from: outdated,
      prepare: () => giveToken(),
      ...reading,
      listsAnew: true,
    },
    { name: 'a renewal', from: known, prepare: () => giveToken(-HOUR), ...reading },
    {
      name: 'signing out',
      from: known,
      prepare: () => giveToken(),
      run: async () => {
        if ((await connection.get())?.state === 'signed-out') return 'revoked';
        return (await disconnect(auth)).revoked ? 'revoked' : 'not told';
      },
      good: 'revoked',
      connected: `${WORK} signed-out`,
    },
    {
      name: 'another account',
      from: known,
      prepare: () => giveToken(),
      run: async () => {
        const isThere = (await connection.get())?.account === HOME;
        const came = isThere ? 'connected' : await signIn(HOME, true);
        return came === 'connected' ? desk.sync() : came;
      },
      good: 'synced',
      connected: `${HOME} connected`,
      signsIn: true,
    },
  ];
}
