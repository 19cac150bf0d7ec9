// Uses the set-up page of a folder as a new user does, on each device, in each language, narrow and wide, light and
// dark; and says what is wrong with it.
//
//     node setup.mjs DIR ADDRESS [--brief] [--pictures OUT]
//
// Brief is each device once, in one of the languages.
//
// One JSON document on standard output: { visits, problems, codes }. A problem is { page, state, rule, what }; codes
// are the QR codes that were shown: { state, text, svg }, the text of one that tells the account being `account`. Exit 0: it looked, problems or none. Exit 2: it could not.

import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { Visit } from './checks/visit.mjs';
import { withChromium } from './chromium.mjs';
import { within } from './deadline.mjs';
import { serve } from './site.mjs';

const VISIT_SECONDS = 60;
const SAFARI = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0';
const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0';
const DEVICES = [
  { id: 'ios', name: 'iphone', isPhone: true, agent: `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${SAFARI} Mobile/15E148 Safari/604.1` },
  { id: 'ios', name: 'ipad', isPhone: true, agent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${SAFARI} Safari/605.1.15` },
  { id: 'mac', name: 'mac', agent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${SAFARI} Safari/605.1.15` },
  { id: 'android', name: 'android', isPhone: true, agent: `Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Mobile Safari/537.36` },
  { id: 'windows', name: 'windows', agent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36` },
  { id: 'linux', name: 'linux', agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0' },
];
// What the browser wishes for, and what it gets.
const LANGUAGES = [{ wish: 'en-US', gets: 'en' }, { wish: 'es-MX', gets: 'es' }, { wish: 'de-DE', gets: 'en' }];

try {
  const report = JSON.stringify(await visitAll(readArguments()), null, 2);
  process.stdout.write(`${report}\n`, () => process.exit(0)); // a pipe takes it piece by piece
} catch (error) {
  console.error(`setup: ${error.message}`);
  process.exit(2);
}

function readArguments() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { brief: { type: 'boolean' }, pictures: { type: 'string' } },
  });
  if (positionals.length !== 2) throw new Error('expected: DIR ADDRESS [--brief] [--pictures OUT]');
  return { folder: positionals[0], address: positionals[1], ...values };
}

async function visitAll({ folder, address, brief, pictures }) {
  const report = { visits: 0, problems: [], codes: [] };
  if (pictures) await mkdir(pictures, { recursive: true });
  const site = await serve(folder);
  try {
    await withChromium(async (browser) => {
      for (const visit of visits().filter(({ isBrief }) => isBrief || !brief)) {
        const found = await within(VISIT_SECONDS, new Visit({ browser, site, address, pictures, ...visit }).all(), visit.state);
        report.visits += 1;
        report.problems.push(...found.problems.map((one) => ({ page: 'index.html', state: visit.state, ...one })));
        report.codes.push(...found.codes.map((code) => ({ state: visit.state, ...code })));
      }
    });
    return report;
  } finally {
    await site.close();
  }
}

// Each device in each language; windows and colours take turns, so that each pair is seen with each language.
function visits() {
  return DEVICES.flatMap((device, row) => LANGUAGES.map((language, column) => {
    const pixels = (row + column) % 2 ? 1280 : 320;
    const scheme = (row + 2 * column) % 4 < 2 ? 'light' : 'dark';
    return { device, language, pixels, scheme, isBrief: row % LANGUAGES.length === column, state: `${device.name}-${language.wish}-${pixels}-${scheme}` };
  }));
}
