import { classic } from './classic.ts'
import type { Dialect } from './dialect.ts'
import { modern } from './modern.ts'

/** By the answer to `SELECT version()`, such as 18.16.1 or 26.7.2.1. */
export function dialectOf(version: string): Dialect {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 3) ? modern : classic
}
