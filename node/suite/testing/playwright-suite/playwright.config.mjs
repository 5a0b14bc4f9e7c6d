import { defineConfig } from '@playwright/test'

const both = process.env.STATUTE_TEST_GATHER === '1'

export default defineConfig({
  testMatch: '*.case.mjs',
  outputDir: process.env.STATUTE_TEST_OUTPUT,
  reporter: 'list',
  use: { launchOptions: { executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] } },
  ...(both ? { globalSetup: '@statute/suite/playwright' } : {}),
})
