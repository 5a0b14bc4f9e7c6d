import { conformance } from '../conformance.ts'
import { subject } from './nest-fastify.ts'

conformance(subject)
