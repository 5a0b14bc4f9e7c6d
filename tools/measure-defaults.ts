/**
 * Starts servers and frameworks with their defaults, asks them everything, and writes what the checker finds to
 * `content/defaults.yaml`. Servers that are not installed keep what stands there. `npm run measure:defaults [ID…]`
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MeasuredServer } from '@statute/codes'
import { parse, stringify } from 'yaml'
import { describe } from './out-of-the-box/evidence.ts'
import { measure } from './out-of-the-box/measure.ts'
import { subjects } from './out-of-the-box/subjects.ts'

const path = join(import.meta.dirname, '../content/defaults.yaml')
const head = `# What servers and frameworks get wrong with their defaults. Written by tools/measure-defaults.ts: measure again
# (npm run measure:defaults) instead of editing. What changes with every answer is put as "…".
`
const before = existsSync(path) ? (parse(readFileSync(path, 'utf8')) as MeasuredServer[]) : []
const only = process.argv.slice(2)
// Every folder of a server is removed when this process ends.
process.setMaxListeners(4 * subjects.length)
const servers: MeasuredServer[] = []
for (const subject of subjects) {
  const known = before.find(({ id }) => id === subject.id)
  if (subject.version() === null || (only.length > 0 && !only.includes(subject.id))) {
    if (subject.version() === null) console.log(`${subject.name}: not installed, left as it was`)
    if (known) servers.push(known)
    continue
  }
  const server = describe(subject, await measure(subject))
  servers.push(server)
  console.log(`${server.name} ${server.version}: ${server.findings.length} findings in ${server.exchanges} exchanges`)
}
writeFileSync(path, head + stringify(servers, { lineWidth: 0 }))
