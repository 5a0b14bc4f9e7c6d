import { defineConfig } from '@playwright/test'

export default defineConfig({
  testMatch: '*.case.mjs',
  outputDir: process.env.STATUTE_TEST_OUTPUT,
  reporter: 'list',
})
