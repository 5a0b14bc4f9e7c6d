/** `npm run bench`: our figures beside those of peers, measured in one run. */
import { checks } from './check.ts'
import { commands } from './command.ts'
import { errors } from './errors.ts'
import { libraryCosts } from './library.ts'
import { lookUps } from './look-up.ts'
import { proxies } from './proxy.ts'
import { sizes } from './size.ts'
import { web } from './web.ts'
import { wireAudit } from './wire-audit.ts'

libraryCosts()
await sizes()
lookUps()
commands()
errors()
wireAudit()
await checks()
await proxies()
await web()
