// Runs inside Thunderbird: the account that its own modules make of one published document, for one address.
// The document is at the place where Thunderbird looks for it; the proxy of client.py answers for its server.

const { FetchConfig } = load("accountcreation/FetchConfig");
const { fetchConfigFromExchange } = load("accountcreation/ExchangeAutoDiscover");

// Years ago both took callbacks, and one day they may take something else again.
const isKnown = FetchConfig.fromISP.length === 3 && fetchConfigFromExchange.length === 6;

// Look-ups would leave the machine; nobody's MX or SRV record is asked for here.
const { DNS } = load("DNS");
DNS.srv = DNS.mx = DNS.txt = async () => [];

const ROADS = {
  thunderbird: (domain, signal) => FetchConfig.fromISP(domain, task.address, signal),
  outlook: (domain, signal) =>
    fetchConfigFromExchange(domain, task.address, signal, null, "", () => Promise.reject(new Error("asked"))),
};

async function account() {
  if (!isKnown) return { unknown: "its account creation is called in another way" };
  const domain = task.address.split("@").pop();
  return said(await ROADS[task.format](domain, new AbortController().signal));
}

answer(account());
