/**
 * Builds and starts Next.js itself, with a route file of its own kind and one of `resource()`, and prints what it
 * answers to each method. Takes half a minute, so no test runs it:
 * `npx tsx --conditions=@statute/source packages/statute/testing/next-server.ts`.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { exchange } from './exchange.ts'

const here = dirname(fileURLToPath(import.meta.url))
const nodeModules = join(here, '../../../node_modules')

const files = {
  'package.json': '{ "type": "module", "private": true }',
  'app/next/[id]/route.js': `
    import { redirect } from 'next/navigation'
    export async function GET(request, { params }) {
      if ((await params).id === 'away') redirect('/elsewhere')
      return Response.json(await params)
    }`,
  'app/statute/[id]/route.js': `
    import { redirect } from 'next/navigation'
    import { notFound, ok, resource } from '../../../statute.js'
    export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
      GET: async (request, { params }) => {
        const { id } = await params
        if (id === 'away') redirect('/elsewhere')
        return id === '7' ? ok({ id }) : notFound('no thing ' + id)
      },
    })`,
}

const folder = mkdtempSync(join(tmpdir(), 'statute-next-'))
let server: ChildProcess | undefined
try {
  await write()
  const next = join(nodeModules, 'next/dist/bin/next')
  const options = {
    cwd: folder,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' as const },
  }
  execFileSync(process.execPath, [next, 'build', '--webpack'], { ...options, stdio: ['ignore', 'ignore', 'inherit'] })
  const port = await freePort()
  const where = ['-p', String(port), '-H', '127.0.0.1']
  server = spawn(process.execPath, [next, 'start', ...where], { ...options, stdio: 'ignore' })
  await ask(`http://127.0.0.1:${port}`)
} finally {
  server?.kill()
  rmSync(folder, { recursive: true, force: true })
}

async function write(): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  symlinkSync(nodeModules, join(folder, 'node_modules'))
  const contents = `export * from '${here}/../src/index.ts'; export * from '${here}/../src/adapters/next.ts'`
  const stdin = { contents, resolveDir: here, loader: 'ts' as const }
  await build({ stdin, bundle: true, format: 'esm', outfile: join(folder, 'statute.js') })
}

async function ask(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await exchange(`${url}/next/7`).catch(() => undefined)) break
    await setTimeout(100)
  }
  for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST', 'PROPFIND'])
    for (const path of ['/next/7', '/statute/7', '/next/away', '/statute/away', '/statute/9', '/nowhere']) {
      if (method !== 'GET' && !path.endsWith('7')) continue
      const got = await exchange(`${url}${path}`, { method })
      const fields = ['allow', 'location', 'content-type', 'content-length'].map((name) => got.field(name) ?? '—')
      console.log(
        method.padEnd(8),
        path.padEnd(14),
        got.status,
        fields.join(' | '),
        got.content.toString().slice(0, 80),
      )
    }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
