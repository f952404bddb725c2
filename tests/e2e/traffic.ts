/** Everything the extension's pages and worker ask of the network, and print. */
import type { Browser, CDPSession, Target } from 'puppeteer-core';

interface SentRequest {
  readonly url: string;
  readonly authorization: string | undefined;
}

export interface Traffic {
  /** In order; files of the extension itself are left out. */
  readonly requests: SentRequest[];
  /** Each line of every console. */
  readonly printed: string[];
}

/** Listens to every page and worker of extensions there is and will be, from now on. */
export async function watchTraffic(browser: Browser): Promise<Traffic> {
  const traffic: Traffic = { requests: [], printed: [] };
  const listen = async (target: Target): Promise<void> => {
    if (!target.url().startsWith('chrome-extension://')) return;
    const session = await target.createCDPSession();
    hear(session, traffic);
    await Promise.all([session.send('Network.enable'), session.send('Runtime.enable')]);
  };
  // A target that goes at once has nothing to say.
  browser.on('targetcreated', (target) => void listen(target).catch(() => undefined));
  await Promise.all(browser.targets().map(listen));
  return traffic;
}

function hear(session: CDPSession, { requests, printed }: Traffic): void {
  session.on('Network.requestWillBeSent', ({ request: { url, headers } }) => {
    if (!url.startsWith('http')) return;
    requests.push({ url, authorization: headers['Authorization'] ?? headers['authorization'] });
  });
  session.on('Runtime.consoleAPICalled', ({ args }) => {
    printed.push(args.map(({ value, description }) => String(value ?? description)).join(' '));
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    printed.push(exceptionDetails.exception?.description ?? exceptionDetails.text);
  });
}
