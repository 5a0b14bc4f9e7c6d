import { join } from 'node:path'
import { defineConfig } from 'vite'

/** Builds what a browser runs: one small script on every page, which fetches the box's when it is first used. */
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
    rolldownOptions: { input: { page: join(import.meta.dirname, 'src/islands/page.ts') } },
  },
})
