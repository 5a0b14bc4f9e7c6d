export { matchOperation } from './match.ts'
export type { DescribedContent, DescribedOperation, DescribedResponse, Description, Position } from './model.ts'
export { readDescription } from './read.ts'
