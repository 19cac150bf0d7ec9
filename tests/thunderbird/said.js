// Runs inside Thunderbird, before each of the other scripts: an account in the words of the tests.

const [task, done] = arguments;
const load = (name) => ChromeUtils.importESModule(`resource:///modules/${name}.sys.mjs`);
const { AccountConfig } = load("accountcreation/AccountConfig");

const SOCKET_TYPES = { 0: "none", 2: "starttls", 3: "implicit" };
const FOR_EVER = 1_000_000; // days
// 8 is "any secure": encrypted, whatever the server has of it.
const METHODS = {
  1: "none",
  3: "password",
  4: "encrypted-password",
  5: "gssapi",
  6: "ntlm",
  8: "encrypted-password",
  10: "oauth2",
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

function said(config) {
  AccountConfig.replaceVariables(config, "Fred Test", task.address, "");
  const incoming = [config.incoming, ...config.incomingAlternatives];
  const outgoing = [config.outgoing, ...config.outgoingAlternatives];
  const pop3 = incoming.find((server) => server.type === "pop3");
  return {
    name: config.displayName ?? "",
    incoming: server(config.incoming),
    // Without a host it is what the program has already.
    outgoing: config.outgoing.hostname ? server(config.outgoing) : null,
    servers: [...incoming, ...outgoing].map(server),
    days_on_server: pop3 ? daysOnServer(pop3) : null,
  };
}

// The answer of a script, or why there is none.
function answer(promise) {
  promise.then((answer) => done(answer), (error) => done({ refused: String(error?.message ?? error) }));
}

