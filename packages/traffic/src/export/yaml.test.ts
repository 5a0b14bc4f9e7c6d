import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type YamlValue, yaml } from './yaml.ts'

describe('yaml()', () => {
  it('is read back as it was', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({
        unit: fc.constantFrom(' ', '\n', '"', "'", ':', '#', '-', '{', '[', '%', '\\', '\t', 'a', '1', '\u00e9'),
      }),
      fc.constantFrom(
        'yes',
        'no',
        'null',
        '1',
        '1e3',
        '0x1f',
        '2026-01-15',
        '2m',
        'a: b',
        'a #b',
        'a\nb',
        'a\n\n b\n',
        '~',
        '-',
        '',
      ),
    )
    const { value } = fc.letrec<{ value: YamlValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        text,
        fc.integer(),
        fc.boolean(),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(
          fc.stringMatching(/^[a-z_]{1,5}$/).filter((key) => parse(`${key}: 1`)[key] === 1),
          tie('value'),
          { maxKeys: 3 },
        ),
      ),
    }))
    fc.assert(
      fc.property(value, (value) => {
        expect(parse(yaml(value))).toEqual(value)
      }),
      { numRuns: 200 },
    )
  })

  it('writes as a person would', () => {
    expect(
      yaml({
        groups: [{ name: 'a', for: '2m', rules: [{ expr: 'b{c="d"}\nand e', value: 1 }] }],
        none: [],
        gone: undefined,
      }),
    ).toBe(
      `groups:
  - name: a
    for: 2m
    rules:
      - expr: |-
          b{c="d"}
          and e
        value: 1
none: []
`,
    )
  })
})
