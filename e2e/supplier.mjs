// A supplier answers on its page with a phone whose browser runs no scripts.
//   node supplier.mjs LINK FOLDER   leaves screenshots in the folder and ends with 0 when all went well.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as browserType } from 'playwright-core';

const [link, folder] = process.argv.slice(2);
const browser = await browserType.launch({
  executablePath: await chromium.executablePath(),
  args: chromium.args,
  headless: true,
});

async function opened(options) {
  const context = await browser.newContext({ javaScriptEnabled: false, ...options });
  const page = await context.newPage();
  page.complaints = [];
  page.on('console', message => page.complaints.push(message.text()));
  page.on('pageerror', error => page.complaints.push(String(error)));
  return page;
}

async function shot(page, name) {
  await page.screenshot({ path: join(folder, name + '.png'), fullPage: true });
}

async function fitsTheScreen(page) {
  const main = await page.locator('main').boundingBox();
  const width = page.viewportSize().width;
  for (const box of await page.locator('input, select, textarea, button, fieldset').all()) {
    const place = await box.boundingBox();
    assert.ok(!place || place.x + place.width <= width + 1, 'something is wider than the screen');
  }
  assert.ok(main.width <= width);
}

try {
  const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
  const page = await opened(phone);
  await page.goto(link);
  await fitsTheScreen(page);
  await shot(page, '1-opened');

  await page.fill('#price-1', 'дорого');
  await page.fill('#lead-2', '3');
  await page.click('button.main');
  assert.equal(await page.inputValue('#price-1'), 'дорого');
  assert.ok((await page.locator('.error').count()) >= 3);
  await fitsTheScreen(page);
  await shot(page, '2-corrected');

  await page.selectOption('#vat', 'INCLUDED');
  await page.fill('#price-1', '1 234,50');
  await page.fill('#per-1', '100');
  await page.fill('#lead-1', '5');
  await page.fill('#leadto-1', '7');
  await page.fill('#price-2', '410');
  await page.fill('#lead-2', '0');
  await page.fill('#number', 'КП-77/2026');
  await page.locator('fieldset details summary').first().click();
  await page.fill('#min-1', '300');
  await page.fill('#substitute-1', 'ВВГнг(А)-LS 3×2,5');
  const file = join(folder, 'Прайс-лист.txt');
  writeFileSync(file, 'Кабель — 12,35 за метр');
  await page.setInputFiles('#file', file);
  await page.click('button[value=attach]');
  assert.equal(await page.inputValue('#price-1'), '1 234,50');
  await shot(page, '3-draft');

  await page.click('button.main');
  assert.equal(await page.locator('.told.good').count(), 1);
  await fitsTheScreen(page);
  await shot(page, '4-received');
  assert.deepEqual(page.complaints.filter(text => !text.includes('422')), []);

  const desktop = await opened({ viewport: { width: 1200, height: 900 } });
  await desktop.goto(link + '?edit&lang=en');
  assert.equal(await desktop.inputValue('#price-2'), '410');
  await shot(desktop, '5-desktop');
  await desktop.goto(link.slice(0, -4) + 'AAAA');
  await shot(desktop, '6-unknown');
  assert.deepEqual(desktop.complaints.filter(text => !text.includes('404')), []);
} finally {
  await browser.close();
}
