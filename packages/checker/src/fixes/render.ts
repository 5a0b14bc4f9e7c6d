/** Fixes as code: what a recipe looks like in each framework and server. */
import { phrase } from '@statute/codes'
import type { Recipe } from '../rule.ts'
import { apache } from './apache.ts'
import { aspnet } from './aspnet.ts'
import { caddy } from './caddy.ts'
import { django } from './django.ts'
import { express } from './express.ts'
import { fastapi } from './fastapi.ts'
import { fastify } from './fastify.ts'
import { flask } from './flask.ts'
import { go } from './go.ts'
import { hono } from './hono.ts'
import { koa } from './koa.ts'
import { laravel } from './laravel.ts'
import { nestjs } from './nestjs.ts'
import { nextjs } from './nextjs.ts'
import { nginx } from './nginx.ts'
import { rails } from './rails.ts'
import { spring } from './spring.ts'
import type { Stack } from './stack.ts'

export const stacks: readonly Stack[] = [
  express,
  fastify,
  hono,
  koa,
  nestjs,
  nextjs,
  django,
  fastapi,
  flask,
  spring,
  aspnet,
  rails,
  laravel,
  go,
  nginx,
  apache,
  caddy,
]

/**
 * The code that does what a recipe says.
 * @param id Of a stack: `express`, `nginx`.
 * @returns null if there is no such stack, or no known form there.
 */
export function renderFix(recipe: Recipe, id: string): string | null {
  const stack = stacks.find((one) => one.id === id)
  const form = stack?.forms[recipe.do]
  if (stack === undefined || form === undefined) return null
  const places: Record<string, string> = {}
  for (const [key, value] of Object.entries(recipe)) places[key] = String(value)
  if ('status' in recipe && recipe.status !== undefined) places.phrase = phrase(recipe.status) ?? String(recipe.status)
  return form.replaceAll(/\{(=?)(name|value|status|instead|location|phrase)\}/g, (whole, raw: string, key: string) => {
    const value = places[key]
    if (value === undefined) return whole
    return raw === '=' ? value : quoted(value, stack.quote)
  })
}

/** A literal in the quotes of a language; all seventeen escape with a backslash. */
function quoted(value: string, quote: Stack['quote']): string {
  return `${quote}${value.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)}${quote}`
}
