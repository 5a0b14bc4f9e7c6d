import { join } from 'node:path'
import { defineConfig } from 'vite'

/**
 * Builds what a browser runs: one small script on every page, and the box's, which that one fetches when it is wanted.
 * They share nothing, so the first is a classic script without imports and runs before anything is painted.
 */
export default defineConfig({
  root: join(import.meta.dirname, 'src/islands'),
  publicDir: false,
  resolve: { conditions: ['@statute/source', 'module', 'browser', 'import'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../dist-assets',
    emptyOutDir: true,
    manifest: 'manifest.json',
    modulePreload: false,
    target: 'es2022',
    // The texts of all programs: one file, fetched when there is an error to read.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: {
        page: join(import.meta.dirname, 'src/islands/page.ts'),
        ask: join(import.meta.dirname, 'src/islands/ask.tsx'),
        // Of its own, for it is sent with a policy of its own.
        'watch-worker': join(import.meta.dirname, 'src/islands/watch-worker.ts'),
      },
      preserveEntrySignatures: 'strict',
    },
  },
})
