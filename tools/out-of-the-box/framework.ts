/** A framework: a program of its own, in a process without any setting of ours. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { freePort } from '../real-servers/backend.ts'
import { accepts, makePlace, runProgram, until } from '../real-servers/run-server.ts'
import { application, malformed } from './requests.ts'
import type { Subject } from './subject.ts'

const root = join(import.meta.dirname, '../..')

export function framework(id: string, name: string, packages: readonly string[], runs: string): Subject {
  return {
    id,
    name,
    kind: 'framework',
    runs,
    version: () => {
      const versions = packages.map(versionOf)
      const node = `Node.js ${process.versions.node.split('.')[0]}`
      return versions.includes(null) ? null : `${versions.join(' with ')} on ${node}`
    },
    pages: ['/items', '/page'],
    requests: [...application, ...malformed('/items')],
    async start() {
      const place = makePlace(id)
      const port = await freePort()
      const file = join(import.meta.dirname, `${id}-app.ts`)
      // NODE_ENV decides what some of them tell: the default is that nobody set it.
      const command = ['env', '-u', 'NODE_ENV', '-u', 'VITEST', process.execPath, '--import', tsx, file, `${port}`]
      const running = runProgram(place, command, 'server.out')
      await until(`${name} to listen`, () => accepts(port), 20_000).catch((error: Error) => {
        throw new Error(`${error.message}. It printed: ${place.read('server.out').slice(0, 2000)}`)
      })
      return {
        port,
        folders: [root],
        async stop() {
          await running.stop()
          place.remove()
        },
      }
    },
  }
}

/** What lets Node run TypeScript, wherever it is started. */
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm')).href

function versionOf(name: string): string | null {
  const file = join(root, 'node_modules', name, 'package.json')
  if (!existsSync(file)) return null
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }
  return name.startsWith('@hono/') ? `${name} ${version}` : version
}
