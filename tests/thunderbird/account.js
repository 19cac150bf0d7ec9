// Runs inside Thunderbird: the account that its own modules make of one published document, for one address.
// The document is at the place where Thunderbird looks for it; the proxy of client.py answers for its server.

const [task, done] = arguments;
const load = (name) => ChromeUtils.importESModule(`resource:///modules/${name}.sys.mjs`);
const { AccountConfig } = load("accountcreation/AccountConfig");
const { FetchConfig } = load("accountcreation/FetchConfig");
const { fetchConfigFromExchange } = load("accountcreation/ExchangeAutoDiscover");

// Years ago both took callbacks, and one day they may take something else again.
const isKnown = FetchConfig.fromISP.length === 3 && fetchConfigFromExchange.length === 6;

// Look-ups would leave the machine; nobody's MX or SRV record is asked for here.
const { DNS } = load("DNS");
DNS.srv = DNS.mx = DNS.txt = async () => [];

const SOCKET_TYPES = { 0: "none", 2: "starttls", 3: "implicit" };
const FOR_EVER = 1_000_000; // days
const METHODS = { 3: "password", 4: "encrypted-password", 10: "oauth2" };

const ROADS = {
  thunderbird: (domain, signal) => FetchConfig.fromISP(domain, task.address, signal),
  outlook: (domain, signal) =>
    fetchConfigFromExchange(domain, task.address, signal, null, "", () => Promise.reject(new Error("asked"))),
};

function server(of) {
  return {
    protocol: of.type,
    host: of.hostname,
    port: of.port,
    tls: SOCKET_TYPES[of.socketType] ?? of.socketType,
    auth: METHODS[of.auth] ?? of.auth,
    username: of.username,
  };
}

function daysOnServer(pop3) {
  if (!pop3.leaveMessagesOnServer) return 0;
  return pop3.deleteByAgeFromServer ? pop3.daysToLeaveMessagesOnServer : FOR_EVER;
}

async function account() {
  if (!isKnown) return { unknown: "its account creation is called in another way" };
  const domain = task.address.split("@").pop();
  const config = await ROADS[task.format](domain, new AbortController().signal);
  AccountConfig.replaceVariables(config, "Fred Test", task.address, "");
  const incoming = [config.incoming, ...config.incomingAlternatives];
  const outgoing = [config.outgoing, ...config.outgoingAlternatives];
  const pop3 = incoming.find((server) => server.type === "pop3");
  return {
    name: config.displayName ?? "",
    servers: [...incoming, ...outgoing].map(server),
    days_on_server: pop3 ? daysOnServer(pop3) : null,
  };
}

account().then((answer) => done(answer), (error) => done({ refused: String(error?.message ?? error) }));
