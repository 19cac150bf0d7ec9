"""What servers say, as Python's own mail libraries see it: a judge that knows nothing of this program.

    ask.py <QUESTIONS

QUESTIONS is a list; a list of answers, in the same order, goes to standard output, both as JSON. All are asked at
once, for servers take their time over a wrong password. Every question
has address, port, protocol, tls, ca (a file) and name (of the server). What it asks is in `ask`:

look      {greeting, before, after, tls, certificate}: what the server can do, before and after STARTTLS; the
          version of TLS; "good" or what is wrong with the certificate
sign-in   {answer}: "yes", or what the server says to username and password
send      {answer}: "yes", if it took a message with this subject from username to recipient
find      {answer}: "yes", if a message with this subject is in the inbox, within some seconds
handshake {tls}: the version of TLS, with everything allowed that OpenSSL still knows if `old`
"""

import concurrent.futures
import imaplib
import json
import poplib
import smtplib
import socket
import ssl
import sys
import time
import warnings

SECONDS = 10
REFUSALS = (imaplib.IMAP4.error, poplib.error_proto, smtplib.SMTPException, OSError)


def trusting_all():
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


class Imap:
    def __init__(self, question, context):
        where = question["address"], question["port"]
        if question["tls"] == "implicit":
            self.client = imaplib.IMAP4_SSL(*where, ssl_context=context, timeout=SECONDS)
        else:
            self.client = imaplib.IMAP4(*where, timeout=SECONDS)
        self.greeting = self.client.welcome.decode()

    def can(self):
        return sorted(self.client.capability()[1][0].decode().split())

    def start_tls(self, context):
        self.client.starttls(context)

    def sign_in(self, username, password):
        self.client.login(username, password)

    def socket(self):
        return self.client.sock

    def has(self, subject):
        self.client.select("INBOX", readonly=True)
        return self.client.search(None, "SUBJECT", f'"{subject}"')[1][0] != b""


class Pop3:
    def __init__(self, question, context):
        where = question["address"], question["port"]
        if question["tls"] == "implicit":
            self.client = poplib.POP3_SSL(*where, context=context, timeout=SECONDS)
        else:
            self.client = poplib.POP3(*where, timeout=SECONDS)
        self.greeting = self.client.getwelcome().decode()

    def can(self):
        return sorted(" ".join([name, *values]) for name, values in self.client.capa().items())

    def start_tls(self, context):
        self.client.stls(context)

    def sign_in(self, username, password):
        self.client.user(username)
        self.client.pass_(password)

    def socket(self):
        return self.client.sock


class Smtp:
    def __init__(self, question, context):
        where = question["address"], question["port"]
        if question["tls"] == "implicit":
            self.client = smtplib.SMTP_SSL(context=context, timeout=SECONDS, local_hostname="judge.test")
        else:
            self.client = smtplib.SMTP(timeout=SECONDS, local_hostname="judge.test")
        # What TLS tells the server it wants; connect() does not take it.
        self.client._host = question["name"]
        code, text = self.client.connect(*where)
        self.greeting = f"{code} {text.decode()}"

    def can(self):
        self.client.ehlo()
        return sorted(" ".join([name, *values.split()]) for name, values in self.client.esmtp_features.items())

    def start_tls(self, context):
        self.client.starttls(context=context)

    def sign_in(self, username, password):
        self.client.login(username, password)

    def socket(self):
        return self.client.sock

    def send(self, sender, recipient, subject):
        message = f"From: {sender}\r\nTo: {recipient}\r\nSubject: {subject}\r\n\r\nThere and back.\r\n"
        self.client.sendmail(sender, [recipient], message)


CLIENTS = {"imap": Imap, "pop3": Pop3, "smtp": Smtp}


def connect(question):
    """A client that has TLS, if the server is to have it."""
    client = CLIENTS[question["protocol"]](question, trusting_all())
    if question["tls"] == "starttls":
        client.start_tls(trusting_all())
    return client


def look(question):
    client = CLIENTS[question["protocol"]](question, trusting_all())
    answer = {"greeting": client.greeting, "before": client.can(), "after": None, "tls": None}
    if question["tls"] == "starttls":
        client.start_tls(trusting_all())
        answer["after"] = client.can()
    if question["tls"] != "none":
        answer["tls"] = client.socket().version()
        answer["certificate"] = certificate(question)
    return answer


def certificate(question):
    """Python's clients check the name that they connect to, which is an address here: so by hand."""
    stream = socket.create_connection((question["address"], question["port"]), SECONDS)
    if question["tls"] == "starttls":
        for command in {"imap": ["a STARTTLS"], "pop3": ["STLS"], "smtp": ["EHLO judge.test", "STARTTLS"]}[
            question["protocol"]
        ]:
            stream.recv(4096)
            stream.sendall(command.encode() + b"\r\n")
        stream.recv(4096)
    context = ssl.create_default_context(cafile=question["ca"])
    try:
        context.wrap_socket(stream, server_hostname=question["name"]).close()
        return "good"
    except ssl.SSLCertVerificationError as error:
        return error.verify_message
    except ssl.SSLError as error:
        return str(error)


def sign_in(question):
    client = connect(question)
    client.sign_in(question["username"], question["password"])
    return {"answer": "yes"}


def send(question):
    client = connect(question)
    client.sign_in(question["username"], question["password"])
    client.send(question["username"], question["recipient"], question["subject"])
    return {"answer": "yes"}


def find(question):
    client = connect(question)
    client.sign_in(question["username"], question["password"])
    deadline = time.monotonic() + SECONDS
    while not client.has(question["subject"]):
        if time.monotonic() > deadline:
            return {"answer": "it is not there"}
        time.sleep(0.02)
    return {"answer": "yes"}


def handshake(question):
    context = trusting_all()
    if question["old"]:
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.set_ciphers("DEFAULT@SECLEVEL=0")
    stream = socket.create_connection((question["address"], question["port"]), SECONDS)
    return {"tls": context.wrap_socket(stream).version(), "certificate": certificate(question)}


ASK = {"look": look, "sign-in": sign_in, "send": send, "find": find, "handshake": handshake}


def ask(question):
    try:
        return ASK[question["ask"]](question)
    except REFUSALS as error:
        return {"answer": str(error) or type(error).__name__}


warnings.simplefilter("ignore", DeprecationWarning)  # of old versions of TLS, which is what is asked for
with concurrent.futures.ThreadPoolExecutor(max_workers=16) as pool:
    json.dump(list(pool.map(ask, json.load(sys.stdin))), sys.stdout)
