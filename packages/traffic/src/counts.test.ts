import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Counts } from './counts.ts'

const cells = fc.array(
  fc.record({
    minute: fc.oneof(fc.integer({ min: 29_000_000, max: 29_000_020 }), fc.constantFrom(1, 4_000_000_000)),
    endpoint: fc.integer({ min: 0, max: 5 }),
    status: fc.constantFrom(200, 404, 500),
    count: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 60 },
)

function tableOf(counts: Counts): string[] {
  counts.settle()
  return Array.from({ length: counts.length }, (_, at) => {
    const { minute, endpoint, status, count, bytes } = counts.cell(at)
    return `${minute} ${endpoint} ${status}: ${count} ${bytes}`
  })
}

test('settle() puts equal cells together and all in order, however they came in and however often it is called', () => {
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 6 }), (batches) => {
      const counts = new Counts()
      const expected = new Map<string, number>()
      for (const batch of batches) {
        for (const { minute, endpoint, status, count } of batch) {
          counts.add(minute, endpoint, status, count, count * 10)
          const key = `${minute} ${endpoint} ${status}`
          expected.set(key, (expected.get(key) ?? 0) + count)
        }
        counts.settle()
      }
      const inOrder = [...expected].sort(([a], [b]) => {
        const [left, right] = [a.split(' ').map(Number), b.split(' ').map(Number)] as [number[], number[]]
        return left.map((value, at) => value - (right[at] as number)).find((difference) => difference !== 0) ?? 0
      })
      expect(tableOf(counts)).toEqual(inOrder.map(([key, count]) => `${key}: ${count} ${count * 10}`))
    }),
  )
})

test('dropBefore() forgets older minutes only, and cells may be added afterwards', () => {
  const counts = new Counts()
  for (const minute of [5, 3, 4]) counts.add(minute, 0, 200, minute, 0)
  counts.dropBefore(4)
  counts.add(4, 0, 200, 1, 0)
  expect(tableOf(counts)).toEqual(['4 0 200: 5 0', '5 0 200: 5 0'])
})

test('place() is where the cells of a minute begin, and of the next one where there are none', () => {
  const counts = new Counts()
  for (const minute of [10, 10, 12]) counts.add(minute, minute === 10 ? counts.length : 0, 200, 1, 0)
  expect([9, 10, 11, 12, 13].map((minute) => counts.place(minute))).toEqual([0, 0, 2, 2, 3])
})
