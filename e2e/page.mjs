// Opens a page on a phone as a person would: node page.mjs ADDRESS STEPS SHOT
// STEPS is JSON, a list of ["fill", selector, text], ["click", selector], ["upload", selector, file], ["select", selector, value],
// ["uncheck", selector].
// What the page says in the end goes to the output, a picture of it to the file SHOT.
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const [address, steps, shot] = process.argv.slice(2);
const browser = await chromium.launch({
  args: sparticuz.args,
  executablePath: await sparticuz.executablePath(),
  headless: true,
});
try {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const answer = await page.goto(address);
  if (answer.status() !== 200) {
    throw new Error(`${address} answered ${answer.status()}: ${await page.innerText('body')}`);
  }
  for (const [what, selector, value] of JSON.parse(steps)) {
    const element = page.locator(selector).first();
    if (what === 'fill') {
      await element.fill(value);
    } else if (what === 'select') {
      await element.selectOption(value);
    } else if (what === 'uncheck') {
      await element.uncheck();
    } else if (what === 'upload') {
      await element.setInputFiles(value);
    } else {
      await Promise.all([page.waitForLoadState('load'), element.click()]);
      await page.waitForLoadState('load');
    }
  }
  await page.screenshot({ path: shot, fullPage: true });
  console.log(await page.innerText('body'));
} finally {
  await browser.close();
}
