// The pages hold no script but in files of their own, and say the same to a browser that runs it as to one that does not.

/** Looks at a page opened with JavaScript off: a script can then not hide itself. */
export async function noScript(page) {
  const found = await page.evaluate(() => {
    const isHandler = (attribute) => attribute.name.startsWith('on');
    const isOwnFile = (element) => /^[a-z-]+\.js$/.test(element.getAttribute('src')) && element.text === '';
    const isScriptUrl = (attribute) => /^\s*javascript:/i.test(attribute.value);
    return [...document.querySelectorAll('*')]
      .filter((element) => (element.localName === 'script' && !isOwnFile(element))
        || [...element.attributes].some((attribute) => isHandler(attribute) || isScriptUrl(attribute)))
      .map((element) => element.cloneNode(false).outerHTML.slice(0, 120));
  });
  return found.map((what) => ({ rule: 'script', what }));
}

/** Compares what is seen with JavaScript on and off. */
export async function sameWithoutScript(withScript, withoutScript) {
  const [on, off] = await Promise.all([visibleLines(withScript), visibleLines(withoutScript)]);
  const at = on.findIndex((line, index) => line !== off[index]);
  const line = at < 0 ? on.length : at;
  if (at < 0 && on.length === off.length) return [];
  const what = `first differing line: ${JSON.stringify(on[line] ?? null)} with JavaScript, `
    + `${JSON.stringify(off[line] ?? null)} without`;
  return [{ rule: 'needs-script', what }];
}

async function visibleLines(page) {
  const text = await page.evaluate(() => {
    // A search does not work without a script, and is not shown there.
    const searches = [...document.querySelectorAll('form[role=search]')].filter((form) => !form.hidden);
    for (const form of searches) form.hidden = true;
    const seen = document.body.innerText;
    for (const form of searches) form.hidden = false;
    return seen;
  });
  return text.split('\n').map((line) => line.trim()).filter(Boolean);
}
