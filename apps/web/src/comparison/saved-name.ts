/** Plans are saved in pairs: plan B under the name that was given, plan A under the same name with this behind it. */
const ending = ' · plan A';

export function planAName(name: string): string {
  return name + ending;
}

/** Whether a saved scenario stands for itself, and is neither the other half of a pair nor made for a link. */
export function isNamedPlan(name: string): boolean {
  return !name.endsWith(ending) && !/^Link [0-9a-f]{12}$/.test(name);
}
