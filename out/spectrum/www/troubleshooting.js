// The search in the page of troubleshooting. It needs no server, and takes every word that it shows from the page.
'use strict';

(() => {
  const MOST_HITS = 30;
  const form = document.getElementById('search');
  const input = document.getElementById('search-text');
  const count = document.getElementById('search-count');
  const hits = document.getElementById('search-hits');
  const pattern = document.getElementById('search-hit');
  if (!form || !input || !count || !hits || !pattern) return;

  // --- Words: small letters, no accents, codes in one spelling ------------------------------------------------

  function plain(text) {
    return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/['’‘`]/g, '');
  }

  // 0x800CCC1A, 800ccc1a, OX800CCCIA and CCC1A are one code; 5.7.1 stays together.
  function code(word) {
    const digits = word.replace(/o/g, '0').replace(/[li]/g, '1').replace(/^0?x/, '');
    if (/^800[0-9a-f]{5}$/.test(digits)) return digits;
    return /^ccc[0-9a-f]{2}$/.test(digits) ? `800${digits}` : null;
  }

  function words(text) {
    const found = plain(text).match(/\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu) ?? [];
    return found.map((word) => code(word) ?? word);
  }

  // --- What can be found --------------------------------------------------------------------------------------

  const entries = [...document.querySelectorAll('[data-entry]')].map((element) => {
    const title = element.querySelector('[data-title]')?.textContent.trim() ?? '';
    // What a code or a message means stands behind it, and behind others that mean the same.
    const behind = element.localName === 'dt' ? [...element.parentElement.querySelectorAll('dd')] : [];
    const means = behind[0]?.querySelector('a')?.textContent;
    const texts = [element, ...behind].map((one) => one.textContent).join(' ');
    return {
      id: element.id,
      kind: [element.dataset.entry, means].filter(Boolean).join(': '),
      title,
      named: new Set(words(title)),
      words: new Set(words(`${texts} ${element.dataset.words ?? ''}`)),
    };
  });

  // The fewer entries have a word, the more it says.
  const vocabulary = new Map();
  for (const entry of entries) {
    for (const word of entry.words) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
  }

  // The known words that an asked one means: itself, those that it begins, else those with a slip or two.
  function meant(asked) {
    if (vocabulary.has(asked)) return new Map([[asked, 1]]);
    const known = [...vocabulary.keys()];
    const longer = asked.length > 1 ? known.filter((word) => word.startsWith(asked)) : [];
    if (longer.length > 0) return new Map(longer.map((word) => [word, 0.9]));
    const most = asked.length < 5 || /\d/.test(asked) ? 0 : asked.length < 8 ? 1 : 2;
    const alike = most === 0 ? [] : known.filter((word) => slips(asked, word, most) <= most);
    return new Map(alike.map((word) => [word, 0.7]));
  }

  // Letters too many, too few, others or swapped (optimal string alignment); more than `most` is as far as any.
  function slips(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
    for (let i = 1; i <= one.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= other.length; j += 1) {
        const same = one[i - 1] === other[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
        const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
        if (isSwapped) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      [before, last] = [last, row];
    }
    return last[other.length];
  }

  // --- Looking ------------------------------------------------------------------------------------------------

  // What has all the words, the best first; where nothing has, what has most of them.
  function find(text) {
    const asked = [...new Set(words(text))].map(meant).filter((known) => known.size > 0);
    const rated = entries.map((entry) => rate(entry, asked)).filter(({ value }) => value > 0);
    const all = rated.filter(({ has }) => has === asked.length);
    const best = Math.max(...rated.map(({ value }) => value));
    const good = all.length > 0 ? all : rated.filter(({ value }) => value >= best * 0.75);
    return good.sort((one, other) => other.value - one.value).map(({ entry }) => entry);
  }

  function rate(entry, asked) {
    let [has, value] = [0, 0];
    for (const known of asked) {
      let most = 0;
      for (const [word, likeness] of known) {
        if (entry.words.has(word)) {
          const weight = Math.log2(1 + entries.length / vocabulary.get(word));
          most = Math.max(most, likeness * weight * (entry.named.has(word) ? 2 : 1));
        }
      }
      if (most > 0) has += 1;
      value += most;
    }
    return { entry, has, value };
  }

  function show() {
    const text = input.value.trim();
    const found = text === '' ? [] : find(text);
    hits.replaceChildren(...found.slice(0, MOST_HITS).map(hit));
    if (text === '') count.textContent = '';
    else count.textContent = found.length > 0 ? `${form.dataset.found} ${found.length}` : form.dataset.none;
  }

  function hit(entry) {
    const item = pattern.content.cloneNode(true);
    const link = item.querySelector('a');
    link.href = `#${entry.id}`;
    link.textContent = entry.title;
    item.querySelector('small').textContent = entry.kind;
    return item;
  }

  // --- The address: #0x800ccc1a, in any spelling --------------------------------------------------------------

  function named() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return location.hash.slice(1);
    }
  }

  function open() {
    const name = named();
    if (name === '' || document.getElementById(name)) return;
    const same = words(name).join(' ');
    const entry = entries.find((one) => one.id === name.toLowerCase() || words(one.id).join(' ') === same);
    if (entry) {
      location.replace(`#${entry.id}`);
    } else {
      input.value = name.replace(/-/g, ' ');
      show();
      input.focus();
    }
  }

  // --- Begin --------------------------------------------------------------------------------------------------

  form.hidden = false;
  let timer;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(show, 150); // who types is not told of each letter
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    show();
    hits.querySelector('a')?.focus();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      input.value = '';
      show();
    }
  });
  addEventListener('hashchange', open);
  open();
})();
