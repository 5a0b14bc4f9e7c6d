import { expect, it } from 'vitest'
import { crashRounds } from '../../testing/crash-rounds.ts'

// The same with a hundred rounds: tools/crash-follow.ts.
it('a follower that is killed loses no line and counts none twice', { timeout: 120_000 }, async () => {
  const { kills, lines, rotations, lost, twice, troubles } = await crashRounds(5, 7)
  expect({ kills, lost, twice, troubles }).toEqual({ kills: 5, lost: 0, twice: 0, troubles: [] })
  expect(Math.min(lines, rotations)).toBeGreaterThan(0)
})
