import { describe, expect, it } from 'vitest'
import { glyphsFor } from './glyphs.ts'
import { Progress, progressLine } from './progress.ts'

const glyphs = glyphsFor({})

describe('progressLine()', () => {
  it('shows how far it is, how fast, and how long it takes yet', () => {
    const line = progressLine({ bytes: 25e7, total: 1e9, lines: 1_500_000 }, 2, 80, glyphs)
    expect(line).toBe('██████··················  25 %  250 MB  125 MB/s  6 s left  1 500 000 lines')
  })

  it('leaves the bar out where the length is not known or the terminal is narrow', () => {
    expect(progressLine({ bytes: 25e7, total: null }, 2, 80, glyphs)).toBe('250 MB  125 MB/s')
    expect(progressLine({ bytes: 25e7, total: 1e9 }, 2, 30, glyphs)).toBe('25 %  250 MB  125 MB/s  6 s l…')
  })
})

describe('Progress', () => {
  const onTerminal = (isTTY: boolean) => {
    let time = 0
    let text = ''
    const out = { isTTY, columns: 80, write: (part: string) => (text += part) } as unknown as NodeJS.WriteStream
    const progress = new Progress(out, glyphs, () => time)
    return { progress, wait: (by: number) => (time += by), said: () => text }
  }

  it('says nothing of a short reading', () => {
    const { progress, wait, said } = onTerminal(true)
    wait(900)
    progress.see({ bytes: 1, total: 2 })
    progress.end()
    expect(said()).toBe('')
  })

  it('says nothing into a pipe', () => {
    const { progress, wait, said } = onTerminal(false)
    wait(5000)
    progress.see({ bytes: 1, total: 2 })
    progress.end()
    expect(said()).toBe('')
  })

  it('draws over its line, and wipes it at the end', () => {
    const { progress, wait, said } = onTerminal(true)
    wait(2000)
    progress.see({ bytes: 1e6, total: 2e6 })
    progress.see({ bytes: 1.1e6, total: 2e6 })
    progress.end()
    expect(said().match(/%/g)).toHaveLength(1)
    expect(said().endsWith('\u001b[K\r\u001b[K')).toBe(true)
  })
})
