import { defineConfig } from 'vitest/config'

/** Tests run on the source: packages are found by their source condition, not in `dist`. */
const source = {
  resolve: { conditions: ['@statute/source'] },
  ssr: { resolve: { conditions: ['@statute/source'] } },
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
}

export default defineConfig({
  test: {
    projects: [
      {
        ...source,
        test: {
          name: 'unit',
          include: ['{packages,node,apps,tools,bench}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.ts', '**/*.real.test.ts', '**/node_modules/**', '**/dist/**'],
        },
      },
      {
        ...source,
        test: {
          name: 'browser',
          include: ['{apps,node,packages}/**/*.browser.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        ...source,
        test: {
          name: 'real',
          include: ['tools/real-servers/*.real.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
