export { renderFix, stacks } from './render.ts'
export type { Stack } from './stack.ts'
