// Web pages against a browser: no message on the console, no sideways scrolling on
// a phone, nothing that hinders anybody (axe-core), paper in A4.
// node tests/real/pages.mjs NODE_MODULES PAGE...
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const [modules, ...pages] = process.argv.slice(2);
const require = createRequire(path.resolve(modules, 'x.js'));
const { chromium } = require('playwright-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
let failed = 0;
const complain = (page, said) => { failed += 1; console.error(`${page}: ${said}`); };
for (const file of pages) {
  const page = await browser.newPage();
  page.on('console', (message) => complain(file, `console: ${message.text()}`));
  page.on('pageerror', (error) => complain(file, error));
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) complain(file, `asks for ${request.url()}`);
  });
  for (const width of [360, 1200]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`file://${path.resolve(file)}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) complain(file, `${wide} px wide on a screen of ${width}`);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => axe.run());
    for (const found of violations) complain(file, `${width} px: ${found.id}: ${found.nodes[0].html}`);
  }
  const paper = file.replace(/\.html$/, '-page.pdf');
  await page.pdf({ path: paper, preferCSSPageSize: true });
  await page.close();
}
await browser.close();
console.log(`${pages.length} pages seen, ${failed} complaints`);
process.exit(failed > 0 ? 1 : 0);
