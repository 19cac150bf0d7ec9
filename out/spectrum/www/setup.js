// The set-up page: which device this is, whose settings they are, copies of values, a code for the phone.
// Nothing is asked of anybody, and nobody is told the address: it stays in the page.
'use strict';

(() => {
  const page = document.getElementById('setup');
  const form = document.getElementById('who');
  const field = document.getElementById('address');
  const names = [...document.querySelectorAll('[data-username]')];
  const personalLinks = [...document.querySelectorAll('main a[href*="?email="]')];
  const searches = personalLinks.map((link) => link.search);

  goToWishedLanguage();
  sortDevices(thisDevice());
  names.forEach((cell) => { cell.dataset.anybody ??= cell.textContent; });
  offerCopies();
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    introduce(field.value);
  });
  const known = page.dataset.address ?? addressInLink();
  if (known) introduce(known);

  // --- Language --------------------------------------------------------------------------------------------

  // A host of static files has English for everybody. Whoever has chosen a language stays with it.
  function goToWishedLanguage() {
    if (/\.[a-z]{2,3}\.html$/i.test(location.pathname)) return;
    const links = [...document.querySelectorAll('.languages a')];
    const wished = (navigator.languages ?? []).map((tag) => tag.split('-')[0].toLowerCase());
    const found = wished.map((language) => links.find((link) => link.lang === language)).find(Boolean);
    if (found && found.lang !== document.documentElement.lang) {
      location.replace(`${found.href}${location.search}${location.hash}`);
    }
  }

  // --- Device ----------------------------------------------------------------------------------------------

  function thisDevice() {
    const agent = navigator.userAgent;
    const isMac = /Macintosh/.test(agent);
    // An iPad says that it is a Mac; no Mac has a screen for fingers.
    if (/iPhone|iPad|iPod/.test(agent) || (isMac && navigator.maxTouchPoints > 1)) return 'ios';
    if (isMac) return 'mac';
    if (/Android/.test(agent)) return 'android';
    if (/Windows/.test(agent)) return 'windows';
    return /Linux|CrOS|X11/.test(agent) ? 'linux' : undefined;
  }

  // The way for this device first, the others behind it, closed.
  function sortDevices(device) {
    const own = device && document.getElementById(device);
    if (!own) return;
    document.querySelectorAll('.device').forEach((other) => {
      other.open = other === own;
    });
    document.querySelector('.device').before(own);
    own.classList.add('own');
  }

  function isPhone() {
    return ['ios', 'android'].includes(thisDevice());
  }

  // --- Address ---------------------------------------------------------------------------------------------

  // What the code on a computer has told the phone.
  function addressInLink() {
    try {
      const text = decodeURIComponent(location.hash.slice(1));
      return text.includes('@') ? text : undefined;
    } catch {
      return undefined;
    }
  }

  // The address in the form that programs take, and as people write it; undefined if it is none.
  function parsed(text) {
    const match = /^([^\s@"<>()[\]\\,;:]{1,64})@([^\s@/\\?#:%[\]]+)$/.exec(text.trim());
    if (!match || !/^[^.]+(\.[^.]+)*$/.test(match[1])) return undefined;
    try {
      const [, local, typed] = match;
      const domain = new URL(`https://${typed}/`).hostname; // letters of all languages become ASCII
      const letters = typed.normalize('NFKC').toLowerCase();
      const isName = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])?$/.test(domain);
      return isName ? { local, domain, letters, whole: `${local}@${domain}`, shown: `${local}@${letters}` } : undefined;
    } catch {
      return undefined;
    }
  }

  function introduce(text) {
    const address = parsed(text);
    document.getElementById('wrong').hidden = Boolean(address);
    field.setAttribute('aria-invalid', String(!address));
    forget();
    if (!address) {
      field.focus();
      return;
    }
    field.value = text.trim();
    doubt(address);
    fillIn(address);
    if (!isPhone()) {
      drawLink(address);
      drawAccount(address);
    }
  }

  // Nothing of one person stands beside what belongs to the next, or to nobody.
  function forget() {
    ['elsewhere', 'whose', 'phone', 'scan'].map((id) => document.getElementById(id)).forEach((part) => {
      if (part) part.hidden = true;
    });
    document.querySelectorAll('.code').forEach((place) => place.replaceChildren());
    document.getElementById('said').textContent = '';
    names.forEach((cell) => { cell.textContent = cell.dataset.anybody; });
    document.querySelectorAll('.languages a').forEach((link) => { link.hash = ''; });
    personalLinks.forEach((link) => { link.search = ''; });
  }

  // Says so where the provider does not know the domain.
  function doubt({ domain, letters }) {
    const isKnown = page.dataset.domains.split(' ').some((known) => (
      known.startsWith('*.') ? domain.endsWith(known.slice(1)) : domain === known
    ));
    const doubts = document.getElementById('elsewhere');
    doubts.hidden = isKnown;
    doubts.textContent = doubts.dataset.text.replaceAll('%EMAILDOMAIN%', letters);
  }

  function fillIn(address) {
    const whose = document.getElementById('whose');
    whose.hidden = false;
    whose.querySelector('code').textContent = address.shown;
    names.forEach((cell) => {
      const code = document.createElement('code');
      code.textContent = filled(cell.dataset.username, address);
      cell.replaceChildren(code);
      offerCopy(code);
    });
    document.querySelectorAll('.languages a').forEach((link) => {
      link.hash = encodeURIComponent(address.shown);
    });
    // The server knows the address that it was asked for, and is told no other.
    const asked = parsed(page.dataset.address ?? '');
    if (asked?.whole === address.whole) {
      personalLinks.forEach((link, at) => { link.search = searches[at]; });
    }
    const first = document.querySelector('.device');
    first.scrollIntoView({ block: 'nearest' });
    first.querySelector('summary').focus({ preventScroll: true });
  }

  function filled(template, { whole, local, domain }) {
    const values = { '%EMAILADDRESS%': whole, '%EMAILLOCALPART%': local, '%EMAILDOMAIN%': domain };
    return template.replace(/%EMAIL(?:ADDRESS|LOCALPART|DOMAIN)%/g, (place) => values[place]);
  }

  // --- Phone -----------------------------------------------------------------------------------------------

  // A computer shows codes for the phone. What follows the # of a link is sent to nobody.
  function drawLink({ shown }) {
    if (!/^https?:$/.test(location.protocol)) return;
    const link = new URL(location.href);
    link.search = '';
    link.hash = encodeURIComponent(shown);
    draw(document.getElementById('phone'), link.href);
  }

  // Thunderbird for Android takes only ASCII before the @.
  function drawAccount(address) {
    const scan = document.getElementById('scan');
    if (!scan || /[^ -~]/.test(address.local)) return;
    const fill = (_, value) => (typeof value === 'string' ? filled(value, address) : value);
    draw(scan, JSON.stringify(JSON.parse(scan.dataset.account, fill)));
  }

  // A text may be too long for a code.
  function draw(section, text) {
    const place = section.querySelector('.code');
    const picture = qr.picture(text, place.dataset.alt);
    if (!picture) return;
    place.append(picture);
    section.hidden = false;
  }

  // --- Copies ----------------------------------------------------------------------------------------------

  function offerCopies() {
    if (navigator.clipboard) document.querySelectorAll('#settings .values code').forEach(offerCopy);
  }

  function offerCopy(code) {
    if (!navigator.clipboard) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = page.dataset.copy;
    button.setAttribute('aria-label', `${page.dataset.copy}: ${code.textContent}`);
    button.addEventListener('click', () => copy(code.textContent, button));
    code.after(' ', button);
  }

  async function copy(value, button) {
    try {
      await navigator.clipboard.writeText(value);
    } catch {
      return; // the value stands there to be marked by hand
    }
    document.getElementById('said').textContent = page.dataset.copied.replace('%VALUE%', value);
    button.classList.add('done');
    setTimeout(() => button.classList.remove('done'), 1500);
  }
})();
