// Firefox, and what both paths need: a fault is remembered, and what is awaited has half a minute.
import puppeteer from "puppeteer-core";
const [executablePath, here, disk, folder] = process.argv.slice(2);
export { here, disk, folder };
export async function visit(path) {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
  try {
    const page = await browser.newPage(), faults = [];
    await page.setViewport({ width: 1280, height: 720 });
    // A page that is left while a library comes says so; nobody sees it.
    page.on("pageerror", (fault) => /dynamically imported/.test(fault) || faults.push(String(fault)));
    page.setDefaultNavigationTimeout(90000);
    const until = async (what, value) => {
      for (let end = Date.now() + 30000; Date.now() < end && await what() !== value;)
        await new Promise((go) => setTimeout(go, 100));
      return what();
    };
    console.log(JSON.stringify({ ...await path(page, until), faults }));
  } finally {
    await browser.close();
  }
}
