import { directory, lookUp } from '@statute/codes'
import { median, printTable } from './measure.ts'

const queries = [
  '404',
  'not found',
  'HttpStatus.NOT_FOUND',
  'retry-after',
  '499 nginx',
  'not fond',
  'too many requests',
  '1015 cloudflare',
]

/** The box as you type: the first look-up makes the index, the others use it. */
export function lookUps(): void {
  const start = performance.now()
  lookUp('404', directory)
  const first = performance.now() - start
  const figures: number[] = []
  for (let i = 0; i < 200; i++) {
    for (const query of queries) {
      const from = performance.now()
      lookUp(query, directory)
      figures.push(performance.now() - from)
    }
  }
  printTable('Looking up a name', [
    { what: 'the first, which makes the index', figure: `${first.toFixed(1)} ms` },
    { what: 'the others, median', figure: `${median(figures).toFixed(3)} ms` },
  ])
}
