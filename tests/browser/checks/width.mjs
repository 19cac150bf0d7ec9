// Does it fit? Nobody should have to scroll sideways to read a host name (WCAG 1.4.10).

export async function width(page) {
  const what = await page.evaluate(() => {
    const { scrollWidth } = document.scrollingElement;
    if (scrollWidth <= innerWidth) return null;
    const right = (element) => element.getBoundingClientRect().right + scrollX;
    const widest = [...document.body.querySelectorAll('*')].reduce(
      (a, b) => (right(b) > right(a) ? b : a), document.body);
    return `${scrollWidth} px in a window of ${innerWidth} px; farthest right: `
      + widest.cloneNode(false).outerHTML.slice(0, 120);
  });
  return what ? [{ rule: 'overflow', what }] : [];
}
