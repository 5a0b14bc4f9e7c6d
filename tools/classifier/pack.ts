/** Packs a trained model into a text that is small when compressed: the largest weights only, a letter each. */
import { alphabet, middle, type PackedModel, scaleStep } from '@statute/classifier'
import type { Trained } from './train.ts'

/** @param most Weights kept in all. */
export function pack<Label>({ classes, weights, bias }: Trained<Label>, most: number): PackedModel<Label> {
  // What a weight can do: a rare feature moves more than its number says.
  const sizes = [...weights.values()].flatMap(({ scale, row }) =>
    [...row.values()].map((weight) => Math.abs(weight) * scale),
  )
  sizes.sort((a, b) => b - a)
  const least = sizes[Math.min(most, sizes.length - 1)] ?? 0
  const largest = [...weights.values()].flatMap(({ row }) => [...row.values()].map(Math.abs)).toSorted((a, b) => b - a)
  // The few giants are cut off, so that the others keep their difference.
  const step = (largest[Math.floor(largest.length * 0.0005)] ?? 1) / (middle - 1)
  const lines: string[] = []
  for (const [key, { scale, row }] of weights) {
    let letters = ''
    for (const [c, weight] of row) {
      if (Math.abs(weight) * scale < least) continue
      const size = Math.max(-middle, Math.min(middle - 1, Math.round(weight / step)))
      if (size !== 0) letters += `${alphabet[c]}${alphabet[size + middle]}`
    }
    if (letters !== '') lines.push(`${key}\t${alphabet[Math.min(63, Math.round(scale / scaleStep))]}${letters}`)
  }
  return {
    classes,
    bias: [...bias].map((value) => Math.round(value * 1000) / 1000),
    step: Math.round(step * 1e5) / 1e5,
    lines: lines.toSorted().join('\n'),
  }
}
