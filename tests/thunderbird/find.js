// Runs inside Thunderbird: the account that it finds for an address as it does when somebody types it, on all of
// its ways at once, and which of them was the one.

const { FindConfig } = load("accountcreation/FindConfig");

const isKnown = FindConfig?.parallelAutoDiscovery?.length === 5;

async function find() {
  if (!isKnown) return { unknown: "it looks for accounts in another way" };
  const domain = task.address.split("@").pop();
  const search = FindConfig.parallelAutoDiscovery(domain, task.address, new AbortController().signal, "", null);
  let step = await search.next();
  let asked = null;
  while (!step.done) {
    // It may ask whether another host is to be trusted; somebody says yes.
    asked = step.value.host;
    step = await search.next({ acceptRedirect: true });
  }
  if (!step.value) return { refused: "nothing found", asked };
  return { ...said(step.value), way: step.value.subSource, asked };
}

answer(find());
