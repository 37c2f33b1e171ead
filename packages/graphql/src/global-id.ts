/** Global ids: `Type:key` in base 64. A malformed one names nothing; it is never an exception. */
import { decodeGlobalID, encodeGlobalID } from '@pothos/plugin-relay';

export type NodeType = 'Preset' | 'Scenario' | 'Run' | 'Comparison';
const NODE_TYPES: ReadonlySet<string> = new Set<NodeType>(['Preset', 'Scenario', 'Run', 'Comparison']);

export function toGlobalId(type: NodeType, key: string): string {
  return encodeGlobalID(type, key);
}

export function fromGlobalId(id: string): { type: NodeType; key: string } | undefined {
  try {
    const { typename, id: key } = decodeGlobalID(id);
    return isNodeType(typename) ? { type: typename, key } : undefined;
  } catch {
    return undefined;
  }
}

/** The key, when the id is well formed and of this type. */
export function keyOf(type: NodeType, id: string): string | undefined {
  const found = fromGlobalId(id);
  return found?.type === type ? found.key : undefined;
}

function isNodeType(name: string): name is NodeType {
  return NODE_TYPES.has(name);
}
