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
  await librarySizes()
}

/** What a program that uses one thing of the library carries, beside others that make errors. */
async function librarySizes(): Promise<void> {
  const one = (name: string, from = 'statute') => bytes(`import { ${name} } from '${from}'; export const x = ${name}`)
  const all = (from: string) => bytes(`export * from '${from}'`)
  const problem = await one('notFound')
  const rows: Row[] = [
    { what: 'statute NOT_FOUND', figure: `${await one('NOT_FOUND')} B`, wanted: 'at most 50 B' },
    { what: 'statute created', figure: `${await one('created')} B`, wanted: 'at most 250 B' },
    { what: 'statute notFound', figure: `${problem} B`, wanted: 'at most 550 B' },
    { what: 'statute, all of it', figure: `${await all('statute')} B`, wanted: 'at most 6 kB' },
  ]
  for (const path of ['client', 'request', 'from-unknown', 'facts', 'express', 'hono', 'fastify'])
    rows.push({ what: `statute/${path}, all of it`, figure: `${await all(`statute/${path}`)} B` })
  for (const [what, name, from] of [
    ['hono HTTPException', 'HTTPException', 'hono/http-exception'],
    ['h3 HTTPError', 'HTTPError', 'h3'],
    ['http-errors NotFound', 'NotFound', 'http-errors'],
    ['@hapi/boom notFound', 'notFound', '@hapi/boom'],
  ] as const) {
    const size = await one(name, from)
    rows.push({ what, figure: `${size} B`, ratio: `${(size / problem).toFixed(1)} ×`, wanted: 'of notFound' })
  }
  printTable('Size of the library, bundled, minified, gzipped', rows)
}
