/** The people of some cells, added up in their order. */
export function peopleIn(cells: Int32Array, counts: Float64Array): number {
  let people = 0;
  for (let i = 0; i < cells.length; i++) people += counts[cells[i]!]!;
  return people;
}
