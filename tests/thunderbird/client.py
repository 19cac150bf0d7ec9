"""What real Thunderbird makes of published documents.

    client.py TASKS.json
    client.py TASKS.json AUTHORITY.pem

TASKS.json is a list of tasks; a list of answers, in the same order, goes to standard output. Thunderbird is
started once, headless, with a profile of its own.

Without an authority a task is {format, address, path, media_type, document}, with an encoding, a
status and others of its kind where there is more to say, and account.js answers. Every
request of Thunderbird ends at the proxy below, so nothing leaves the machine.

With an authority, which is then trusted, a task is {address}, and find.js answers: Thunderbird looks at the
network where it is, which should be one that leads nowhere.

Exit 0: it looked. Exit 2: it could not. Exit 3: this Thunderbird is another one than the scripts know.
"""

import http.server
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

HERE = pathlib.Path(__file__).parent
START_SECONDS = 120
ALL_SECONDS = 420


class Web:
    """The whole web, as Thunderbird sees it: a proxy that knows one document."""

    def __init__(self):
        self.task = None
        web = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def answer(self):
                length = int(self.headers.get("Content-Length") or 0)
                self.rfile.read(length)
                web.answer(self)

            do_GET = do_POST = answer

            def do_CONNECT(self):
                self.send_error(502)  # no https here: Thunderbird goes on to http, where it finds the same

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def answer(self, request):
        path = urllib.parse.urlsplit(request.path).path
        known = [self.task, *self.task.get("others", [])] if self.task else []
        found = next((one for one in known if one["path"] == path), None)
        if found is None:
            request.send_error(404)
            return
        document = found["document"].encode(found.get("encoding", "utf-8"))
        request.send_response(found.get("status", 200))
        if found["media_type"]:
            request.send_header("Content-Type", found["media_type"])
        request.send_header("Content-Length", str(len(document)))
        request.end_headers()
        request.wfile.write(document)


class Thunderbird:
    """A Thunderbird of our own, spoken to by Marionette: LENGTH:[0, id, command, parameters]."""

    def __init__(self, preferences):
        self.profile = tempfile.mkdtemp(prefix="mailsetup-thunderbird-")
        self.log = os.path.join(self.profile, "log.txt")
        self.process = None
        self.number = 0
        preferences = json.loads((HERE / "prefs.json").read_text()) | preferences
        with open(os.path.join(self.profile, "user.js"), "w", encoding="utf-8") as file:
            for name, value in preferences.items():
                file.write(f"user_pref({json.dumps(name)}, {json.dumps(value)});\n")

    def __enter__(self):
        try:
            self.start()
        except Exception as error:
            said = pathlib.Path(self.log).read_text("utf-8", "replace")[-2000:] if self.process else ""
            self.__exit__()
            raise RuntimeError(f"{error}\n{said}") from error
        return self

    def start(self):
        environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        environment.update(HOME=self.profile, LC_ALL="C.UTF-8", MOZ_CRASHREPORTER_DISABLE="1", MOZ_HEADLESS="1")
        command = ["thunderbird", "--headless", "--marionette", "--remote-allow-system-access", "--no-remote"]
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                [*command, "--profile", self.profile],
                env=environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True,
            )
        self.socket = socket.create_connection(("127.0.0.1", self.wait_for_port()), START_SECONDS)
        self.stream = self.socket.makefile("rb")
        self.read()  # its greeting
        self.version = self.ask("WebDriver:NewSession", {})["capabilities"]["browserVersion"]
        self.ask("Marionette:SetContext", {"value": "chrome"})
        self.ask("WebDriver:SetTimeouts", {"script": 60_000})

    def wait_for_port(self):
        """Marionette writes down its port when it listens."""
        file = pathlib.Path(self.profile, "MarionetteActivePort")
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise RuntimeError(f"Thunderbird ended with {self.process.returncode}")
            if file.exists() and (text := file.read_text().strip()):
                return int(text)
            time.sleep(0.05)
        raise RuntimeError(f"Thunderbird did not start within {START_SECONDS} s")

    def read(self):
        length = b""
        while not length.endswith(b":"):
            byte = self.stream.read(1)
            if not byte:
                raise RuntimeError("Thunderbird hung up")
            length += byte
        return json.loads(self.stream.read(int(length[:-1])))

    def ask(self, command, parameters):
        self.number += 1
        message = json.dumps([0, self.number, command, parameters]).encode()
        self.socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self.read()
        if error:
            raise RuntimeError(f"{command}: {error.get('message')}")
        return result

    def run(self, script, argument):
        parameters = {"script": script, "args": [argument], "sandbox": "system", "newSandbox": True}
        return self.ask("WebDriver:ExecuteAsyncScript", parameters)["value"]

    def __exit__(self, *_):
        # Its own session, so that the processes it started end with it.
        for number in (signal.SIGTERM, signal.SIGKILL):
            if self.process and self.process.poll() is None:
                os.killpg(self.process.pid, number)
                try:
                    self.process.wait(15)
                except subprocess.TimeoutExpired:
                    pass
        shutil.rmtree(self.profile, ignore_errors=True)


def accounts(tasks):
    web = Web()
    script = script_of("account.js")
    with Thunderbird({"network.proxy.http_port": web.port, "network.proxy.ssl_port": web.port}) as thunderbird:
        for task in tasks:
            web.task = task
            yield answer_of(thunderbird, script, {"format": task["format"], "address": task["address"]})


def findings(tasks, authority):
    script = script_of("find.js")
    with Thunderbird({"network.proxy.type": 0}) as thunderbird:
        thunderbird.run(script_of("trust.js"), base64_of(authority))
        for task in tasks:
            yield answer_of(thunderbird, script, task)


def script_of(name):
    return (HERE / "said.js").read_text("utf-8") + (HERE / name).read_text("utf-8")


def base64_of(pem):
    """A certificate without the first and the last line of its file."""
    return "".join(line for line in pathlib.Path(pem).read_text("ascii").splitlines() if "-----" not in line)


def answer_of(thunderbird, script, task):
    answer = thunderbird.run(script, task)
    if "unknown" in answer:
        raise Stranger(f"Thunderbird {thunderbird.version}: {answer['unknown']}")
    return answer


class Stranger(Exception):
    pass


def main(tasks, *authority):
    tasks = json.loads(pathlib.Path(tasks).read_text("utf-8"))
    try:
        answers = list(findings(tasks, *authority) if authority else accounts(tasks))
    except Stranger as error:
        print(error, file=sys.stderr)
        return 3
    json.dump(answers, sys.stdout)
    return 0


def too_late(*_):
    raise RuntimeError(f"not done within {ALL_SECONDS} s")


if __name__ == "__main__":
    signal.signal(signal.SIGALRM, too_late)
    signal.signal(signal.SIGTERM, too_late)
    signal.alarm(ALL_SECONDS)
    try:
        sys.exit(main(*sys.argv[1:]))
    except Exception as error:
        print(f"client.py: {error}", file=sys.stderr)
        sys.exit(2)
