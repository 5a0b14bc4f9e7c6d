import { describe, expect, it } from 'vitest'
import type { Recipe } from '../rule.ts'
import { renderFix, stacks } from './render.ts'

const recipes: readonly Recipe[] = [
  { do: 'add-field', name: 'WWW-Authenticate', value: 'Bearer realm="it\'s"' },
  { do: 'remove-field', name: 'Content-Length' },
  { do: 'send-status', status: 404 },
  { do: 'send-problem', status: 422 },
  { do: 'send-nothing', status: 204 },
  { do: 'redirect', status: 308, location: 'https://example.com/new' },
  { do: 'hide-errors' },
  { do: 'hide-version' },
  { do: 'allow-cors' },
  { do: 'answer-conditional' },
  { do: 'answer-range' },
]

describe.each(stacks.map((stack) => [stack.id] as const))('%s', (id) => {
  it.each(recipes.map((recipe) => [recipe.do, recipe] as const))('%s leaves no place empty', (_, recipe) => {
    expect(renderFix(recipe, id) ?? '').not.toMatch(/\{=?(?:name|value|status|instead|location|phrase)\}/)
  })
})

describe('renderFix()', () => {
  it('writes a literal in the quotes of the language', () => {
    const recipe = recipes[0] as Recipe
    expect(renderFix(recipe, 'express')).toBe(`res.set('WWW-Authenticate', 'Bearer realm="it\\'s"')`)
    expect(renderFix(recipe, 'go')).toBe(`w.Header().Set("WWW-Authenticate", "Bearer realm=\\"it's\\"")`)
  })

  it('knows no form for what a stack cannot do, and no unknown stack', () => {
    expect(renderFix({ do: 'answer-range' }, 'django')).toBeNull()
    expect(renderFix({ do: 'hide-errors' }, 'cobol')).toBeNull()
  })
})
