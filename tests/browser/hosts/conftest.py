"""The site as its hosts show it: nginx before it, as files under a path, and in frames of others.

Names below ``localhost`` lead a browser to this machine, and each is a site of its own.
"""

import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.browser.conftest import ROOT, Site

HERE = Path(__file__).parent
WHOLE = """pid {run}/nginx.pid; error_log {run}/error.log; worker_processes 1; daemon off;
events {{ worker_connections 512; }}
http {{ access_log off; server_names_hash_bucket_size 128; client_body_temp_path {run}/body;
proxy_temp_path {run}/proxy; fastcgi_temp_path {run}/f; uwsgi_temp_path {run}/u;
scgi_temp_path {run}/s; {servers} }}
"""


@pytest.fixture(scope="session")
def kept() -> Iterator[Site]:
    """A server that itself stands below ``/two``."""
    server = Site("--server.baseUrlPath", "two")
    server.wait("/two")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def written(tmp_path_factory) -> Path:
    """The folder that ``make site`` writes."""
    folder = tmp_path_factory.mktemp("dist") / "site"
    subprocess.run([sys.executable, "-m", "lib.site", str(folder)], cwd=ROOT, check=True)
    for above in (folder.parent, folder.parent.parent, folder.parent.parent.parent):
        above.chmod(0o755)  # for nginx
    return folder


@pytest.fixture(scope="session")
def nginx(site, kept, written, tmp_path_factory) -> Iterator[str]:
    """The end of all addresses, as ``.localhost:8080``."""
    files = (ROOT / "deploy/nginx.conf", HERE / "rest.conf")
    named = {
        "http://127.0.0.1:8501": site,
        "http://127.0.0.1:8502": kept.url,
        "FILES": str(HERE),
        "WRITTEN": str(written),
    }
    run = tmp_path_factory.mktemp("nginx")
    with proxied(files, named, run) as end:
        yield end


@contextmanager
def proxied(files: Sequence[Path], named: Mapping[str, str], run: Path) -> Iterator[str]:
    """A running nginx with the servers of these files, ``named`` as they are this time."""
    found = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
    assert found, "no nginx: tests/browser/install.sh installs it on Debian"
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    run.chmod(0o755)
    servers = "".join(file.read_text(encoding="utf-8") for file in files)
    listens = {"listen 80;": f"listen 127.0.0.1:{port};", ".example": ".localhost"}
    for old, new in (listens | named).items():
        assert old in servers
        servers = servers.replace(old, new)
    conf = run / "nginx.conf"
    user = "user root;\n" if run.owner() == "root" else ""
    conf.write_text(user + WHOLE.format(run=run, servers=servers), encoding="utf-8")
    process = subprocess.Popen([found, "-c", str(conf), "-p", str(run)])
    yield f".localhost:{port}"
    process.terminate()
    process.wait()
