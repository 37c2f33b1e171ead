export function Causes(_: { readonly id: string; readonly isStale: boolean }) {
  return null;
}
