/**
 * Kills a follower of a log again and again, while the log is written and rotated, and prints what was lost or counted
 * twice in the end. `npx tsx --conditions=@statute/source node/logs/testing/crash-follow.ts [--rounds 100] [--seed 1]`
 */
import { parseArgs } from 'node:util'
import { crashRounds } from './crash-rounds.ts'

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
})
const figures = await crashRounds(Number(values.rounds), Number(values.seed), (round) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${round} of ${values.rounds} kills`)
})
if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
const { kills, lines, rotations, lost, twice, troubles, seconds } = figures
console.log(`${kills} kills, ${lines.toLocaleString('en')} lines, ${rotations} rotations, ${seconds.toFixed(0)} s`)
console.log(`lost ${lost}, counted twice ${twice}`)
for (const trouble of troubles) console.log(trouble)
process.exitCode = lost === 0 && twice === 0 ? 0 : 1
