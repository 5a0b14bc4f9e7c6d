import { didYouMean } from '@statute/checker'
import type { RuleTexts } from './rule-texts.ts'
import { Trouble } from './trouble.ts'

/** The code that mends what a rule found, in the stack that was asked for. */
export async function codeForStack(
  stack: string | undefined,
  { docsOf }: Pick<RuleTexts, 'docsOf'>,
): Promise<(rule: string) => string | null> {
  if (stack === undefined) return () => null
  const { renderFix, stacks } = await import('@statute/checker/fixes')
  const ids = stacks.map(({ id }) => id)
  if (!ids.includes(stack)) {
    throw new Trouble(
      `Cannot write code for "${stack}": no such stack${didYouMean(stack, ids)}, wanted ${ids.join(', ')}`,
    )
  }
  return (rule) => {
    const recipe = docsOf(rule)?.recipe
    return recipe === undefined ? null : renderFix(recipe, stack)
  }
}
