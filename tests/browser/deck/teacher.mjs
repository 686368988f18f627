// A teacher in Firefox: choose, print, project, share, and come back to the same sheet by its link.
import { folder, here, visit } from "./steps.mjs";
await visit(async (page, until) => {
  const asked = () => page.$$eval("ol > li p:first-child", (all) => all.map((it) => it.innerText));
  await page.goto(`${here}/teach#worksheet`);
  await (await page.waitForSelector("[name=level][value='15-18']")).click();
  await page.$eval("[name=seed]", (it) => { it.value = "42"; });
  await (await page.$(".tm-builder button")).click();
  await until(async () => page.url().includes("/worksheet?"), true);
  await page.waitForSelector("ol > li");
  const [sheet, first] = [page.url(), await asked()];
  const links = await page.$$eval("ol a", (all) => all.map((it) => it.href));
  await page.screenshot({ path: `${folder}/sheet.png`, fullPage: true });
  await page.pdf({ path: `${folder}/sheet.pdf` });
  await page.goto(links[0]);
  const name = links[0].split("#")[1];
  await page.waitForSelector(`[data-figure=${name}][data-alive]`);
  const shared = page.url();
  await page.goto(`${here}/figure/${name}${new URL(links[0]).search || "?"}&stage`);
  await page.waitForSelector(".tm-live[data-alive]");
  const projected = await page.$eval("html", (it) => it.dataset.stage !== undefined);
  await page.goto(sheet);
  return { sheet, asked: first, links, shared, projected, again: await asked() };
});
