/**
 * For `node:test`, and for anything that runs in Node: `node --import @statute/suite/node --test`. The process that
 * starts the others makes the report; a file that runs alone makes its own.
 */
import { gather } from './end-gathering.ts'
import { watch } from './watch.ts'

const startsOthers = process.execArgv.includes('--test') && !process.env.NODE_TEST_CONTEXT

if (startsOthers) process.once('exit', gather())
else {
  const watching = await watch()
  process.once('exit', () => {
    const report = watching.endNow()
    if (report === null || report.text === '') return
    process.stderr.write(`\n${report.text}`)
    if (report.isBroken) process.exitCode = 1
  })
}
