"""What hosts read before any visitor comes: lock, container, settings; and what Streamlit lacks."""

import gc
import re
import socket
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from streamlit import config, net_util
from streamlit.web import bootstrap
from streamlit.web.server.server_util import is_url_from_allowed_origins
from streamlit.web.server.starlette.starlette_server import _bind_socket

from lib import plain_pages
from lib.pages import PAGES
from lib.warm_up import answer_at_once, warm_up

ROOT = Path(__file__).parents[1]
LOCK = dict(
    line.split("==")
    for line in (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
)


def test_the_lock_holds_what_the_short_list_asks_for():
    asked = (ROOT / "requirements.txt").read_text(encoding="utf-8").split()
    assert set(asked) <= {f"{name}=={number}" for name, number in LOCK.items()}
    assert len(LOCK) > len(asked)


def test_the_tests_run_on_what_the_lock_holds():
    assert {name: version(name) for name in LOCK} == LOCK


def test_makefile_and_container_install_the_lock():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "pip install --quiet --disable-pip-version-check -r requirements.lock" in makefile
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
    assert "RUN pip install --no-cache-dir -r requirements.lock" in lines
    minor = re.search(r"^FROM python:3\.(\d+)-slim$", "\n".join(lines), re.MULTILINE)
    assert minor and 11 <= int(minor.group(1)) <= 13


def test_the_container_is_not_root_honours_port_and_copies_what_is_there():
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
    command = next(line for line in lines if line.startswith("CMD"))
    assert "--server.port $PORT" in command and "ENV PORT=8501" in lines
    assert lines.index("USER site") < lines.index(command)
    for line in lines:
        if line.startswith("COPY"):
            assert (ROOT / line.split()[1]).exists(), line
    assert any(line.startswith("HEALTHCHECK") and "/_stcore/health" in line for line in lines)


def test_streamlit_does_not_look_through_all_that_lives_after_each_run():
    """With two hundred visitors that took 30 ms a run, and held up every answer."""
    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert settings["runner"]["postScriptGC"] is False
    assert config.get_config_options()["runner.postScriptGC"].default_val is True


def test_neither_start_nor_visitor_makes_the_server_ask_another_site(monkeypatch):
    def never():
        pytest.fail("the server asked another site for its own address")

    monkeypatch.setattr(net_util, "get_external_ip", never)
    config.get_config_options(force_reparse=True)
    bootstrap._print_url(is_running_hello=False)
    assert is_url_from_allowed_origins("https://leak.example")


def test_streamlit_still_listens_without_protocol_number():
    """When this fails, Streamlit has mended it: ``answer_at_once`` and this test can go."""
    with _bind_socket("127.0.0.1", 0, 1) as listening:
        assert listening.proto != socket.IPPROTO_TCP
        answer_at_once()
        assert listening.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_no_visitor_waits_until_a_page_is_made():
    plain_pages.body.cache_clear()
    warm_up()
    gc.unfreeze()
    assert plain_pages.body.cache_info().currsize == len(PAGES)
