import { expect, test } from 'vitest'
import { alphabet, Model, middle, softmax } from './model.ts'

const letter = (value: number) => alphabet[value] ?? ''
/** `leaf` speaks for the first label, `bean` for the second. */
const lines = [
  `leaf\t${letter(7)}${letter(0)}${letter(middle + 1)}`,
  `bean\t${letter(7)}${letter(1)}${letter(middle + 1)}`,
].join('\n')
const model = new Model({ classes: ['tea', 'coffee'], bias: [0, 0], step: 1, lines })

test('a feature speaks for its label', () => {
  const chances = softmax(model.score(new Set(['leaf'])).scores)
  expect(chances.get('tea')).toBeCloseTo(Math.E / (Math.E + 1))
  expect(chances.get('coffee')).toBeCloseTo(1 / (Math.E + 1))
})

test('features that nobody has seen leave the bias, and lower what is known', () => {
  const { scores, known } = model.score(new Set(['cup', 'leaf']))
  expect(known).toBe(0.5)
  expect(scores.get('tea')).toBe(1)
  expect(model.score(new Set()).known).toBe(0)
  expect([...softmax(model.score(new Set(['cup'])).scores).values()]).toEqual([0.5, 0.5])
})
