// `npm run browser`: the browser tests, with a Chromium found or installed.
import { ensureChromium } from './chromium.js'
import { run } from './ensure.js'

run('npx', ['--no-install', 'vitest', 'run', '--project', 'browser'], {
  env: { ...process.env, CHROMIUM: await ensureChromium() },
})
