import type { Level } from '../rule.ts'

/** A level, or `off`. */
export type Setting = 'off' | Level
