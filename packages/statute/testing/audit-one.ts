/** `tsx audit-one.ts NAME`: one framework in a process of its own, since some change its globals. Prints the cells as JSON. */
import { auditWire } from './audit.ts'
import type { Subject } from './subject.ts'

const [folder = '', name = ''] = process.argv.slice(2)
const { subject } = (await import(`./${folder}/${name}.ts`)) as { subject: Subject }
const running = await subject.start()
const cells = (await auditWire(running.url)).filter(({ title }) => subject.exceptions[title] === undefined)
console.log(JSON.stringify({ name: subject.name, cells }))
await running.close()
process.exit(0)
