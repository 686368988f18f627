// A speaker in Firefox: a talk from a disk, black, the square, what a phone opens, back, and out.
import { disk, folder, here, visit } from "./steps.mjs";
const SOON = { waitUntil: "domcontentloaded" }; // Its frames come one by one.
await visit(async (page, until) => {
  const count = () => page.$eval(".tm-talk-count", (it) => it.textContent).catch(() => "");
  const seen = [];
  await page.goto(disk, SOON);
  seen.push(await until(count, "1 of 10"));
  for (const [key, step] of [["PageDown", 2], ["PageDown", 3], ["PageUp", 2]]) {
    await page.keyboard.press(key);
    seen.push(await until(count, `${step} of 10`));
  }
  await page.keyboard.press("b");
  await page.screenshot({ path: `${folder}/black.png` });
  await page.goto(`${here}/talk?step=4`, SOON);
  await until(count, "4 of 10");
  await page.keyboard.press("q");
  const link = () => page.$eval(".tm-talk-code", (it) => it.childElementCount && it.href);
  const shared = await until(link, `${here}/hole_and_patch?hole_mm=20#pressure`);
  await page.screenshot({ path: `${folder}/square.png` });
  await page.goto(shared, SOON);
  await page.waitForSelector(".tm-live[data-alive]");
  const phone = await page.$eval(".tm-live[data-alive] .tm-live-headline", (it) => it.innerText);
  await page.evaluate(() => history.back()); // It may come from memory, without loading anything.
  const back = await until(count, "4 of 10");
  await page.keyboard.press("Escape");
  const left = await until(async () => page.url(), `${here}/hole_and_patch`);
  return { disk: seen, phone, back, left };
});
