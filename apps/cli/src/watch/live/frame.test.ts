import { describe, expect, it } from 'vitest'
import { clip } from './clip.ts'
import { drawChanges } from './frame.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
const token = /\u001b\[(?:(\d+;\d+)H|(K)|[?\d;]*[a-zA-Z])|[^\u001b]/gu

/** What a terminal of some rows shows after a frame: enough of one to read what is sent here. */
function terminal(columns: number, rows: number) {
  const cells = Array.from({ length: rows }, () => new Array<string>(columns).fill(' '))
  let row = 0
  let column = 0
  return {
    send(text: string) {
      for (const [part, place, wipe] of text.matchAll(token)) {
        if (place !== undefined) [row, column] = place.split(';').map((one) => Number(one) - 1) as [number, number]
        else if (wipe !== undefined) cells[row]?.fill(' ', column)
        else if (!part.startsWith('\u001b')) {
          ;(cells[row] as string[])[column] = part
          // Without wrapping the cursor stays in the last column.
          column = Math.min(columns - 1, column + 1)
        }
      }
    },
    lines: () => cells.map((line) => line.join('').trimEnd()),
  }
}

describe('drawChanges()', () => {
  it('leaves on the screen just the lines of the last frame', () => {
    const frames = [
      ['one', 'two', 'three', 'x'.repeat(10)],
      ['one', '', 'three and', 'x'.repeat(9)],
      ['uno', 'two', '\u001b[31mthree\u001b[39m', 'y'.repeat(10)],
    ]
    const screen = terminal(10, 4)
    let before: string[] = []
    for (const frame of frames) {
      screen.send(drawChanges(before, frame, 10))
      before = frame
    }
    expect(screen.lines()).toEqual(['uno', 'two', 'three', 'yyyyyyyyyy'])
  })

  it('sends nothing if nothing changed, and only the lines that did', () => {
    expect(drawChanges(['a', 'b'], ['a', 'b'], 80)).toBe('')
    expect(drawChanges(['a', 'b', 'c'], ['a', 'B', 'c'], 80)).toBe(
      '\u001b[?2026h\u001b[2;1HB\u001b[0m\u001b[K\u001b[?2026l',
    )
  })

  it('does not wipe behind a full line, as that would take its last sign', () => {
    expect(drawChanges([], ['abc'], 3)).not.toContain('\u001b[K')
  })
})

describe('clip()', () => {
  it('counts columns, not escape codes, and ends the colours it began', () => {
    expect(clip('\u001b[31mabcdef\u001b[39m', 3)).toBe('\u001b[31mabc\u001b[39m')
    expect(clip('日本語', 5)).toBe('日本')
  })
})
