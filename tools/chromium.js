// Finds a Chromium for the browser tests, and installs one if there is none: Debian's package when this is root on
// Debian, else Playwright's own. Plain JavaScript, because it runs before anything is built.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const candidates = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Path of a browser that is here already; undefined if none is. */
export function findChromium() {
  return candidates.find((path) => path && existsSync(path))
}

/** Path of a browser, installed if need be. */
export async function ensureChromium() {
  const here = findChromium() ?? (await playwrightChromium())
  if (here) return here
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('Installing Chromium from Debian …')
    const run = (...args) =>
      execFileSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    run('update', '-qq')
    run('install', '-y', '-qq', '--no-install-recommends', 'chromium')
  } else {
    console.log('Installing Chromium with Playwright …')
    execFileSync('npx', ['--no-install', 'playwright-core', 'install', 'chromium'], { stdio: 'inherit' })
  }
  const now = findChromium() ?? (await playwrightChromium())
  if (!now)
    throw new Error('Chromium could not be installed. Install one and name it: CHROMIUM=/path/to/chromium npm test')
  return now
}

async function playwrightChromium() {
  try {
    const { chromium } = await import('playwright-core')
    const path = chromium.executablePath()
    return path && existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

export const launchArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
