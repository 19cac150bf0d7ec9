// Mail settings of {{ provider.name }}: what a host of static files cannot answer by itself. Made by mailsetup.
//
// It answers what mail programs read, in any letter case and with the right type, and Autodiscover by POST, with
// the address of who asks. Everything else is left to the files. It reads no Authorization header, and logs
// nothing: Thunderbird sends real passwords along.

// Files for mail programs.
const FILES = {{ files }};

// Autodiscover: the settings with placeholders, and what is answered where there are none.
const AUTODISCOVER = {{ autodiscover }};

const OUTLOOK = 'schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a';
const MOBILE_SYNC = 'schemas.microsoft.com/exchange/autodiscover/mobilesync/responseschema/2006';
const MOST_BYTES = 16 * 1024;

// The answer for mail programs; undefined where the files are to answer.
async function answer(request) {
  const { pathname, searchParams } = new URL(request.url);
  const path = decoded(pathname).toLowerCase();
  const { v2 } = AUTODISCOVER;
  if (path === AUTODISCOVER.path) return autodiscover(request);
  if (path === v2.path || path.startsWith(v2.path + v2.below)) return autodiscover2(request, path, searchParams);
  const file = FILES.find((one) => one.path === path);
  return file && withMethods(request, ['GET', 'HEAD'], () => reply(200, file.type, file.body));
}

async function autodiscover(request) {
  return withMethods(request, ['GET', 'HEAD', 'POST'], async () => {
    const { type, untold, notAvailable, invalidRequest } = AUTODISCOVER;
    const timed = (text) => text.replace('TIME_OF_DAY', `${new Date().toISOString().slice(11, 23)}0000`);
    if (!AUTODISCOVER.settings) return reply(200, type, timed(notAvailable));
    if (request.method !== 'POST') return reply(200, type, untold);
    const body = await boundedText(request);
    if (body === undefined) return reply(413, 'text/plain; charset=utf-8', 'Too large.\n');
    return reply(200, type, posted(body, timed(invalidRequest), timed(notAvailable)));
  });
}

// What Outlook is told that posts this document.
function posted(body, invalidRequest, notAvailable) {
  const request = requestOf(body);
  if (!request) return invalidRequest;
  const texts = (name) => request.filter((child) => child.name === name).map((child) => child.text.trim());
  const schemas = texts('AcceptableResponseSchema').map((text) => text.replace(/^https?:\/\//, ''));
  if (schemas.length > 0 && !schemas.includes(OUTLOOK)) {
    return schemas.includes(MOBILE_SYNC) ? AUTODISCOVER.mobileSync : notAvailable;
  }
  const addresses = texts('EMailAddress');
  const address = addresses.length === 1 ? readAddress(addresses[0]) : undefined;
  return address ? filledIn(address) : invalidRequest;
}

// A comment, a section of text, an instruction, a tag with its attributes, or text.
const TOKEN = /<!--(?:(?!--)[^])*-->|<!\[CDATA\[(?<section>(?:(?!\]\]>)[^])*)\]\]>|<\?(?:(?!\?>)[^])*\?>|<(?<end>\/?)(?<name>[^\s<>\/!?"'=&]+)(?:\s+[^\s=<>"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(?<empty>\/?)>|(?<text>[^<]+)/y;
const MOST_DEPTH = 16;

// The children of Autodiscover/Request with their texts; undefined if that is not what the document is. No document
// type, no entities but the five.
function requestOf(body) {
  const open = [];
  const roots = [];
  TOKEN.lastIndex = 0;
  const text = body.replace(/^\uFEFF/, '');
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text)?.groups;
    if (!token) return undefined;
    const top = open.at(-1);
    if (token.name && token.end) {
      if (open.pop()?.tag !== token.name || token.empty) return undefined;
    } else if (token.name) {
      // Some writers of XML give each name a prefix.
      const element = { tag: token.name, name: token.name.split(':').at(-1), text: '', children: [] };
      (top ? top.children : roots).push(element);
      if (open.length === MOST_DEPTH) return undefined;
      if (!token.empty) open.push(element);
    } else {
      const content = token.section ?? unescaped(token.text ?? '');
      if (content === undefined || (!top && content.trim() !== '')) return undefined;
      if (top) top.text += content;
    }
  }
  if (open.length > 0 || roots.length !== 1 || roots[0].name !== 'Autodiscover') return undefined;
  const requests = roots[0].children.filter((child) => child.name === 'Request');
  return requests.length === 1 ? requests[0].children : undefined;
}

