/**
 * A local Google: one HTTPS server on the loopback address that plays the API, sign-in,
 * revocation and the calendar's page, each under its own host name, over calendars in memory.
 */
import { createServer } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { answerAccounts } from './accounts-host.ts';
import { answerApi } from './api-host.ts';
import { answerCalendarPage, scriptPath } from './calendar-page/server/answer.ts';
import { pageScript } from './calendar-page/server/bundle.ts';
import { PageSettings } from './calendar-page/server/page-settings.ts';
import { getCertificate } from './certificate.ts';
import { Faults } from './faults.ts';
import type { Reply, Request } from './http.ts';
import { answerOAuth2 } from './oauth2-host.ts';
import { Paging } from './paging.ts';
import type { PageHabits } from './paging.ts';
import { Remembering } from './remembering.ts';
import { RequestLog } from './request-log.ts';
import { respond } from './respond.ts';
import type { Sink } from './respond.ts';
import { SignIn } from './sign-in.ts';
import { SyncTokens } from './sync-tokens.ts';
import { World } from './world.ts';

export interface FakeGoogleOptions {
  /** The real time if not given. */
  readonly clock?: () => Temporal.Instant;
  /** The only OAuth client that is known; any is if not given. */
  readonly clientId?: string;
  /** A free port if not given. */
  readonly port?: number;
}

export interface FakeGoogle {
  readonly port: number;
  /** Accounts, their calendars, and the log of everything done to them. */
  readonly world: World;
  /** Sessions, grants, tokens, and how consent goes. */
  readonly signIn: SignIn;
  readonly faults: Faults;
  /** How listings are cut into pages. */
  readonly pages: PageHabits;
  /** How the calendar's page looks and behaves. */
  readonly page: PageSettings;
  readonly requests: RequestLog;
  /** For benchmarks: replies given once are given again. */
  readonly remembering: Remembering;
  /** `https://127.0.0.1:PORT`, for clients that set the Host header themselves. */
  readonly origin: string;
  /** PEM; a client that trusts it trusts the server. */
  readonly certificate: string;
  /** Answers a request as one that came over the network. */
  handle(request: Request, response: Sink): Promise<void>;
  /** Makes every sync token given so far answer 410 `fullSyncRequired`. */
  expireSyncTokens(): void;
  /** What Chromium must be started with to see this server as Google, and nothing else. */
  chromiumArgs(): string[];
  /** Ends every connection and the server. */
  close(): Promise<void>;
}

/** The hosts that are played. */
export const hosts = [
  'www.googleapis.com',
  'oauth2.googleapis.com',
  'accounts.google.com',
  'calendar.google.com',
] as const;

export async function startFakeGoogle(options: FakeGoogleOptions = {}): Promise<FakeGoogle> {
  const clock = options.clock ?? (() => Temporal.Now.instant());
  const world = new World(clock);
  const signIn = new SignIn(clock);
  const faults = new Faults();
  const requests = new RequestLog();
  const remembering = new Remembering();
  const paging = new Paging();
  const syncTokens = new SyncTokens();
  const page = new PageSettings();
  let script: string | undefined;
  const api = { world, signIn, paging, syncTokens };
  const accounts = { world, signIn, clientId: options.clientId };

  /** Undefined for what no host of ours answers: the browser's own traffic. */
  function answer(request: Request): (() => Reply) | undefined {
    switch (request.host) {
      case 'www.googleapis.com':
        return () => remembering.of(request, () => answerApi(api, request));
      case 'oauth2.googleapis.com':
        return () => answerOAuth2(signIn, request);
      case 'calendar.google.com':
        return () => answerCalendarPage({ world, signIn, page, script, now: clock() }, request);
      case 'accounts.google.com': {
        const reply = answerAccounts(accounts, request);
        return reply && (() => reply);
      }
      default:
        return undefined;
    }
  }

  async function handle(request: Request, response: Sink): Promise<void> {
    const reply = answer(request);
    if (!reply) {
      const notFound = () => ({ status: 404, headers: {}, body: '' });
      return respond(response, notFound, undefined, clock, undefined);
    }
    const { host, method, path, query } = request;
    const entry = { host, method, path, query, at: clock(), status: undefined };
    requests.add(entry);
    if (path === scriptPath && host === 'calendar.google.com') script = await pageScript();
    return respond(response, reply, faults.take(request), clock, entry);
  }

  const { key, certificate } = await getCertificate(hosts);
  const server = createServer({ key, cert: certificate }, (incoming, response) => {
    const serve = async () => handle(await read(incoming), response);
    serve().catch((error: unknown) => {
      // A client that went away while its request was read is no fault of the server.
      if (incoming.destroyed && !incoming.complete) return;
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  const port = await listen(server, options.port ?? 0);

  return {
    port,
    world,
    signIn,
    faults,
    requests,
    remembering,
    certificate,
    pages: paging.habits,
    page,
    handle,
    origin: `https://127.0.0.1:${port}`,
    expireSyncTokens: () => syncTokens.expireAll(),
    chromiumArgs: () => chromiumArgs(port),
    async close() {
      faults.clear();
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      await closed.promise;
    },
  };
}

async function read(incoming: IncomingMessage): Promise<Request> {
  const host = (incoming.headers.host ?? '').replace(/:\d+$/, '');
  const url = new URL(incoming.url ?? '/', `https://${host || 'localhost'}`);
  return {
    host,
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    body: await text(incoming),
  };
}

async function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject);
  server.listen(port, '127.0.0.1', () => listening.resolve());
  await listening.promise;
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('No port');
  return address.port;
}

function chromiumArgs(port: number): string[] {
  const rules = hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`);
  return [
    `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
    '--ignore-certificate-errors',
  ];
}
