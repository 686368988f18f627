"""Does a scene play at sixty frames a second on a slow phone, and is rest rest?

    .venv/bin/python tests/load/frames.py

Plays the hole, fires a grain and walks through the night, as this machine is and with its processor
slowed fourfold; beside them an empty page that asks for frames and draws nothing.  Prints frames a
second, and what a frame costs in script and in all; then what five seconds of rest cost.  Nothing
asserts a time.
"""

from browser import fresh_browser
from playwright.sync_api import CDPSession, Page, sync_playwright
from sites import SERVERS, served

SECONDS = 8
COUNT = """() => {
  window.frames = 0;
  const count = () => { window.frames += 1; requestAnimationFrame(count); };
  requestAnimationFrame(count);
}"""
WALK = """() => {
  const next = [...document.querySelectorAll("button")].find(it => it.textContent === "Next");
  if (next) setInterval(() => next.click(), 900);
}"""
PLAY = """() => {
  const go = [...document.querySelectorAll("button")].find(it => it.textContent === "Let it leak");
  go?.click();
}"""

FIRE = """() => {
  const go = [...document.querySelectorAll("button")].find(it => it.textContent === "Fire");
  go.click();
  setInterval(() => go.click(), 6200);
}"""


def watch(page: Page, times: int = 1) -> CDPSession:
    """The watch of a page whose processor is that many times slower; it counts from now on."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    session.send("Emulation.setCPUThrottlingRate", {"rate": times})
    return session


def metrics(session: CDPSession) -> dict[str, float]:
    """Seconds of script and of all work so far."""
    found = session.send("Performance.getMetrics")["metrics"]
    return {one["name"]: one["value"] for one in found}


def played(page: Page, session: CDPSession, begin: str) -> list[float]:
    """Frames a second, milliseconds of script and of all work in one frame."""
    page.evaluate(COUNT)
    page.evaluate(begin)
    page.wait_for_timeout(300)
    first, before = page.evaluate("frames"), metrics(session)
    page.wait_for_timeout(SECONDS * 1000)
    frames, after = page.evaluate("frames") - first, metrics(session)
    passed = after["Timestamp"] - before["Timestamp"]
    cost = [1e3 * (after[name] - before[name]) / frames for name in ("ScriptDuration", "TaskDuration")]
    return [frames / passed, *cost]


def main() -> None:
    """Two minutes."""
    ours = served(*SERVERS["ours"])
    with ours as (site, _), sync_playwright() as play, fresh_browser(play) as browser:
        scenes = (("an empty page", "/robots.txt", "() => {}"),
                  ("the hole, playing", "/hole_and_patch?bet=off", PLAY),
                  ("a grain, fired twice", "/debris_primer?bet=off", FIRE),
                  ("the night, a moment every 0.9 s", "/", WALK))  # fmt: skip
        print("| scene | slowed | frames a second | script, ms a frame | all, ms a frame |")
        print("|---|---|---|---|---|")
        for name, path, begin in scenes:
            for times in (1, 4):
                page = browser.new_page(viewport={"width": 390, "height": 844})
                page.goto(site + path)
                page.wait_for_timeout(2500)
                rate, script, work = played(page, watch(page, times), begin)
                print(f"| {name} | {times} | {rate:.0f} | {script:.2f} | {work:.2f} |")
                page.close()
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.goto(f"{site}/hole_and_patch?bet=off")
        page.wait_for_timeout(5000)
        session = watch(page)
        before = metrics(session)
        page.wait_for_timeout(5000)
        after = metrics(session)
        rest = 1e3 * (after["ScriptDuration"] - before["ScriptDuration"])
        print(f"\nFive seconds of rest on `/hole_and_patch`: {rest:.2f} ms of script.")


if __name__ == "__main__":
    main()
