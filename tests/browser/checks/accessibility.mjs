// Can everybody read it? axe-core, at WCAG 2.2 AA and its own good practice.

import axe from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core calls a violation, and apart from it what it could not decide. */
export async function accessibility(page) {
  await page.evaluate(nameTheCanvas);
  await page.evaluate(axe.source);
  const { violations, incomplete } = await page.evaluate(
    (tags) => window.axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations', 'incomplete'],
    }),
    TAGS,
  );
  return { problems: violations.flatMap(inWords), unsure: incomplete.flatMap(inWords) };
}

// axe-core takes a page without a background for white. With `color-scheme: dark` and no background
// of its own it is dark: say so in a word axe-core reads. A body's background covers the page already.
function nameTheCanvas() {
  const isClear = (element) => {
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    return backgroundColor === 'rgba(0, 0, 0, 0)' && backgroundImage === 'none';
  };
  const root = document.documentElement;
  if (isClear(root) && isClear(document.body)) root.style.backgroundColor = 'Canvas';
}

function inWords(result) {
  return result.nodes.map((node) => ({
    rule: result.id,
    what: `${node.target.join(' ')}: ${reasons(node).join('; ') || result.help}`,
  }));
}

function reasons(node) {
  return [...node.any, ...node.all, ...node.none].map((check) => check.message);
}
