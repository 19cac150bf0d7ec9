// A new user on one device: what he sees of the set-up page, does with it and gets from it.

import { join } from 'node:path';
import { openPage } from '../chromium.mjs';
import { accessibility } from './accessibility.mjs';
import { listen } from './traffic.mjs';
import { width } from './width.mjs';

export class Visit {
  constructor(visit) {
    Object.assign(this, visit, { problems: [], codes: [] });
  }

  async all() {
    const { device, language, pixels, scheme } = this;
    this.page = await openPage(this.browser, {
      userAgent: device.agent,
      locale: language.wish,
      colorScheme: scheme,
      viewport: { width: pixels, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    try {
      await this.page.addInitScript((fingers) => {
        Object.defineProperty(navigator, 'maxTouchPoints', { get: () => fingers });
      }, device.isPhone ? 5 : 0);
      this.traffic = await listen(this.page, this.site.origin);
      this.asked = [];
      this.page.on('request', (request) => this.asked.push(request.url()));
      await this.page.goto(`${this.site.origin}/`, { waitUntil: 'load' });
      await this.page.locator('#who').waitFor();
      await this.before();
      await this.typesNonsense();
      await this.typesLetters();
      await this.handsOver();
      await this.typesAddress();
      await this.sees();
      await this.copies();
      await this.scans();
      await this.look('after');
      this.keepsSilence();
      await this.arrives();
      return { problems: [...this.problems, ...this.traffic()], codes: this.codes };
    } finally {
      await this.page.context().close();
    }
  }

  expect(rule, expected, found) {
    if (JSON.stringify(expected) === JSON.stringify(found)) return;
    this.problems.push({ rule, what: `expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}` });
  }

  async before() {
    this.expect('language', this.language.gets, await this.page.locator('html').getAttribute('lang'));
    const first = this.page.locator('.device').first();
    this.expect('device', this.device.id, await first.getAttribute('id'));
    this.names = await this.page.locator('[data-username]').allTextContents();
    const open = await this.page.locator('.device[open]').evaluateAll((all) => all.map((one) => one.id));
    this.expect('open', [this.device.id], open);
    await this.look('before');
  }

  async types(text) {
    await this.page.locator('#address').fill(text);
    await this.page.keyboard.press('Enter');
  }

  // By the keyboard alone.
  async typesNonsense() {
    const domain = this.address.split('@')[1];
    const nonsense = ['ann at example', `ann@${domain}:8080`, `ann@${domain}/x`, `ann@${domain}?x`, `ann@${domain}#x`,
      `.ann@${domain}`, `ann.@${domain}`, `a..b@${domain}`, `ann@-${domain}`, `ann@.${domain}`, `ann@${domain}.`, 'ann@127.1'];
    for (const text of nonsense) {
      await this.types(text);
      this.expect(`wrong ${text}`, true, await this.page.locator('#wrong').isVisible());
    }
    this.expect('focus', 'address', await this.page.evaluate(() => document.activeElement.id));
  }

  // Who writes a name in letters reads it in letters; programs get it in ASCII.
  async typesLetters() {
    await this.types('ann@M\u00fcnchen.test');
    const text = (selector) => this.page.locator(selector).textContent();
    this.expect('elsewhere', true, (await text('#elsewhere')).includes('m\u00fcnchen.test'));
    this.expect('whose', 'ann@m\u00fcnchen.test', await text('#whose code'));
    const names = await this.page.locator('[data-username] code').allTextContents();
    this.expect('exact', true, names.every((name) => /^[ -~]+$/.test(name)));
  }

  // One device, several people: what belongs to one goes when the next comes.
  async handsOver() {
    await this.types(this.address);
    const codes = this.page.locator('.code svg');
    await this.types(this.address.replace(/^[^@]+/, 'jos\u00e9'));
    this.expect('next phone', !this.device.isPhone, await this.page.locator('#phone svg').isVisible());
    this.expect('next account', [false, 0], [await this.page.locator('#scan').isVisible(), await this.page.locator('#scan svg').count()]);
    await this.types('ann@elsewhere.test');
    await this.types('nobody');
    this.expect('nobody', [], await this.page.locator('#elsewhere:visible, #whose:visible, #phone:visible, #scan:visible').evaluateAll((all) => all.map((one) => one.id)));
    this.expect('no codes', 0, await codes.count());
    this.expect('no names', this.names, await this.page.locator('[data-username]').allTextContents());
    this.expect('no links', '', (await this.page.locator('.languages a').evaluateAll((all) => all.map((link) => link.hash))).join(''));
  }

  async typesAddress() {
    await this.page.locator('#address').fill(` ${this.address} `);
    await this.page.locator('#who button').click();
    this.expect('wrong', false, await this.page.locator('#wrong').isVisible());
    this.expect('elsewhere', false, await this.page.locator('#elsewhere').isVisible());
  }

  async sees() {
    this.expect('whose', this.address, await this.page.locator('#whose code').textContent());
    const names = await this.page.locator('[data-username]').allTextContents();
    this.expect('names', true, names.length > 0);
    const templates = await this.page.locator('[data-username]').evaluateAll((all) => all.map((one) => one.dataset.username));
    templates.forEach((template, index) => {
      const [local, domain] = this.address.split('@');
      const name = template.replace('%EMAILADDRESS%', this.address).replace('%EMAILLOCALPART%', local).replace('%EMAILDOMAIN%', domain);
      this.expect('username', true, names[index].startsWith(name));
    });
    const languages = await this.page.locator('.languages a').evaluateAll((all) => all.map((link) => decodeURIComponent(link.hash)));
    this.expect('languages', true, languages.every((hash) => hash === `#${this.address}`));
  }

  async copies() {
    const host = await this.page.locator('#settings code').first().textContent();
    await this.page.locator('#settings .copy').first().click();
    this.expect('copy', host, await this.page.evaluate(() => navigator.clipboard.readText()));
    this.expect('said', true, (await this.page.locator('#said').textContent()).includes(host));
  }

  async scans() {
    const code = this.page.locator('#phone svg');
    this.expect('code', !this.device.isPhone, await code.isVisible().catch(() => false));
    if (this.device.isPhone) return;
    const link = new URL(this.page.url());
    link.hash = encodeURIComponent(this.address);
    const drawn = (svg) => svg.outerHTML;
    this.codes.push({ text: link.href, svg: await code.evaluate(drawn) });
    const account = this.page.locator('#scan svg');
    this.codes.push({ text: 'account', svg: await account.count() > 0 ? await account.evaluate(drawn) : '' });
  }

  // By a link that brings the address, as from a page in the other language.
  async arrives() {
    await this.page.goto(`${this.site.origin}/index.${this.language.gets}.html#${encodeURIComponent(this.address)}`, { waitUntil: 'load' });
    this.expect('arrived', this.address, await this.page.locator('#whose code').textContent());
    this.expect('code on arrival', !this.device.isPhone, await this.page.locator('#phone svg').isVisible());
  }

  async look(when) {
    const found = [...await width(this.page)];
    this.expect('bullets', [], await this.page.evaluate(bulletsAtTheWrongLine));
    const axe = await accessibility(this.page);
    this.problems.push(...found, ...axe.problems, ...axe.unsure);
    if (this.pictures) {
      await this.page.screenshot({ path: join(this.pictures, `${this.state}-${when}.png`), fullPage: true });
    }
  }

  // The address has gone nowhere.
  keepsSilence() {
    const told = this.asked.filter((url) => decodeURIComponent(url).includes(this.address.split('@')[0]));
    this.expect('told', [], told);
  }
}

// The links of a list whose bullet does not stand at their first line.
function bulletsAtTheWrongLine() {
  return [...document.querySelectorAll('.guides li')].filter((item) => {
    const probe = document.createElement('span');
    probe.textContent = '\u200b';
    item.prepend(probe);
    const words = document.createRange();
    words.selectNodeContents(item.querySelector('a'));
    const [bullet, first] = [probe.getBoundingClientRect(), words.getClientRects()[0]];
    probe.remove();
    return first && Math.abs(bullet.bottom - first.bottom) > 4;
  }).map((item) => item.textContent);
}
