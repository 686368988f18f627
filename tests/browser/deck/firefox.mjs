// Firefox at one page: what wakes, what a key changes, and what Back brings.  Prints JSON.
import puppeteer from "puppeteer-core";

const [executablePath, address, count] = process.argv.slice(2);
const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
try {
  const page = await browser.newPage(), faults = [];
  await page.setViewport({ width: 1280, height: 900 });
  page.on("pageerror", (fault) => faults.push(String(fault)));
  await page.goto(address);
  const alive = async () => (await page.$$(".tm-live[data-alive]")).length;
  const until = async (what, value) => {
    for (let end = Date.now() + 30000; Date.now() < end && await what() !== value;)
      await new Promise((go) => setTimeout(go, 100));
    return what();
  };
  const here = () => page.evaluate(() => location.href);
  const words = () => page.$eval(".tm-live[data-alive] .tm-live-headline", (it) => it.innerText);
  const woken = await until(alive, Number(count)), first = await words();
  await (await page.$("#tm-pressure-hole_mm")).focus();
  await page.keyboard.press("ArrowRight");
  await until(async () => await here() !== address, true);
  const moved = await words(), url = await here();
  await page.reload();
  const restored = await until(alive, Number(count)) && await words();
  await (await page.$("a[href$=lifeboat_timeline]")).click();
  const left = await until(async () => (await here()).includes("lifeboat_timeline"), true);
  await page.evaluate(() => history.back()); // It may come from memory, without loading anything.
  await until(async () => (await here()).includes("hole_and_patch"), true);
  await until(alive, Number(count));
  console.log(JSON.stringify({ woken, first, moved, url, restored, left, back: await words(), faults }));
} finally {
  await browser.close();
}
