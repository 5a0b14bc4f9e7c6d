export { alphabet, Model, middle, type PackedModel, scaleStep, softmax } from './model.ts'
