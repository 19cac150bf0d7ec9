// A folder as a web site on the loopback: what a plain static host would answer, and no more.

import { createServer } from 'node:http';
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

const MEDIA_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mobileconfig': 'application/x-apple-aspen-config',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/** Serves `folder`, with `headers` on every file; answers `{ origin, close }`. `close` also drops connections still open. */
export async function serve(folder, headers = {}) {
  const root = await realpath(folder);
  if (!(await stat(root)).isDirectory()) throw new Error(`${folder}: expected a folder`);
  const server = createServer((request, response) => answer(root, headers, request, response));
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

async function answer(root, headers, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return response.writeHead(405, { allow: 'GET, HEAD' }).end();
  }
  const file = await fileFor(root, request.url);
  const bytes = file && await readFile(file).catch(() => null);
  if (!bytes) {
    return response.writeHead(404, { 'content-type': 'text/plain' }).end('not found\n');
  }
  response.writeHead(200, {
    ...headers,
    'content-type': MEDIA_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'content-length': bytes.length,
    'cache-control': 'no-store', // a second visit must show a missing file again
    'x-content-type-options': 'nosniff', // so that a wrong media type is seen, not guessed away
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** The file a request names, or null: none there, a folder without an index, or outside `root`. */
async function fileFor(root, target) {
  try {
    const path = decodeURIComponent(target.split(/[?#]/, 1)[0]);
    const named = join(root, path.endsWith('/') ? `${path}index.html` : path);
    const file = await realpath(named); // follows symbolic links, so they cannot lead out either
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null; // not there, a broken %-escape, a NUL
  }
}
