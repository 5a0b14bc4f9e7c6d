import { describe, expect, it } from 'vitest'
import { judgePattern } from './pattern.ts'
import { readDescription } from './read.ts'

/** A description with one schema, as JSON in YAML. */
function read(schema: object, version = '3.0.3', schemas: object = {}) {
  const description = readDescription(
    JSON.stringify({
      openapi: version,
      paths: { '/a': { get: { responses: { 200: { content: { 'application/json': { schema } } } } } } },
      components: { schemas },
    }),
    '',
  )
  const found = description.operations[0]?.responses[0]?.content.get('application/json')?.schema
  const differences = (value: unknown) =>
    found?.differences(value)?.map(({ pointer, message }) => `${pointer} ${message}`.trim()) ?? null
  return { differences, problems: description.problems.map(({ message }) => message), schema: found }
}

describe('differences()', () => {
  it('names the place and what was wanted', () => {
    const { differences } = read({
      type: 'object',
      required: ['items'],
      properties: {
        items: { type: 'array', items: { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } } },
        'a/b~c %': { enum: ['x', 'y'] },
      },
      additionalProperties: false,
    })
    expect(differences({ items: [{ id: 1 }] })).toEqual([])
    expect(differences({ items: [{ id: 1 }, { id: '7' }] })).toEqual(['/items/1/id is a string: wanted integer'])
    expect(differences({ items: [{}] })).toEqual(['/items/0 lacks "id"'])
    expect(differences([])).toEqual(['is an array: wanted object'])
    expect(differences({ items: [], 'a/b~c %': 'z' })).toEqual(['/a~1b~0c % is "z": wanted "x", "y"'])
    expect(differences({ items: [], more: 1 })).toEqual(['/more is a member that the schema does not allow'])
  })

  it('knows nullable and bounds of 3.0', () => {
    const { differences } = read(
      {
        properties: {
          a: { type: 'string', nullable: true, enum: ['x'] },
          b: { nullable: true, allOf: [{ $ref: '#/components/schemas/B' }] },
          c: { $ref: '#/components/schemas/B', nullable: true },
          d: { type: 'number', minimum: 0, exclusiveMinimum: true },
        },
      },
      '3.0.0',
      { B: { type: 'object' } },
    )
    expect(differences({ a: null, b: null, c: null, d: 1 })).toEqual([])
    expect(differences({ a: 'y' })).toEqual(['/a is "y": wanted "x"'])
    expect(differences({ b: 1 })).toEqual(['/b is the number 1: wanted object'])
    expect(differences({ d: 0 })).toEqual(['/d is 0: wanted more than 0'])
  })

  it.each(['3.0.3', '3.1.0'])('checks schemas that lead back to themselves in %s', (version) => {
    const { differences, problems } = read({ $ref: '#/components/schemas/Tree' }, version, {
      Tree: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string' },
          kids: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
          next: { allOf: [{ $ref: '#/components/schemas/Tree' }] },
        },
      },
    })
    expect(problems).toEqual([])
    expect(differences({ name: 'a', kids: [{ name: 'b', next: { name: 'c' } }] })).toEqual([])
    expect(differences({ name: 'a', kids: [{ name: 'b', next: {} }] })).toEqual(['/kids/0/next lacks "name"'])
    expect(differences(3)).toEqual(['is the number 3: wanted object'])
  })

  it('reads 3.1 as JSON Schema 2020-12', () => {
    const { differences } = read(
      {
        properties: {
          a: { type: ['string', 'null'] },
          b: { $ref: '#/components/schemas/B', minimum: 3 },
          c: { exclusiveMinimum: 1 },
          d: { const: 'x' },
          e: { $ref: '#/components/schemas/B/$defs/Deep' },
          f: { $ref: '#named' },
        },
        unevaluatedProperties: false,
      },
      '3.1.0',
      { B: { type: 'integer', $defs: { Deep: { $anchor: 'named', type: 'boolean' } } } },
    )
    expect(differences({ a: null, b: 3, c: 2, d: 'x', e: true, f: true })).toEqual([])
    expect(differences({ b: 2 })).toEqual(['/b is 2: wanted at least 3'])
    expect(differences({ c: 1 })).toEqual(['/c is 1: wanted more than 1'])
    expect(differences({ e: 1 })).toEqual(['/e is the number 1: wanted boolean'])
    expect(differences({ f: 1 })).toEqual(['/f is the number 1: wanted boolean'])
    expect(differences({ g: 1 })).toEqual(['/g is a member that the schema does not allow'])
  })

  it('does not demand of a response what only requests have', () => {
    const { differences } = read(
      {
        required: ['id', 'password', 'secret'],
        properties: { id: {}, password: { writeOnly: true } },
        allOf: [{ $ref: '#/components/schemas/Base' }, { required: ['password'] }],
      },
      '3.0.0',
      { Base: { properties: { secret: { writeOnly: true } } } },
    )
    expect(differences({ id: 1 })).toEqual([])
    expect(differences({})).toEqual(['lacks "id"'])
  })

  it('blames the alternative that was meant', () => {
    const cat = {
      type: 'object',
      properties: { kind: { enum: ['cat'] }, lives: { type: 'integer' } },
      required: ['kind'],
    }
    const dog = {
      type: 'object',
      properties: { kind: { enum: ['dog'] }, age: { type: 'integer' } },
      required: ['kind'],
    }
    const { differences } = read({ oneOf: [cat, dog] })
    expect(differences({ kind: 'cat', lives: 'nine' })).toEqual(['/lives is a string: wanted integer'])
    expect(differences({ kind: 'cow' })).toEqual(['fits none of 2 schemas'])
    const overlapping = read({ oneOf: [{ type: 'integer' }, { type: 'number' }] })
    expect(overlapping.differences(1)).toEqual(['fits several of 2 schemas: wanted one'])
    expect(overlapping.schema?.differences(1)?.[0]?.ambiguous).toBe(true)
    expect(read({ oneOf: [{ type: 'integer' }, { type: 'number' }], discriminator: {} }).differences(1)).toEqual([])
  })

  it('follows circles as far as the value goes', () => {
    const tree = {
      type: 'object',
      properties: { next: { $ref: '#/components/schemas/Tree' }, id: { type: 'integer' } },
    }
    const { differences, problems } = read({ $ref: '#/components/schemas/Tree' }, '3.0.0', { Tree: tree })
    expect(problems).toEqual([])
    expect(differences({ next: { next: { id: 'x' } } })).toEqual(['/next/next/id is a string: wanted integer'])
  })

  it('gives up on schemas without an end', () => {
    const endless = read({ $ref: '#/components/schemas/A' }, '3.0.0', {
      A: { allOf: [{ $ref: '#/components/schemas/A' }] },
    })
    expect(endless.differences({})).toBe(null)
    const branching = { anyOf: [1, 2].map(() => ({ properties: { a: { $ref: '#/components/schemas/A' } } })) }
    const { differences } = read({ $ref: '#/components/schemas/A' }, '3.0.0', { A: branching })
    const deep = JSON.parse(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`)
    expect(differences(deep)).toBe(null)
  })

  it('leaves out what cannot be used, and notes it', () => {
    const { differences, problems } = read({
      type: 'objekt',
      required: true,
      properties: { a: { pattern: '(' }, b: { enum: 'x' }, c: 7, d: { $ref: '#/nowhere' } },
    })
    expect(differences({ a: 'x', b: 1, c: 2, d: 3 })).toEqual([])
    expect(problems).toHaveLength(6)
  })

  it('takes no placeholder of a recorder for a fault', () => {
    const { differences } = read({ properties: { id: { type: 'integer' } } })
    expect(differences({ id: '<ITEM_ID>' })).toBe(null)
  })
})

describe('judgePattern()', () => {
  it('keeps patterns from taking for ever', () => {
    expect(judgePattern('(')).toBe('broken')
    expect(judgePattern('^(a+)+$')).toBe('unsafe')
    expect(judgePattern('^(a|a)*$')).toBe('unsafe')
    expect(judgePattern('(a*)\\1')).toBe('unsafe')
    expect(judgePattern('^[a-z]{2}-\\d{4}$')).toEqual({ longest: 100_000_000 })
    expect(judgePattern('^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$')).toEqual({ longest: 100_000_000 })
    expect(judgePattern('^a+b+$')).toEqual({ longest: 10_000 })
  })

  it('uses them on what is short enough', () => {
    const { differences } = read({ type: 'string', pattern: '^[a-z]+ [a-z]+$' })
    expect(differences('ab cd')).toEqual([])
    expect(differences('ab')).toEqual(['does not fit the pattern ^[a-z]+ [a-z]+$'])
    expect(differences('a'.repeat(20_000))).toEqual([])
  })
})
