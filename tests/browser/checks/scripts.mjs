// The pages have no script but files beside them, and say no less to a browser that runs none.

/** Looks at a page opened with JavaScript off: a script can then not hide itself. */
export async function noScriptWithin(page) {
  const found = await page.evaluate(() => {
    const isHandler = (attribute) => attribute.name.startsWith('on');
    const isScriptUrl = (attribute) => /^\s*javascript:/i.test(attribute.value);
    const isWithin = (element) => element.localName === 'script'
      && !(/^[a-z-]+\.js$/.test(element.getAttribute('src') ?? '') && element.textContent === '');
    return [...document.querySelectorAll('*')]
      .filter((element) => isWithin(element)
        || [...element.attributes].some((attribute) => isHandler(attribute) || isScriptUrl(attribute)))
      .map((element) => element.cloneNode(false).outerHTML.slice(0, 120));
  });
  return found.map((what) => ({ rule: 'script', what }));
}

/** What is seen with JavaScript off is seen with it too; a page without scripts is the same. */
export async function lessWithoutScript(withScript, withoutScript) {
  const [on, off] = await Promise.all([visibleLines(withScript), visibleLines(withoutScript)]);
  const hasScript = await withoutScript.evaluate(() => document.scripts.length > 0);
  const lost = off.filter((line) => !on.includes(line));
  const added = hasScript ? [] : on.filter((line) => !off.includes(line));
  const finding = (line, where) => ({ rule: 'needs-script', what: `seen ${where} JavaScript alone: ${JSON.stringify(line)}` });
  return [...lost.map((line) => finding(line, 'without')), ...added.map((line) => finding(line, 'with'))];
}

async function visibleLines(page) {
  const text = await page.evaluate(() => {
    // What the script adds to a value, a button to copy it, is no part of the line.
    const added = [...document.querySelectorAll('.copy')];
    added.forEach((button) => { button.hidden = true; });
    const seen = document.body.innerText;
    added.forEach((button) => { button.hidden = false; });
    return seen;
  });
  return text.split('\n').map((line) => line.trim()).filter(Boolean);
}
