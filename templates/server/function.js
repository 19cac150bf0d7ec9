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
  if (path === v2.path || path.startsWith(v2.path + v2.below)) return autodiscover2(request, searchParams);
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
  if (/<!DOCTYPE|<!ENTITY/i.test(body) || !/<Autodiscover[\s>]/.test(body)) return invalidRequest;
  const schemas = texts(body, 'AcceptableResponseSchema').map((text) => text.replace(/^https?:\/\//, ''));
  if (schemas.length > 0 && !schemas.includes(OUTLOOK)) {
    return schemas.includes(MOBILE_SYNC) ? AUTODISCOVER.mobileSync : notAvailable;
  }
  const addresses = texts(body, 'EMailAddress');
  const parts = addresses.length === 1 && /^([^\s@<>"]{1,64})@([^\s@<>"]{3,253})$/u.exec(addresses[0]);
  return parts ? filledIn(parts[1], parts[2]) : invalidRequest;
}

// The texts of the elements of that name.
function texts(body, name) {
  const elements = body.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}\\s*>`, 'g'));
  return [...elements].map(([, text]) => unescaped(text).trim());
}

// The placeholders stand in LoginName and nowhere else.
function filledIn(localPart, domain) {
  const values = { '%EMAILADDRESS%': `${localPart}@${domain}`, '%EMAILLOCALPART%': localPart, '%EMAILDOMAIN%': domain };
  const fill = (text) => text.replace(/%EMAIL(?:ADDRESS|LOCALPART|DOMAIN)%/g, (placeholder) => escaped(values[placeholder]));
  return AUTODISCOVER.settings.replace(/<LoginName>[^<]*<\/LoginName>/g, fill);
}

function autodiscover2(request, query) {
  return withMethods(request, ['GET', 'HEAD'], () => {
    const { type, answer: found, invalidProtocol } = AUTODISCOVER.v2;
    const protocol = [...query].find(([name, value]) => name.toLowerCase() === 'protocol' && value)?.[1];
    const isOffered = !protocol || protocol.toLowerCase() === 'autodiscoverv1';
    if (!isOffered) return reply(400, type, invalidProtocol);
    return found ? reply(200, type, found) : reply(404, 'text/plain; charset=utf-8', 'Not found.\n');
  });
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
  return new TextDecoder().decode(bytes);
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text) {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => ENTITIES[name]);
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
