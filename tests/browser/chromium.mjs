// The browser: the system's Chromium, a fresh profile, and no way out of the loopback site.

import { mkdtemp, rm } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { within } from './deadline.mjs';

const TEMPORARY = tmpdir(); // asked before `start` points TMPDIR elsewhere
const START_SECONDS = 60;
const CLOSE_SECONDS = 15;
const STEP_SECONDS = 20;

const FLAGS = [
  '--headless',
  '--no-sandbox', // containers and root, where tests run, have no user namespaces
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Connection hints (preconnect, dns-prefetch) pass by `keepOnSite`; with no names they end here.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Runs `work(browser)`; whatever happens, the browser is closed and its temporary folder removed. */
export async function withChromium(work) {
  const home = await mkdtemp(join(TEMPORARY, 'mailsetup-chromium-'));
  const removeHome = () => rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  let browser;
  try {
    browser = await start(home);
    process.once('exit', removeHome); // for a signal, which leaves no time for `finally`
    return await work(browser);
  } finally {
    await within(CLOSE_SECONDS, browser?.close(), 'closing Chromium').catch(() => {});
    await rm(home, { recursive: true, force: true, maxRetries: 3, retryDelay: 200 });
    process.off('exit', removeHome);
  }
}

function start(home) {
  // Playwright makes the profile itself, in a new folder under TMPDIR: point that into `home`, and
  // everything Chromium ever writes (profile, sockets, caches, key store) goes away with one folder.
  process.env.TMPDIR = home;
  return chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: FLAGS,
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
    timeout: START_SECONDS * 1000,
  });
}

/** A new page in a context of its own; `close` it with `page.context().close()`. */
export function openPage(browser, options) {
  return within(STEP_SECONDS, newPage(browser, options), 'opening a page');
}

async function newPage(browser, options) {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  context.setDefaultTimeout(STEP_SECONDS * 1000);
  return context.newPage();
}

/** Blocks every request of `page` that would leave `origin`; answers the growing list of them. */
export async function keepOnSite(page, origin) {
  const blocked = [];
  await page.route((url) => !isOnSite(url, origin), (route) => {
    blocked.push(route.request().url());
    return route.abort('blockedbyclient');
  });
  // Closing at once, with no server behind, is how Playwright refuses a WebSocket.
  await page.routeWebSocket(/.*/, (socket) => {
    blocked.push(socket.url());
    return socket.close();
  });
  return blocked;
}

/** Whether a request stays here: on the site, or in the page itself. */
export function isOnSite(address, origin) {
  const url = new URL(address);
  return url.origin === origin || ['data:', 'blob:', 'about:'].includes(url.protocol);
}
