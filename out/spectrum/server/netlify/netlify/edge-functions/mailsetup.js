// Mail settings of Spectrum: what a host of static files cannot answer by itself. Made by mailsetup.
//
// It answers what mail programs read, in any letter case and with the right type, and Autodiscover by POST, with
// the address of who asks. Everything else is left to the files. It reads no Authorization header, and logs
// nothing: Thunderbird sends real passwords along.

// Files for mail programs.
const FILES = [
  {
    "path": "/email.mobileconfig",
    "type": "application/x-apple-aspen-config",
    "body": "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\">\n<dict>\n  <key>PayloadType</key>\n  <string>Configuration</string>\n  <key>PayloadVersion</key>\n  <integer>1</integer>\n  <key>PayloadIdentifier</key>\n  <string>net.charter.mailsetup.imap</string>\n  <key>PayloadUUID</key>\n  <string>0F89E4F1-46D4-5DAE-936E-AF9BA34BFC76</string>\n  <key>PayloadDisplayName</key>\n  <string>Spectrum mail (IMAP)</string>\n  <key>PayloadDescription</key>\n  <string>Mail is fetched from mobile.charter.net, port 993 (IMAP), and sent through mobile.charter.net, port 587, both with SSL. This profile holds no password: the device asks for it.</string>\n  <key>PayloadOrganization</key>\n  <string>Spectrum</string>\n  <key>PayloadContent</key>\n  <array>\n    <dict>\n      <key>PayloadType</key>\n      <string>com.apple.mail.managed</string>\n      <key>PayloadVersion</key>\n      <integer>1</integer>\n      <key>PayloadIdentifier</key>\n      <string>net.charter.mailsetup.imap.mail</string>\n      <key>PayloadUUID</key>\n      <string>D8335660-1235-53A5-848E-B68FEE148123</string>\n      <key>PayloadDisplayName</key>\n      <string>Spectrum</string>\n      <key>EmailAccountType</key>\n      <string>EmailTypeIMAP</string>\n      <key>EmailAccountDescription</key>\n      <string>Spectrum</string>\n      <key>OutgoingPasswordSameAsIncomingPassword</key>\n      <true/>\n      <key>IncomingMailServerAuthentication</key>\n      <string>EmailAuthPassword</string>\n      <key>IncomingMailServerHostName</key>\n      <string>mobile.charter.net</string>\n      <key>IncomingMailServerPortNumber</key>\n      <integer>993</integer>\n      <key>IncomingMailServerUseSSL</key>\n      <true/>\n      <key>OutgoingMailServerAuthentication</key>\n      <string>EmailAuthPassword</string>\n      <key>OutgoingMailServerHostName</key>\n      <string>mobile.charter.net</string>\n      <key>OutgoingMailServerPortNumber</key>\n      <integer>587</integer>\n      <key>OutgoingMailServerUseSSL</key>\n      <true/>\n    </dict>\n  </array>\n</dict>\n</plist>\n"
  },
  {
    "path": "/email-pop3.mobileconfig",
    "type": "application/x-apple-aspen-config",
    "body": "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n<plist version=\"1.0\">\n<dict>\n  <key>PayloadType</key>\n  <string>Configuration</string>\n  <key>PayloadVersion</key>\n  <integer>1</integer>\n  <key>PayloadIdentifier</key>\n  <string>net.charter.mailsetup.pop3</string>\n  <key>PayloadUUID</key>\n  <string>5B0E18D8-DED6-557E-BE27-FA1EA41EF619</string>\n  <key>PayloadDisplayName</key>\n  <string>Spectrum mail (POP3)</string>\n  <key>PayloadDescription</key>\n  <string>Mail is fetched from mobile.charter.net, port 995 (POP3), and sent through mobile.charter.net, port 587, both with SSL. This profile holds no password: the device asks for it.</string>\n  <key>PayloadOrganization</key>\n  <string>Spectrum</string>\n  <key>PayloadContent</key>\n  <array>\n    <dict>\n      <key>PayloadType</key>\n      <string>com.apple.mail.managed</string>\n      <key>PayloadVersion</key>\n      <integer>1</integer>\n      <key>PayloadIdentifier</key>\n      <string>net.charter.mailsetup.pop3.mail</string>\n      <key>PayloadUUID</key>\n      <string>7362DB2B-4B39-5A48-BB16-9AE66F89FAE8</string>\n      <key>PayloadDisplayName</key>\n      <string>Spectrum</string>\n      <key>EmailAccountType</key>\n      <string>EmailTypePOP</string>\n      <key>EmailAccountDescription</key>\n      <string>Spectrum</string>\n      <key>OutgoingPasswordSameAsIncomingPassword</key>\n      <true/>\n      <key>IncomingMailServerAuthentication</key>\n      <string>EmailAuthPassword</string>\n      <key>IncomingMailServerHostName</key>\n      <string>mobile.charter.net</string>\n      <key>IncomingMailServerPortNumber</key>\n      <integer>995</integer>\n      <key>IncomingMailServerUseSSL</key>\n      <true/>\n      <key>OutgoingMailServerAuthentication</key>\n      <string>EmailAuthPassword</string>\n      <key>OutgoingMailServerHostName</key>\n      <string>mobile.charter.net</string>\n      <key>OutgoingMailServerPortNumber</key>\n      <integer>587</integer>\n      <key>OutgoingMailServerUseSSL</key>\n      <true/>\n    </dict>\n  </array>\n</dict>\n</plist>\n"
  },
  {
    "path": "/mail/config-v1.1.xml",
    "type": "text/xml; charset=utf-8",
    "body": "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<clientConfig version=\"1.1\">\n  <emailProvider id=\"charter.net\">\n    <domain>charter.net</domain>\n    <domain>spectrum.net</domain>\n    <domain>rr.com</domain>\n    <domain>roadrunner.com</domain>\n    <domain>bresnan.net</domain>\n    <domain>twc.com</domain>\n    <displayName>Spectrum</displayName>\n    <displayShortName>Spectrum</displayShortName>\n    <incomingServer type=\"imap\">\n      <hostname>mobile.charter.net</hostname>\n      <port>993</port>\n      <socketType>SSL</socketType>\n      <authentication>password-cleartext</authentication>\n      <username>%EMAILADDRESS%</username>\n    </incomingServer>\n    <incomingServer type=\"pop3\">\n      <hostname>mobile.charter.net</hostname>\n      <port>995</port>\n      <socketType>SSL</socketType>\n      <authentication>password-cleartext</authentication>\n      <username>%EMAILADDRESS%</username>\n    </incomingServer>\n    <outgoingServer type=\"smtp\">\n      <hostname>mobile.charter.net</hostname>\n      <port>587</port>\n      <socketType>SSL</socketType>\n      <authentication>password-cleartext</authentication>\n      <username>%EMAILADDRESS%</username>\n    </outgoingServer>\n    <documentation url=\"https://www.spectrum.net/support/internet/mobile-email-setup\">\n      <descr lang=\"en\">Spectrum Email Server Settings</descr>\n    </documentation>\n  </emailProvider>\n  <webMail>\n    <loginPage url=\"https://webmail.spectrum.net\"/>\n  </webMail>\n</clientConfig>\n"
  },
  {
    "path": "/.well-known/autoconfig/mail/config-v1.1.xml",
    "type": "text/xml; charset=utf-8",
    "body": "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<clientConfig version=\"1.1\">\n  <emailProvider id=\"charter.net\">\n    <domain>charter.net</domain>\n    <domain>spectrum.net</domain>\n    <domain>rr.com</domain>\n    <domain>roadrunner.com</domain>\n    <domain>bresnan.net</domain>\n    <domain>twc.com</domain>\n    <displayName>Spectrum</displayName>\n    <displayShortName>Spectrum</displayShortName>\n    <incomingServer type=\"imap\">\n      <hostname>mobile.charter.net</hostname>\n      <port>993</port>\n      <socketType>SSL</socketType>\n      <authentication>password-cleartext</authentication>\n      <username>%EMAILADDRESS%</username>\n    </incomingServer>\n    <incomingServer type=\"pop3\">\n      <hostname>mobile.charter.net</hostname>\n      <port>995</port>\n      <socketType>SSL</socketType>\n      <authentication>password-cleartext</authentication>\n      <username>%EMAILADDRESS%</username>\n    </incomingServer>\n    <outgoingServer type=\"smtp\">\n      <hostname>mobile.charter.net</hostname>\n      <port>587</port>\n      <socketType>SSL</socketType>\n      <authentication>password-cleartext</authentication>\n      <username>%EMAILADDRESS%</username>\n    </outgoingServer>\n    <documentation url=\"https://www.spectrum.net/support/internet/mobile-email-setup\">\n      <descr lang=\"en\">Spectrum Email Server Settings</descr>\n    </documentation>\n  </emailProvider>\n  <webMail>\n    <loginPage url=\"https://webmail.spectrum.net\"/>\n  </webMail>\n</clientConfig>\n"
  },
  {
    "path": "/.well-known/user-agent-configuration.json",
    "type": "application/json",
    "body": "{\"protocols\":{\"imap\":{\"host\":\"mobile.charter.net\"},\"pop3\":{\"host\":\"mobile.charter.net\"},\"smtp\":{\"host\":\"smtp.charter.net\"}},\"authentication\":{\"password\":true},\"info\":{\"provider\":{\"name\":\"Spectrum\",\"shortName\":\"Spectrum\"},\"help\":{\"documentation\":\"https://www.spectrum.net/support/internet/mobile-email-setup\"}}}\n"
  }
];

