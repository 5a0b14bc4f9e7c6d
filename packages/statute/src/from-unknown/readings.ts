import { boom } from './boom.ts'
import { database } from './database.ts'
import { elysia } from './elysia.ts'
import { h3 } from './h3.ts'
import { multer } from './multer.ts'
import { nest } from './nest.ts'
import { network } from './network.ts'
import type { Reading } from './reading.ts'
import { status } from './status.ts'
import { trpc } from './trpc.ts'
import { upstream } from './upstream.ts'
import { validation } from './validation.ts'

/**
 * The first that knows an error reads it. Frameworks come before `upstream`, since some call what they answer
 * `response`; `upstream` before `status`, which would pass on the 401 of somebody else as ours.
 */
export const readings: readonly Reading[] = [
  trpc,
  boom,
  nest,
  elysia,
  upstream,
  h3,
  validation,
  status,
  multer,
  network,
  database,
]