// RFC 5321 and RFC 6531 as mail programs take them; the domain as the DNS writes it.
function readAddress(text) {
  const at = text.lastIndexOf('@');
  const [localPart, domain] = [text.slice(0, at), hostName(text.slice(at + 1))];
  const isLocalPart = /^[^\s\p{C}"(),:;<>@[\\\].]+(?:\.[^\s\p{C}"(),:;<>@[\\\].]+)*$/u.test(localPart);
  const fits = new TextEncoder().encode(localPart).length <= 64;
  return at > 0 && isLocalPart && fits && domain ? { localPart, domain } : undefined;
}

// In small letters, in A-labels; undefined for what is no name, or an IP address.
function hostName(text) {
  if (!/^[^\s\/?#:@\\%_[\]]+$/u.test(text) || !URL.canParse(`http://${text}/`)) return undefined;
  const name = new URL(`http://${text}/`).hostname;
  const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
  const isName = new RegExp(`^(?=.{3,253}$)(?:${label}\\.)+(?![0-9]+$)${label}$`).test(name);
  return isName ? name : undefined;
}

// The placeholders stand in LoginName and nowhere else.
function filledIn({ localPart, domain }) {
  const values = { '%EMAILADDRESS%': `${localPart}@${domain}`, '%EMAILLOCALPART%': localPart, '%EMAILDOMAIN%': domain };
  const fill = (text) => text.replace(/%EMAIL(?:ADDRESS|LOCALPART|DOMAIN)%/g, (placeholder) => escaped(values[placeholder]));
  return AUTODISCOVER.settings.replace(/<LoginName>[^<]*<\/LoginName>/g, fill);
}

function autodiscover2(request, path, query) {
  return withMethods(request, ['GET', 'HEAD'], () => {
    const { type, below, path: root, template, invalidProtocol } = AUTODISCOVER.v2;
    const value = (name) => [...query].find(([key, value]) => key.toLowerCase() === name && value)?.[1];
    const isOffered = (value('protocol') ?? 'autodiscoverv1').toLowerCase() === 'autodiscoverv1';
    if (!isOffered) return reply(400, type, invalidProtocol);
    if (!template) return reply(404, 'text/plain; charset=utf-8', 'Not found.\n');
    const asked = readAddress(value('email')?.replaceAll(' ', '+') ?? path.slice(root.length + below.length))?.domain;
    return reply(200, type, template.replace('DOMAIN', isServed(asked) ? asked : AUTODISCOVER.domains[0]));
  });
}

// Whether an address in the domain is ours: by its name, or below `*.name`.
function isServed(domain) {
  const fits = (known) => (known.startsWith('*.') ? domain.endsWith(known.slice(1)) : domain === known);
  return domain !== undefined && AUTODISCOVER.domains.some(fits);
}

function withMethods(request, methods, answered) {
  if (methods.includes(request.method)) return answered();
  const headers = { Allow: [...methods, 'OPTIONS'].join(', ') };
  return new Response(null, { status: request.method === 'OPTIONS' ? 204 : 405, headers });
}

function reply(status, type, body) {
  return new Response(body, { status, headers: { 'Content-Type': type } });
}

// The body, unless it is longer than any client's; what comes after the bound is not read.
async function boundedText(request) {
  if (Number(request.headers.get('Content-Length') ?? 0) > MOST_BYTES) return undefined;
  const chunks = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength;
    if (length > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return ''; // no UTF-8 is no request
  }
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

// The text with its references resolved; undefined if there is another one than XML has by itself.
function unescaped(text) {
  let isKnown = true;
  const resolved = text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));|&/gi, (all, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    isKnown &&= all !== '&' && (code === undefined || (code > 0 && code <= 0x10ffff));
    return name ? ENTITIES[name] : isKnown ? String.fromCodePoint(code) : '';
  });
  return isKnown ? resolved : undefined;
}

function escaped(text) {
  const names = Object.fromEntries(Object.entries(ENTITIES).map(([name, c]) => [c, name]));
  return text.replace(/[&<>"']/g, (c) => `&${names[c]};`);
}
{%- if host == Host::Cloudflare %}

export default {
  async fetch(request, environment) {
    return (await answer(request)) ?? environment.ASSETS.fetch(request);
  },
};
{%- else %}

// Nothing returned: the file is served.
export default (request) => answer(request);

export const config = { path: '/*' };
{%- endif %}
