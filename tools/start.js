// `npm start`: installs, builds, serves the workbench. Flags go to `statute serve`: npm start -- --port 8080

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { checkNode, ensureBuilt, ensureInstalled, root } from './ensure.js'

checkNode()
ensureInstalled()
ensureBuilt()
process.argv.splice(2, 0, 'serve')
await import(pathToFileURL(join(root, 'apps/cli/bin/statute.js')).href)
