// QR codes (ISO/IEC 18004), drawn in the page: bytes in UTF-8, error correction level M, of which 15 % may be lost.
'use strict';

const qr = (() => {
  // For each version, 1 to 40: the check bytes of a block, and the number of blocks (table 9, level M).
  const CHECK_BYTES = [
    10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
    26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
  ];
  const BLOCKS = [
    1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16,
    17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
  ];
  const LEVEL_M = 0;
  const QUIET = 4; // modules around the code (section 9.1)

  // --- Bytes ---------------------------------------------------------------------------------------------

  // The bytes that a version holds, data and check bytes together.
  function capacity(version) {
    let modules = (16 * version + 128) * version + 64;
    if (version >= 2) {
      const rows = Math.floor(version / 7) + 2; // of alignment patterns
      modules -= (25 * rows - 10) * rows - 55;
    }
    return Math.floor((version >= 7 ? modules - 36 : modules) / 8);
  }

  const dataCapacity = (version) => capacity(version) - CHECK_BYTES[version - 1] * BLOCKS[version - 1];
  const lengthBits = (version) => (version < 10 ? 8 : 16);

  function smallestVersion(bytes) {
    const fits = (version) => 4 + lengthBits(version) + 8 * bytes.length <= 8 * dataCapacity(version);
    return CHECK_BYTES.map((_, index) => index + 1).find(fits);
  }

  // Mode, length, bytes, an end, and what fills the rest (section 7.4).
  function dataBytes(bytes, version) {
    const bits = [];
    const push = (value, count) => {
      for (let bit = count - 1; bit >= 0; bit -= 1) bits.push((value >> bit) & 1);
    };
    push(0b0100, 4);
    push(bytes.length, lengthBits(version));
    bytes.forEach((byte) => push(byte, 8));
    const most = 8 * dataCapacity(version);
    push(0, Math.min(4, most - bits.length));
    push(0, (8 - (bits.length % 8)) % 8);
    for (let filler = 0xec; bits.length < most; filler ^= 0xec ^ 0x11) push(filler, 8);
    const data = [];
    for (let at = 0; at < bits.length; at += 8) data.push(parseInt(bits.slice(at, at + 8).join(''), 2));
    return data;
  }

  // The product of two elements of GF(256) with the polynomial 0x11D.
  function times(one, other) {
    let product = 0;
    for (let bit = 7; bit >= 0; bit -= 1) {
      product = (product << 1) ^ ((product >> 7) * 0x11d);
      product ^= ((other >> bit) & 1) * one;
    }
    return product;
  }

  // The coefficients of (x - 1)(x - 2)(x - 4)... but the first, which is 1.
  function generator(degree) {
    const polynomial = new Array(degree).fill(0);
    polynomial[degree - 1] = 1;
    let root = 1;
    for (let step = 0; step < degree; step += 1) {
      for (let at = 0; at < degree; at += 1) {
        polynomial[at] = times(polynomial[at], root) ^ (polynomial[at + 1] ?? 0);
      }
      root = times(root, 2);
    }
    return polynomial;
  }

  // The check bytes of a block: the remainder of a division.
  function checkBytes(block, divisor) {
    const rest = divisor.map(() => 0);
    block.forEach((byte) => {
      const factor = byte ^ rest.shift();
      rest.push(0);
      divisor.forEach((coefficient, at) => {
        rest[at] ^= times(coefficient, factor);
      });
    });
    return rest;
  }

  // All bytes in the order in which they are drawn: the blocks take turns (section 7.6).
  function interleaved(data, version) {
    const [count, checks] = [BLOCKS[version - 1], CHECK_BYTES[version - 1]];
    const shorter = count - (capacity(version) % count);
    const short = Math.floor(capacity(version) / count) - checks;
    const divisor = generator(checks);
    const blocks = [];
    for (let at = 0; blocks.length < count; ) {
      const end = at + short + (blocks.length < shorter ? 0 : 1);
      blocks.push(data.slice(at, end));
      at = end;
    }
    const inTurn = (lists) => lists.at(-1).flatMap((_, at) => lists.map((list) => list[at]).filter((byte) => byte !== undefined));
    return [...inTurn(blocks), ...inTurn(blocks.map((block) => checkBytes(block, divisor)))];
  }

  // --- Modules -------------------------------------------------------------------------------------------

  // What is the same in every code of a version; undefined where data goes.
  function frame(version) {
    const size = 4 * version + 17;
    const grid = Array.from({ length: size }, () => new Array(size).fill(undefined));
    const set = (x, y, isDark) => {
      if (x >= 0 && y >= 0 && x < size && y < size) grid[y][x] = isDark;
    };
    const square = (x, y, radius, isDarkAt) => {
      for (let dy = -radius; dy <= radius; dy += 1) {
        for (let dx = -radius; dx <= radius; dx += 1) set(x + dx, y + dy, isDarkAt(Math.max(Math.abs(dx), Math.abs(dy))));
      }
    };
    for (let at = 0; at < size; at += 1) {
      set(6, at, at % 2 === 0);
      set(at, 6, at % 2 === 0);
    }
    [[3, 3], [size - 4, 3], [3, size - 4]].forEach(([x, y]) => square(x, y, 4, (ring) => ring !== 2 && ring !== 4));
    const rows = alignment(version, size);
    const last = rows.length - 1;
    rows.forEach((y, row) => rows.forEach((x, column) => {
      const isFinder = [[0, 0], [0, last], [last, 0]].some(([r, c]) => r === row && c === column);
      if (!isFinder) square(x, y, 2, (ring) => ring !== 1);
    }));
    if (version >= 7) drawVersion(version, size, set);
    drawFormat(0, size, set); // keeps its place free
    return grid;
  }

  // Where the alignment patterns stand (annex E).
  function alignment(version, size) {
    if (version === 1) return [];
    const count = Math.floor(version / 7) + 2;
    const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
    const rows = [6];
    for (let at = size - 7; rows.length < count; at -= step) rows.splice(1, 0, at);
    return rows;
  }

  // A number with the remainder of its division behind it (annexes C and D).
  function withRemainder(value, bits, polynomial) {
    let rest = value;
    for (let bit = 0; bit < bits; bit += 1) rest = (rest << 1) ^ ((rest >> (bits - 1)) * polynomial);
    return (value << bits) | rest;
  }

  function drawVersion(version, size, set) {
    const bits = withRemainder(version, 12, 0x1f25);
    for (let at = 0; at < 18; at += 1) {
      const [far, near, isDark] = [size - 11 + (at % 3), Math.floor(at / 3), ((bits >> at) & 1) === 1];
      set(far, near, isDark);
      set(near, far, isDark);
    }
  }

  // Level and mask, twice.
  function drawFormat(mask, size, set) {
    const bits = withRemainder((LEVEL_M << 3) | mask, 10, 0x537) ^ 0x5412;
    const isDark = (at) => ((bits >> at) & 1) === 1;
    for (let at = 0; at < 15; at += 1) {
      const near = at < 6 ? at : at + (at < 8 ? 1 : 0);
      if (at < 8) {
        set(8, near, isDark(at));
        set(size - 1 - at, 8, isDark(at));
      } else {
        set(at === 8 ? 7 : 14 - at, 8, isDark(at));
        set(8, size - 15 + at, isDark(at));
      }
    }
    set(8, size - 8, true);
  }

  const MASKS = [
    (x, y) => (x + y) % 2 === 0,
    (x, y) => y % 2 === 0,
    (x) => x % 3 === 0,
    (x, y) => (x + y) % 3 === 0,
    (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
    (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
    (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
    (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
  ];

  // The places of the data, in order: two columns at a time, from the right, up and down in turn.
  function places(grid) {
    const size = grid.length;
    const found = [];
    for (let right = size - 1, isUp = true; right > 0; right -= 2, isUp = !isUp) {
      if (right === 6) right = 5;
      for (let step = 0; step < size; step += 1) {
        const y = isUp ? size - 1 - step : step;
        [right, right - 1].filter((x) => grid[y][x] === undefined).forEach((x) => found.push([x, y]));
      }
    }
    return found;
  }

  function masked(grid, bytes, mask) {
    const code = grid.map((row) => row.slice());
    places(grid).forEach(([x, y], at) => {
      const isSet = (((bytes[at >> 3] ?? 0) >> (7 - (at & 7))) & 1) === 1;
      code[y][x] = isSet !== MASKS[mask](x, y);
    });
    drawFormat(mask, grid.length, (x, y, isDark) => {
      code[y][x] = isDark;
    });
    return code;
  }

  // How hard a code is to read (section 7.8.3): long runs, blocks, what looks like a finder, too dark or too light.
  function penalty(code) {
    const columns = code.map((_, x) => code.map((row) => row[x]));
    const lines = [...code, ...columns].map((line) => line.map((isDark) => (isDark ? '1' : '0')).join(''));
    const runs = lines.flatMap((line) => line.match(/0{5,}|1{5,}/g) ?? []).reduce((sum, run) => sum + run.length - 2, 0);
    const finders = lines.reduce((sum, line) => sum + (line.match(/(?=10111010000|00001011101)/g) ?? []).length, 0);
    let blocks = 0;
    let dark = 0;
    code.forEach((row, y) => row.forEach((isDark, x) => {
      dark += isDark ? 1 : 0;
      const isBlock = x > 0 && y > 0 && [row[x - 1], code[y - 1][x], code[y - 1][x - 1]].every((one) => one === isDark);
      blocks += isBlock ? 1 : 0;
    }));
    const share = (100 * dark) / code.length ** 2;
    return runs + 3 * blocks + 40 * finders + 10 * Math.floor(Math.abs(share - 50) / 5);
  }

  // The modules of a text as rows, true where it is dark; undefined where the text is too long.
  function encode(text) {
    const bytes = [...new TextEncoder().encode(text)];
    const version = smallestVersion(bytes);
    if (!version) return undefined;
    const all = interleaved(dataBytes(bytes, version), version);
    const codes = MASKS.map((_, mask) => masked(frame(version), all, mask));
    const penalties = codes.map(penalty);
    return codes[penalties.indexOf(Math.min(...penalties))];
  }

  // --- Drawing -------------------------------------------------------------------------------------------

  const SVG = 'http://www.w3.org/2000/svg';

  function element(name, attributes) {
    const made = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    return made;
  }

  // The code as a picture, black on white whatever the colours of the page; undefined where the text is too long.
  function picture(text, alt) {
    const code = encode(text);
    if (!code) return undefined;
    const size = code.length + 2 * QUIET;
    const dark = code.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')));
    const svg = element('svg', { viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': alt, 'shape-rendering': 'crispEdges' });
    svg.append(element('rect', { width: size, height: size, fill: '#fff' }), element('path', { d: dark.join(''), fill: '#000' }));
    return svg;
  }

  return { encode, picture };
})();
