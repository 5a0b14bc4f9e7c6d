import { createRequire } from 'node:module'
import type { Subject } from '../subject.ts'
import { application } from './express.ts'
import { listen } from './listen.ts'

export const express4: Parameters<typeof application>[0] = createRequire(import.meta.url)('express4')

export const subject: Subject = {
  name: 'Express 4',
  exceptions: {},
  start: () => listen(application(express4)),
}
