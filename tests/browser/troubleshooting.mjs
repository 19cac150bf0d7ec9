// Uses the page of troubleshooting as people do: looks for codes, messages and words, follows addresses, types only,
// with a script and without one, under the policy with which the page is served.
//
//     node troubleshooting.mjs DIR PAGE QUERIES
//
// QUERIES: lines `what is typed | the anchor that must be among the first found`. One JSON document on standard output:
// { asked, problems }, the latter a list of sentences. Exit 0: it looked. Exit 2: it could not.

import { readFile } from 'node:fs/promises';
import { openPage, withChromium } from './chromium.mjs';
import { within } from './deadline.mjs';
import { serve } from './site.mjs';

const SECONDS = 120;
const FIRST = 8;
const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
  + "form-action 'none'; base-uri 'none'";
const PROMISES = [searches, saysSoIfNothingIsFound, isUsedWithoutAMouse, opensAddresses, needsNoScript];

try {
  const [folder, page, queries] = process.argv.slice(2);
  if (!queries) throw new Error('expected: DIR PAGE QUERIES');
  console.log(JSON.stringify(await look(folder, page, await rows(queries)), null, 2));
  process.exit(0);
} catch (error) {
  console.error(`troubleshooting: ${error.message}`);
  process.exit(2);
}

async function rows(file) {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line && !line.startsWith('#'));
  return lines.map((line) => line.split(' | ').map((part) => part.trim()));
}

async function look(folder, name, queries) {
  const site = await serve(folder, { 'content-security-policy': POLICY });
  const problems = [];
  try {
    await withChromium((browser) => within(SECONDS, (async () => {
      for (const promise of PROMISES) {
        const tools = { browser, address: `${site.origin}/${name}`, queries, problems };
        await promise(tools);
      }
    })(), name));
  } finally {
    await site.close();
  }
  return { asked: queries.length, problems };
}

/** The page, at an anchor; what it complains of is a problem. */
async function open({ browser, address, problems }, hash = '', options = {}) {
  const page = await openPage(browser, options);
  page.on('pageerror', (error) => problems.push(`error: ${error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  await page.goto(address + hash);
  return page;
}

async function ask(page, text) {
  await page.fill('#search-text', text);
  await page.press('#search-text', 'Enter'); // not to wait for who may go on typing
  return page.$$eval('#search-hits a', (links) => links.map((link) => link.getAttribute('href').slice(1)));
}

async function searches(tools) {
  const page = await open(tools);
  for (const [text, anchor] of tools.queries) {
    const found = await ask(page, text);
    if (!found.slice(0, FIRST).includes(anchor)) {
      tools.problems.push(`"${text}" does not find #${anchor}, but ${found.slice(0, FIRST).join(', ')}`);
    }
    const said = await page.textContent('#search-count');
    if (!said.includes(String(found.length)) && found.length < 30) {
      tools.problems.push(`"${text}": ${found.length} found, and it says "${said}"`);
    }
    const targets = await page.evaluate((ids) => ids.filter((id) => !document.getElementById(id)), found);
    if (targets.length > 0) tools.problems.push(`"${text}" leads to nothing: ${targets}`);
  }
  await page.context().close();
}

async function saysSoIfNothingIsFound(tools) {
  const page = await open(tools);
  const found = await ask(page, 'xyzzyq qwrtzp');
  const said = await page.textContent('#search-count');
  const expected = await page.getAttribute('#search', 'data-none');
  if (found.length > 0 || said !== expected) tools.problems.push(`nonsense finds ${found} and says "${said}"`);
  for (const text of ['', '   ', '[', '\\', '(((', '0x', '\u0000', 'ñ'.repeat(5000)]) await ask(page, text);
  const live = await page.getAttribute('#search-count', 'aria-live');
  if (live !== 'polite') tools.problems.push(`the count is not told: aria-live="${live}"`);
  await page.context().close();
}

async function isUsedWithoutAMouse(tools) {
  const page = await open(tools);
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.getAttribute('href'));
  for (let tab = 0; tab < 5 && (await focused()) !== 'search-text'; tab += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('0x800CCC1A');
  await page.keyboard.press('Enter');
  if ((await focused()) !== '#0x800ccc1a') tools.problems.push(`Enter leads to ${await focused()}, not to the first found`);
  await page.keyboard.press('Enter');
  await isThere(tools, page, '0x800ccc1a', 'the keyboard');
  await page.context().close();
}

async function isThere({ problems }, page, anchor, way) {
  const seen = await page.waitForFunction((id) => {
    const box = document.getElementById(id)?.getBoundingClientRect();
    return box && box.top >= -1 && box.top < innerHeight;
  }, anchor, { timeout: 5000 }).catch(() => null);
  if (!seen) problems.push(`${way} does not show #${anchor}, but ${await page.evaluate(() => location.hash)}`);
}

async function opensAddresses(tools) {
  for (const [hash, anchor] of [
    ['#0x800ccc1a', '0x800ccc1a'],
    ['#0x800CCC1A', '0x800ccc1a'],
    ['#800CCC1A', '0x800ccc1a'],
    ['#Cannot-Verify-Server-Identity', 'cannot-verify-server-identity'],
    ['#Cannot%20Verify%20Server%20Identity', 'cannot-verify-server-identity'],
    ['#cannot-send', 'cannot-send'],
    ['#trouble-relaying-denied', 'trouble-relaying-denied'],
  ]) {
    const page = await open(tools, hash);
    await isThere(tools, page, anchor, hash);
    await page.context().close();
  }
  const page = await open(tools, '#%E0%A4%A'); // a broken %-escape
  await page.evaluate(() => { location.hash = 'relaying-outbox'; });
  await page.waitForFunction(() => document.getElementById('search-text').value !== '');
  await page.context().close();
}

/** Everything is there, the box for the search is not. */
async function needsNoScript(tools) {
  const page = await open(tools, '#0x800ccc1a', { javaScriptEnabled: false });
  await isThere(tools, page, '0x800ccc1a', 'an address without a script');
  const hidden = await page.$$eval('[data-entry]', (all) => all.filter((one) => !one.checkVisibility()).map((one) => one.id));
  if (hidden.length > 0) tools.problems.push(`without a script nobody sees ${hidden}`);
  if (await page.isVisible('#search')) tools.problems.push('without a script there is a box that finds nothing');
  await page.context().close();
}
