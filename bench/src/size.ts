import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { printTable, type Row } from './measure.ts'

/** Bytes of a program that uses one thing, bundled, minified and gzipped. */
async function bytes(program: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: join(import.meta.dirname, '..'), loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    conditions: ['@statute/source'],
    logLevel: 'error',
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
}

export async function sizes(): Promise<void> {
  const ours = await bytes("import { NOT_FOUND } from '@statute/codes'; console.log(NOT_FOUND)")
  const bare = await bytes('console.log(404)')
  const rows: Row[] = [
    { what: 'console.log(404)', figure: `${bare} B` },
    { what: '@statute/codes NOT_FOUND', figure: `${ours} B`, ratio: `+${ours - bare} B`, wanted: 'at most 46 B' },
  ]
  for (const [name, program] of [
    ['http-status-codes', "import { StatusCodes } from 'http-status-codes'; console.log(StatusCodes.NOT_FOUND)"],
    ['statuses', "import statuses from 'statuses'; console.log(statuses('not found'))"],
  ] as const) {
    const size = await bytes(program)
    rows.push({ what: `${name}, the same`, figure: `${size} B`, ratio: `${(size / ours).toFixed(0)} × ours` })
  }
  const phrase = await bytes("import { phrase } from '@statute/codes'; console.log(phrase(404))")
  const facts = await bytes("import { facts } from '@statute/codes/facts/404'; console.log(facts)")
  const guide = await bytes("import { guide } from '@statute/codes/guide/404'; console.log(guide)")
  rows.push(
    { what: 'phrase()', figure: `${phrase} B` },
    { what: 'the facts of one code (404)', figure: `${facts} B`, wanted: 'under 1500 B' },
    { what: 'the guide of one code (404)', figure: `${guide} B`, wanted: 'loaded when wanted' },
  )
  printTable('Size, bundled, minified, gzipped', rows)
}
