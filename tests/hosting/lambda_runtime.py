"""A small local stand-in for the runtime API of AWS Lambda, with AWS's own client in front of it.

The client runs in an interpreter that sees the unpacked bundle, the client, and nothing else.
"""

import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from typing import Any

HANDLER = "skill.hosting.aws_lambda.handler"
FUNCTION = "arn:aws:lambda:us-east-1:123456789012:function:leg-cramp-guide"
CLIENT = ("awslambdaric", "runtime_client", "simplejson", "snapshot_restore_py")
LAUNCH = """
import sys
sys.path[:0] = sys.argv[1:3]
from awslambdaric.__main__ import main
main(["awslambdaric", sys.argv[3]])
"""


@dataclass
class LambdaRuntime:
    """Hands out events, takes in responses, and remembers when the client was ready."""

    events: queue.Queue[dict[str, Any]] = field(default_factory=queue.Queue)
    outcomes: queue.Queue[tuple[str, Any]] = field(default_factory=queue.Queue)
    ready: threading.Event = field(default_factory=threading.Event)
    seconds_to_ready: float = 0

    def invoke(self, event: dict[str, Any]) -> tuple[str, Any]:
        """Have one event handled: ("response", the response) or ("error", what was reported)."""
        self.events.put(event)
        return self.outcomes.get(timeout=20)


def _api(runtime: LambdaRuntime) -> type[BaseHTTPRequestHandler]:
    class Api(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            """Hand out the next event."""
            runtime.ready.set()
            body = json.dumps(runtime.events.get()).encode()
            self.send_response(200)
            self.send_header("Lambda-Runtime-Aws-Request-Id", "1")
            self.send_header("Lambda-Runtime-Trace-Id", "Root=1-0-0")
            self.send_header("Lambda-Runtime-Deadline-Ms", str(int(time.time() * 1000) + 7000))
            self.send_header("Lambda-Runtime-Invoked-Function-Arn", FUNCTION)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self) -> None:
            """Take in a response or an error."""
            body = self.rfile.read(int(self.headers["Content-Length"]))
            runtime.outcomes.put((self.path.rsplit("/", 1)[-1], json.loads(body)))
            self.send_response(202)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def handle(self) -> None:
            """Serve the client until it is killed."""
            with suppress(ConnectionError):
                super().handle()

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    return Api


@contextmanager
def lambda_runtime(bundle: Path, scratch: Path, **environment: str) -> Iterator[LambdaRuntime]:
    """Start AWS's runtime client on an unpacked bundle; what it prints goes to `output.txt`."""
    runtime = LambdaRuntime()
    client = scratch / "client"
    client.mkdir()
    for name in CLIENT:
        spec = find_spec(name)
        assert spec is not None
        assert spec.origin is not None
        origin = Path(spec.origin)
        found = origin.parent if spec.submodule_search_locations else origin
        (client / found.name).symlink_to(found)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _api(runtime))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    environment["AWS_LAMBDA_RUNTIME_API"] = f"127.0.0.1:{server.server_port}"
    command = [sys.executable, "-I", "-S", "-c", LAUNCH, str(bundle), str(client), HANDLER]
    began = time.perf_counter()
    with (scratch / "output.txt").open("w") as output:
        process = subprocess.Popen(  # noqa: S603 -- our own interpreter and words
            command, stdout=output, stderr=output, env=environment, cwd=bundle
        )
        try:
            assert runtime.ready.wait(20), (scratch / "output.txt").read_text()
            runtime.seconds_to_ready = time.perf_counter() - began
            yield runtime
        finally:
            process.kill()
            process.wait()
            server.shutdown()
            server.server_close()