// Autodiscover: the settings with placeholders, and what is answered where there are none.
const AUTODISCOVER = {
  "path": "/autodiscover/autodiscover.xml",
  "type": "text/xml; charset=utf-8",
  "settings": "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Autodiscover xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006\">\n  <Response xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a\">\n    <User>\n      <DisplayName>Spectrum</DisplayName>\n    </User>\n    <Account>\n      <AccountType>email</AccountType>\n      <Action>settings</Action>\n      <Protocol>\n        <Type>IMAP</Type>\n        <Server>mobile.charter.net</Server>\n        <Port>993</Port>\n        <DomainRequired>off</DomainRequired>\n        <LoginName>%EMAILADDRESS%</LoginName>\n        <SPA>off</SPA>\n        <SSL>on</SSL>\n        <AuthRequired>on</AuthRequired>\n      </Protocol>\n      <Protocol>\n        <Type>POP3</Type>\n        <Server>mobile.charter.net</Server>\n        <Port>995</Port>\n        <DomainRequired>off</DomainRequired>\n        <LoginName>%EMAILADDRESS%</LoginName>\n        <SPA>off</SPA>\n        <SSL>on</SSL>\n        <AuthRequired>on</AuthRequired>\n      </Protocol>\n      <Protocol>\n        <Type>SMTP</Type>\n        <Server>mobile.charter.net</Server>\n        <Port>587</Port>\n        <DomainRequired>off</DomainRequired>\n        <LoginName>%EMAILADDRESS%</LoginName>\n        <SPA>off</SPA>\n        <SSL>on</SSL>\n        <Encryption>SSL</Encryption>\n        <AuthRequired>on</AuthRequired>\n        <UsePOPAuth>on</UsePOPAuth>\n        <SMTPLast>off</SMTPLast>\n      </Protocol>\n    </Account>\n  </Response>\n</Autodiscover>\n",
  "untold": "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Autodiscover xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006\">\n  <Response xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a\">\n    <User>\n      <DisplayName>Spectrum</DisplayName>\n    </User>\n    <Account>\n      <AccountType>email</AccountType>\n      <Action>settings</Action>\n      <Protocol>\n        <Type>IMAP</Type>\n        <Server>mobile.charter.net</Server>\n        <Port>993</Port>\n        <DomainRequired>off</DomainRequired>\n        <SPA>off</SPA>\n        <SSL>on</SSL>\n        <AuthRequired>on</AuthRequired>\n      </Protocol>\n      <Protocol>\n        <Type>POP3</Type>\n        <Server>mobile.charter.net</Server>\n        <Port>995</Port>\n        <DomainRequired>off</DomainRequired>\n        <SPA>off</SPA>\n        <SSL>on</SSL>\n        <AuthRequired>on</AuthRequired>\n      </Protocol>\n      <Protocol>\n        <Type>SMTP</Type>\n        <Server>mobile.charter.net</Server>\n        <Port>587</Port>\n        <DomainRequired>off</DomainRequired>\n        <SPA>off</SPA>\n        <SSL>on</SSL>\n        <Encryption>SSL</Encryption>\n        <AuthRequired>on</AuthRequired>\n        <UsePOPAuth>on</UsePOPAuth>\n        <SMTPLast>off</SMTPLast>\n      </Protocol>\n    </Account>\n  </Response>\n</Autodiscover>\n",
  "invalidRequest": "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Autodiscover xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006\">\n  <Response xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006\">\n    <Error Time=\"TIME_OF_DAY\" Id=\"0\">\n      <ErrorCode>600</ErrorCode>\n      <Message>Invalid Request</Message>\n      <DebugData/>\n    </Error>\n  </Response>\n</Autodiscover>\n",
  "notAvailable": "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Autodiscover xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006\">\n  <Response xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006\">\n    <Error Time=\"TIME_OF_DAY\" Id=\"0\">\n      <ErrorCode>601</ErrorCode>\n      <Message>Provider is not available</Message>\n      <DebugData/>\n    </Error>\n  </Response>\n</Autodiscover>\n",
  "mobileSync": "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Autodiscover xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006\">\n  <Response xmlns=\"http://schemas.microsoft.com/exchange/autodiscover/mobilesync/responseschema/2006\">\n    <Culture>en:us</Culture>\n    <Action>\n      <Error>\n        <Status>2</Status>\n        <Message>Exchange ActiveSync is not offered here: use IMAP</Message>\n        <DebugData>MailUser</DebugData>\n      </Error>\n    </Action>\n  </Response>\n</Autodiscover>\n",
  "domains": [
    "charter.net",
    "spectrum.net",
    "rr.com",
    "roadrunner.com",
    "*.rr.com",
    "bresnan.net",
    "twc.com"
  ],
  "v2": {
    "path": "/autodiscover/autodiscover.json",
    "below": "/v1.0/",
    "type": "application/json",
    "template": "{\"Protocol\":\"AutodiscoverV1\",\"Url\":\"https://autodiscover.DOMAIN/autodiscover/autodiscover.xml\"}\n",
    "invalidProtocol": "{\"ErrorCode\":\"InvalidProtocol\",\"ErrorMessage\":\"The given protocol value is invalid. Supported values are: AutodiscoverV1.\"}\n"
  }
};

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

// Nothing returned: the file is served.
export default (request) => answer(request);

export const config = { path: '/*' };
