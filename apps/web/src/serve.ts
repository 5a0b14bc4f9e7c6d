/** The workbench on this machine: `npm start`, `statute serve`. */
import { spawn } from 'node:child_process'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from './app.tsx'
import { loadAssets } from './assets.ts'
import { answerClientErrors } from './client-errors.ts'
import { compress } from './compress.ts'
import { UsageError } from './usage-error.ts'
import type { WatchSource } from './watch-source.ts'

export interface ServeOptions {
  readonly port?: string
  readonly host?: string
  /** True and false decide; else the browser opens where there is a desktop. */
  readonly open?: boolean
  /** Let the check page ask servers. Addresses inside networks stay refused. */
  readonly allowLive?: boolean
  /** A server to stand before: what goes by is checked, and shown on the page /proxy. */
  readonly proxyTo?: string
  /** Where the proxy listens; a free port if left out. */
  readonly proxyPort?: string
  /** Logs that are followed, for the page /watch. */
  readonly watch?: WatchSource & { close(): Promise<void> }
}

const attempts = 20

/** Starts the workbench and prints where it is. A taken port is said and the next free one used. */
export async function serve(options: ServeOptions): Promise<Server> {
  const asked = options.port ?? process.env.STATUTE_PORT ?? process.env.PORT ?? '4004'
  const port = Number(asked)
  if (!/^\d+$/.test(asked) || port > 65_535) {
    throw new UsageError(`Cannot listen on port "${asked}": not a port number, wanted 0 to 65535`)
  }
  const host = options.host ?? process.env.STATUTE_HOST ?? 'localhost'
  const watching = options.proxyTo === undefined ? null : await startWatching(options.proxyTo, options.proxyPort ?? '0')
  const { assets, files } = loadAssets()
  const app = createApp({
    assets,
    files,
    compress,
    ...(options.allowLive && { live: (await import('./live.ts')).live }),
    ...(watching && { watching }),
    ...(options.watch && { watch: options.watch }),
    ...(process.env.STATUTE_ORIGIN && { origin: process.env.STATUTE_ORIGIN.replace(/\/$/, '') }),
  })
  const server = createAdaptorServer({ fetch: app.fetch, hostname: host }) as Server
  answerClientErrors(server)

  let free = port
  while (!(await listen(server, free, host))) {
    if (port === 0 || free - port >= attempts || free >= 65_535) {
      throw new UsageError(`Cannot listen on ${host}: ports ${port} to ${free} are all taken. Choose one with --port`)
    }
    free++
  }
  const address = server.address()
  const own = typeof address === 'object' && address ? address.port : free
  if (port !== 0 && own !== port) console.log(`Port ${port} is taken, so this is port ${own}.`)
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${own}/`
  console.log(`Statute is at ${url}  (stop with Ctrl+C)`)
  if (watching) console.log(`${watching.through} forwards to ${watching.to}: see ${url}proxy`)
  if (options.watch) console.log(`What the logs say: ${url}watch`)
  if (options.open ?? hasDesktop()) openBrowser(url)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void watching?.close()
      // What was read and not yet kept is written before the end.
      const kept = options.watch?.close() ?? Promise.resolve()
      server.close(() => void kept.finally(() => process.exit(0)))
      // Kept-alive connections would hold the door open.
      server.closeAllConnections()
    })
  }
  return server
}

async function startWatching(to: string, port: string) {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new UsageError(`Cannot listen on port "${port}": not a port number, wanted 0 to 65535`)
  }
  // Loaded only if it is wanted.
  const { watch } = await import('./watching.ts')
  try {
    return await watch(to, Number(port))
  } catch (error) {
    throw new UsageError(`Cannot forward to "${to}": ${error instanceof Error ? error.message : error}`)
  }
}

function listen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      server.off('listening', ready)
      if (error.code === 'EADDRINUSE') resolve(false)
      else if (error.code === 'EACCES')
        reject(new UsageError(`Cannot listen on port ${port}: not allowed, wanted a port above 1023`))
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
        reject(new UsageError(`Cannot listen on host "${host}": not an address of this machine`))
      } else reject(error)
    }
    const ready = () => {
      server.off('error', failed)
      resolve(true)
    }
    server.once('error', failed)
    server.once('listening', ready)
    server.listen(port, host)
  })
}

function hasDesktop(): boolean {
  if (process.env.CI || process.env.SSH_CONNECTION || !process.stdout.isTTY) return false
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open']
  const child = spawn(command as string, [...args, url], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
