import { makeReport } from '@statute/traffic/report/make-report'
import { colourStyle, plainStyle } from '@statute/typeset'
import { describe, expect, it } from 'vitest'
import { aNight, midnight, payments, scanner } from '../../testing/a-night.ts'
import { widthOf } from './cells.ts'
import { glyphsFor } from './glyphs.ts'
import { reportText } from './report-text.ts'

const glyphs = glyphsFor({})
const report = makeReport(aNight(), [payments, scanner], { sources: ['access.log'] })

describe('reportText()', () => {
  it.each([40, 80, 120])('fits %i columns', (width) => {
    const text = reportText(report, { style: plainStyle(width), glyphs })
    expect(text.split('\n').filter((line) => widthOf(line) > width)).toEqual([])
    expect(text).toMatchSnapshot()
  })

  it('lets nothing from a log act on the terminal', () => {
    const text = reportText(report, { style: plainStyle(80), glyphs })
    expect(text).toContain('␛[2J␇not a request')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
  })

  it('says the same in colour', () => {
    const text = reportText(report, { style: colourStyle(80), glyphs })
    expect(text).toContain('\u001b[31m503\u001b[39m')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes begin with one
    expect(text.replace(/\u001b\[\d+m/g, '')).toBe(reportText(report, { style: plainStyle(80), glyphs }))
  })

  it('draws in ASCII where the locale has nothing else', () => {
    const text = reportText(report, { style: plainStyle(80), glyphs: glyphsFor({ LANG: 'C' }) })
    expect(text.replace(/[␛␇]/g, '')).toMatch(/^[\n\u0020-\u007e]*$/)
  })

  it('says that nothing happened where nothing did', () => {
    const quiet = makeReport(aNight(), [], { to: midnight + 3_600_000, sources: ['access.log'] })
    expect(reportText(quiet, { style: plainStyle(80), glyphs })).toMatch(/^Nothing happened\n/)
  })
})
