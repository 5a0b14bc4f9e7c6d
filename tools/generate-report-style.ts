/**
 * Writes the style of the report that is passed on as one file: the workbench's own, less what such a page cannot have.
 * With `--check` it writes nothing and fails if the file differs.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exampleReport } from '@statute/traffic/report/example-report'
import { renderReportHtml } from '@statute/traffic/report/view/report-html'
import { writeGenerated } from './content/write-generated.ts'
import { prune, usedIn } from './report-style/prune.ts'

const root = join(import.meta.dirname, '..')
const style = readFileSync(join(root, 'apps/web/src/styles/statute.css'), 'utf8')
// With the colours of every class, whatever the example has.
const every = '<i class="c1 c2 c3 c4 c5 quiet">'
const used = usedIn(renderReportHtml(exampleReport(), { origin: 'https://statute.example' }) + every)
const text = `// Generated from apps/web/src/styles/statute.css by tools/generate-report-style.ts: change the style, not this file.

/** The style of a report that is passed on as a file. */
export const style =
  ${JSON.stringify(prune(style, used)).replaceAll("'", "\\'").replace(/^"|"$/g, "'").replaceAll('\\"', '"')}
`
writeGenerated(root, 'packages/traffic/src/report/view/generated', new Map([['style.ts', text]]))
