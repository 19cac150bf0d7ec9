// Prints a page as somebody at a browser does: their paper, the browser's own margins, no backgrounds.
//
//     node print.mjs FILE.html A4|Letter OUT.pdf
//
// One JSON document on standard output: { pages }. Exit 0: printed. Exit 2: could not print.

import { writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { keepOnSite, openPage, withChromium } from './chromium.mjs';
import { within } from './deadline.mjs';
import { serve } from './site.mjs';

const PRINT_SECONDS = 60;
const PAPERS = ['A4', 'Letter'];
const MARGIN = '1cm'; // "Default" in Chromium's print dialogue; Playwright's own default is none

try {
  const { file, paper, out } = readArguments();
  const pdf = await print(file, paper);
  const pages = countPages(pdf);
  if (pages === 0) throw new Error(`${file}: no page in what Chromium printed`);
  await writeFile(out, pdf);
  console.log(JSON.stringify({ pages }));
  process.exit(0);
} catch (error) {
  console.error(`print: ${error.message}`);
  process.exit(2);
}

function readArguments() {
  const [file, paper, out, ...rest] = process.argv.slice(2);
  if (!out || rest.length > 0) throw new Error('expected: FILE.html PAPER OUT.pdf');
  if (!PAPERS.includes(paper)) throw new Error(`expected ${PAPERS.join(' or ')}, found ${paper}`);
  return { file, paper, out };
}

async function print(file, paper) {
  const site = await serve(dirname(file));
  try {
    const address = `${site.origin}/${encodeURIComponent(basename(file))}`;
    return await withChromium((browser) =>
      within(PRINT_SECONDS, printPage(browser, site.origin, address, paper), file));
  } finally {
    await site.close();
  }
}

async function printPage(browser, origin, address, paper) {
  const page = await openPage(browser);
  await keepOnSite(page, origin);
  const response = await page.goto(address, { waitUntil: 'load' });
  if (response.status() !== 200) throw new Error(`${address}: ${response.status()}`);
  await page.emulateMedia({ media: 'print', colorScheme: 'light' }); // Chromium prints in light colours
  return page.pdf({
    format: paper,
    margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
    printBackground: false,
    preferCSSPageSize: false, // the paper in the tray wins over what the page asks for
    displayHeaderFooter: false,
  });
}

// Chromium writes page objects uncompressed; `/Type /Pages` is the tree they hang in.
function countPages(pdf) {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}
