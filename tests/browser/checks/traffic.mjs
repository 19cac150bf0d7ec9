// What loading a page sends and hears: nothing may leave the site, fail, or complain.

import { isOnSite, keepOnSite } from '../chromium.mjs';

/** Listens from now on; the function it answers says what was found since it was last called. */
export async function listen(page, origin) {
  const blocked = await keepOnSite(page, origin);
  const failed = [];
  const complaints = [];
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.url()}: ${response.status()}`);
  });
  page.on('requestfailed', (request) => {
    if (isOnSite(request.url(), origin)) failed.push(`${request.url()}: ${request.failure()?.errorText}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !isAboutRequest(message)) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return () => [
    ...drain(blocked).map((url) => ({ rule: 'third-party', what: url })),
    ...drain(failed).map((what) => ({ rule: 'failed-request', what: what.replace(origin, '') })),
    ...drain(complaints).map((text) => ({ rule: 'console-error', what: text.replaceAll(origin, '') })),
  ];
}

function drain(list) {
  return list.splice(0);
}

// Chromium repeats each failed request on the console; it is reported already, with its address.
function isAboutRequest(message) {
  return message.text().startsWith('Failed to load resource');
}
