// Does everything a page points at exist? Other sites' addresses are not asked; loading from them is
// a problem even where Chromium would not (an icon, a lazy image, a hint to connect).

const LOADING_RELS = /\b(stylesheet|icon|apple-touch-icon|manifest|preload|modulepreload|prefetch|preconnect|dns-prefetch)\b/i;

/** Checks the links of pages of one site; remembers each target, as pages share most of them. */
export class LinkChecker {
  #origin;
  #parser;
  #targets = new Map();

  /** `parser` is a blank page: it reads the HTML of targets, where no page's own policy can object. */
  constructor(origin, parser) {
    this.#origin = origin;
    this.#parser = parser;
  }

  async check(page) {
    const problems = [];
    for (const link of await linksOf(page)) {
      const problem = await this.#judge(link);
      if (problem) problems.push(problem);
    }
    return problems;
  }

  async #judge({ written, resolved, loads, tag }) {
    if (!URL.canParse(resolved)) return { rule: 'broken-link', what: `${tag} ${written}: not an address` };
    const url = new URL(resolved);
    if (!/^https?:$/.test(url.protocol)) return null; // mailto:, tel:, data:
    if (url.origin !== this.#origin) return loads ? { rule: 'third-party', what: `${tag} ${written}` } : null;
    const target = await this.#target(url);
    if (target.status !== 200) return { rule: 'broken-link', what: `${tag} ${written}: ${target.status}` };
    const found = reaches(url.hash.slice(1), target.anchors);
    return found ? null : { rule: 'missing-anchor', what: `${tag} ${written}` };
  }

  async #target(url) {
    const address = url.origin + url.pathname;
    if (!this.#targets.has(address)) this.#targets.set(address, await this.#fetch(address));
    return this.#targets.get(address);
  }

  async #fetch(address) {
    const response = await fetch(address, { signal: AbortSignal.timeout(10_000) });
    const isHtml = response.headers.get('content-type')?.startsWith('text/html');
    const body = await response.text();
    return { status: response.status, anchors: isHtml ? await this.#parser.evaluate(anchorsOf, body) : [] };
  }
}

// As browsers do: the fragment as it stands, then decoded; none and "top" are the page itself.
function reaches(fragment, anchors) {
  if (fragment === '' || fragment === 'top' || anchors.includes(fragment)) return true;
  try {
    return anchors.includes(decodeURIComponent(fragment));
  } catch {
    return false; // a broken %-escape
  }
}

function linksOf(page) {
  return page.evaluate((loadingRels) => {
    const links = [];
    for (const element of document.querySelectorAll('a[href], area[href], link[href], img[src]')) {
      const isImage = element.localName === 'img';
      const written = element.getAttribute(isImage ? 'src' : 'href');
      links.push({
        tag: element.localName,
        written,
        resolved: URL.canParse(written, document.baseURI) ? new URL(written, document.baseURI).href : '',
        loads: isImage || (element.localName === 'link' && new RegExp(loadingRels, 'i').test(element.rel)),
      });
    }
    return links;
  }, LOADING_RELS.source);
}

function anchorsOf(html) {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const named = [...parsed.querySelectorAll('a[name]')].map((element) => element.name);
  return [...parsed.querySelectorAll('[id]')].map((element) => element.id).concat(named);
}
