import { expect, it } from 'vitest'
import { CatchUp } from './catch-up.ts'

it('tells how much was read of how much, and since when', () => {
  const catchUp = new CatchUp()
  expect(catchUp.state).toBeNull()
  catchUp.see(0, 1000, 50)
  catchUp.see(600, 400, 1050)
  expect(catchUp.state).toEqual({ bytes: 600, total: 1000, elapsed: 1000 })
  // The file grows meanwhile.
  catchUp.see(900, 200, 2050)
  expect(catchUp.state).toEqual({ bytes: 900, total: 1100, elapsed: 2000 })
  catchUp.see(1100, 0, 3050)
  expect(catchUp.state).toBeNull()
})

it('begins anew when it falls behind again', () => {
  const catchUp = new CatchUp()
  catchUp.see(0, 1000, 0)
  catchUp.see(1000, 0, 1000)
  catchUp.see(1000, 500, 9000)
  catchUp.see(1200, 300, 10_000)
  expect(catchUp.state).toEqual({ bytes: 200, total: 500, elapsed: 1000 })
})
