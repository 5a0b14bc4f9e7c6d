import { describe, expect, it } from 'vitest'
import { rotationsOf } from './rotations.ts'

describe('rotationsOf()', () => {
  it.each([
    ['access.log', 'access.log.1'],
    ['access.log', 'access.log.12.gz'],
    ['access.log', 'access.log-20261121'],
    ['access.log', 'access.log-20261121-1763683200.zst'],
    ['access.log', 'access.log.2026-11-21_10'],
    ['access.log', 'access.log.old'],
    ['access.log', 'access.1.log'],
    ['access.log', 'access-20261121.log'],
    ['access.log', 'access-2026-11-21.log.gz'],
    ['access.log', 'access.log.gz'],
    ['access', 'access.1'],
    ['access-2026-11-21.log', 'access-2026-11-20.log'],
    ['0.log', '0.log.20261121-104500'],
  ])('%s may become %s', (name, rotated) => {
    expect(rotationsOf(name)(rotated)).toBe(true)
  })

  it.each([
    ['access.log', 'access.log'],
    ['access.log', 'access.log.bak'],
    ['access.log', 'error.log.1'],
    ['access.log', 'access2.log'],
    ['access-8080.log', 'access-8081.log'],
    ['access-8080.log', 'access.log'],
    ['access.log', 'access.log.1.tmp'],
    ['access.log', 'other-access.log.1'],
    ['a+b.log', 'aab.log.1'],
  ])('%s does not become %s', (name, other) => {
    expect(rotationsOf(name)(other)).toBe(false)
  })
})
