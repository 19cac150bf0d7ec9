// Asks a generated function, as its host would, without a host.
//
//     node ask.mjs SCRIPT < QUESTIONS
//
// QUESTIONS and the answers are JSON, one a line: { method, url, body } and { status, type, allow, body }. Where the
// function leaves the answer to the files, its body is FILE.

import { createInterface } from 'node:readline';

const FILE = 'left to the files';
const script = (await import(process.argv[2])).default;
const assets = { ASSETS: { fetch: () => new Response(FILE) } };

for await (const line of createInterface({ input: process.stdin })) {
  const { method, url, body } = JSON.parse(line);
  const request = new Request(url, { method, body: body === null ? undefined : body });
  const answer = script.fetch ? await script.fetch(request, assets) : ((await script(request)) ?? new Response(FILE));
  const { status, headers } = answer;
  console.log(JSON.stringify({ status, type: headers.get('Content-Type'), allow: headers.get('Allow'), body: await answer.text() }));
}
