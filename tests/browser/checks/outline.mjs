// What a page owes a screen reader, a tab, a bookmark and a phone before its first sentence.

const DUTIES = [
  ['lang', 'html has no lang', () => Boolean(document.documentElement.lang.trim())],
  ['title', 'no title, or an empty one', () => Boolean(document.title.trim())],
  ['h1', 'expected exactly one h1', () => document.querySelectorAll('h1').length === 1],
  // Without it a phone lays the page out 980 px wide, and the look at 320 px proves nothing.
  ['viewport', 'no <meta name=viewport content="width=device-width">',
    () => /width=device-width/.test(document.querySelector('meta[name=viewport]')?.content ?? '')],
];

export async function outline(page) {
  const problems = [];
  for (const [rule, what, holds] of DUTIES) {
    if (!(await page.evaluate(holds))) problems.push({ rule, what });
  }
  return problems;
}
