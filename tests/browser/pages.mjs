// Looks at every page of a folder, narrow and wide, light and dark, and says what is wrong with it.
//
//     node pages.mjs DIR [--pictures OUT] [--untranslated]
//
// A page that lies there twice, `iphone.html` and `iphone.en.html`, is looked at once; with --untranslated no page in
// another language is, which has the same template.
//
// One JSON document on standard output: { pages, states, problems, unsure }, the last two lists of
// { page, state, rule, what }; state is WIDTH-SCHEME, or "any" for what is the same in all of them;
// unsure is what axe-core could not decide. Exit 0: it looked, problems or none. Exit 2: it could not.

import { mkdir, readFile, readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { parseArgs } from 'node:util';
import { accessibility } from './checks/accessibility.mjs';
import { LinkChecker } from './checks/links.mjs';
import { outline } from './checks/outline.mjs';
import { lessWithoutScript, noScriptWithin } from './checks/scripts.mjs';
import { listen } from './checks/traffic.mjs';
import { width } from './checks/width.mjs';
import { openPage, withChromium } from './chromium.mjs';
import { within } from './deadline.mjs';
import { serve } from './site.mjs';

const PAGE_SECONDS = 120;
const STATES = [320, 1280].flatMap((pixels) => ['light', 'dark'].map((scheme) => ({
  name: `${pixels}-${scheme}`,
  viewport: { width: pixels, height: 800 },
  scheme,
})));
const ANY_STATE = 'any';

try {
  console.log(JSON.stringify(await lookAtFolder(readArguments()), null, 2));
  process.exit(0);
} catch (error) {
  console.error(`pages: ${error.message}`);
  process.exit(2);
}

function readArguments() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { pictures: { type: 'string' }, untranslated: { type: 'boolean' } },
  });
  if (positionals.length !== 1) throw new Error('expected: DIR [--pictures OUT] [--untranslated]');
  return { folder: positionals[0], ...values };
}

async function lookAtFolder({ folder, pictures, untranslated }) {
  const names = await pagesOf(folder, untranslated);
  if (names.length === 0) throw new Error(`${folder}: no .html file`); // zero pages prove nothing
  if (pictures) await mkdir(pictures, { recursive: true });
  const site = await serve(folder);
  try {
    return await withChromium((browser) => lookAtPages({ browser, origin: site.origin, pictures }, names));
  } finally {
    await site.close();
  }
}

async function pagesOf(folder, untranslated) {
  const isWanted = (name) => name.endsWith('.html') && !(untranslated && /\.[a-z]{2,}\.html$/.test(name));
  const names = (await readdir(folder)).filter(isWanted).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return names.filter((_, at) => texts.indexOf(texts[at]) === at);
}

async function lookAtPages(tools, names) {
  const report = { pages: names.length, states: STATES.length, problems: [], unsure: [] };
  const links = new LinkChecker(tools.origin, await openPage(tools.browser));
  for (const name of names) {
    const found = await within(PAGE_SECONDS, lookAtPage(tools, links, name), name);
    report.problems.push(...found.problems);
    report.unsure.push(...found.unsure);
  }
  return report;
}

async function lookAtPage(tools, links, name) {
  const found = { problems: [], unsure: [] };
  const scripted = await openQuietly(tools);
  const plain = await openQuietly(tools, { javaScriptEnabled: false });
  try {
    for (const state of STATES) {
      await Promise.all([load(tools, scripted, name, state), load(tools, plain, name, state)]);
      const { problems, unsure } = await lookAtState(tools, scripted, plain, name, state);
      found.problems.push(...labelled(name, state.name, problems));
      found.unsure.push(...labelled(name, state.name, unsure));
    }
    found.problems.push(...labelled(name, ANY_STATE, await lookAtDocument(plain.page, links)));
  } finally {
    await Promise.all([scripted.page.context().close(), plain.page.context().close()]);
  }
  return found;
}

async function openQuietly({ browser, origin }, options) {
  const page = await openPage(browser, options);
  return { page, traffic: await listen(page, origin) };
}

async function load({ origin }, { page }, name, state) {
  await page.setViewportSize(state.viewport);
  await page.emulateMedia({ colorScheme: state.scheme });
  await page.goto(`${origin}/${encodeURIComponent(name)}`, { waitUntil: 'load' });
}

async function lookAtState(tools, scripted, plain, name, state) {
  if (tools.pictures) {
    const path = join(tools.pictures, `${parse(name).name}-${state.name}.png`);
    await scripted.page.screenshot({ path, fullPage: true });
  }
  await Promise.all([unfold(scripted.page), unfold(plain.page)]);
  const problems = [
    ...await lessWithoutScript(scripted.page, plain.page),
    ...await width(scripted.page),
  ];
  const axe = await accessibility(scripted.page); // last but for the traffic: it leaves traces
  return { problems: [...problems, ...axe.problems, ...scripted.traffic(), ...plain.traffic()], unsure: axe.unsure };
}

/** What does not depend on window and colours: asked once, with JavaScript off, as it was written. */
async function lookAtDocument(page, links) {
  return [...await outline(page), ...await noScriptWithin(page), ...await links.check(page)];
}

// What is folded away is read too, one day: it must fit and be legible when it is open.
function unfold(page) {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) {
      details.removeAttribute('name'); // a shared name would close its neighbours again
      details.open = true;
    }
  });
}

/** Each finding once, though two looked. */
function labelled(page, state, findings) {
  const lines = findings.map(({ rule, what }) => JSON.stringify({ page, state, rule, what }));
  return [...new Set(lines)].map((line) => JSON.parse(line));
}
