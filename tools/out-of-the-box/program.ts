/** A server or proxy of Debian: its version as it says itself, and its start in a folder of its own. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../real-servers/backend.ts'
import { accepts, findProgram, makePlace, type Place, runProgram, until } from '../real-servers/run-server.ts'
import { page } from './application.ts'
import type { Started } from './subject.ts'

export function versionOf(program: string, argument: string): string | null {
  const path = findProgram(program)
  if (path === null) return null
  const { stdout, stderr } = spawnSync(path, [argument], { encoding: 'utf8' })
  return /\d+\.\d+\.\d+/.exec(`${stdout}${stderr}`)?.[0] ?? null
}

export interface Given {
  readonly place: Place
  readonly port: number
  /** The folder of the static files. */
  readonly site: string
  /** A port where nobody listens. */
  readonly nobody: number
}

/** @param configure Writes the configuration and gives the command. */
export async function startProgram(name: string, configure: (given: Given) => readonly string[]): Promise<Started> {
  const place = makePlace(name)
  const port = await freePort()
  const running = runProgram(
    place,
    configure({ place, port, site: writeSite(place), nobody: await freePort() }),
    'server.out',
  )
  await until(`${name} to listen`, () => accepts(port)).catch((error: Error) => {
    throw new Error(`${error.message}. It printed: ${place.read('server.out').slice(0, 2000)}`)
  })
  return {
    port,
    folders: [place.folder],
    async stop() {
      await running.stop()
      place.remove()
    },
  }
}

/** A page, data, a style sheet, and a folder without an index. */
function writeSite(place: Place): string {
  mkdirSync(join(place.folder, 'site/docs'), { recursive: true })
  const changed = new Date('2026-01-01T00:00:00Z')
  const files = {
    'index.html': page,
    'page.html': page,
    'items.json': '[{"id":1,"name":"Lamp"},{"id":2,"name":"Chair"}]\n',
    'style.css': `${'body { color: black }\n'.repeat(200)}`,
    'docs/one.txt': 'One\n',
  }
  for (const [name, text] of Object.entries(files)) {
    utimesSync(place.write(`site/${name}`, text), changed, changed)
  }
  // user:secret, for the servers that ask for it.
  place.write('users', 'user:{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=\n')
  return join(place.folder, 'site')
}
