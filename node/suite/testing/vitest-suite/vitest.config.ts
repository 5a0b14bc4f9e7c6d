import { defineConfig } from 'vitest/config'

const both = process.env.STATUTE_TEST_GATHER === '1'

export default defineConfig({
  resolve: { conditions: ['@statute/source'] },
  ssr: { resolve: { conditions: ['@statute/source'] } },
  test: {
    include: ['*.case.ts'],
    setupFiles: ['../../src/vitest.ts'],
    ...(both ? { globalSetup: ['../../src/vitest.ts'] } : {}),
  },
})
