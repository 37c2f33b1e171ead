/** What holds of every block, whatever was simulated. */
import { expect } from 'vitest';
import { encodeBlock, stockOf, weeklyColumn, type Block } from '@meander/core';

/** People are neither made nor lost, nothing is negative, every number is finite, and whole people stay whole. */
export function expectSoundBlock(block: Block, people: number): void {
  expect(() => encodeBlock(block)).not.toThrow(); // refuses numbers that are not finite
  for (let replication = 0; replication < block.to - block.from; replication++) {
    const stocks = block.milestones.map((milestone) => stockOf(block, replication, milestone));
    for (let week = 0; week <= block.weeks; week++) {
      const total = stocks.reduce((sum, stock) => sum + stock[week]!, 0);
      expect(Math.abs(total - people)).toBeLessThanOrEqual(
        block.population === 'expected' ? 1e-9 * people : 0,
      );
    }
    for (const stock of stocks) expect(Math.min(...stock)).toBeGreaterThanOrEqual(0);
    for (const column of ['revenue', 'newCustomers', 'purchases', 'spend', 'unspent'] as const)
      expect(Math.min(...weeklyColumn(block, replication, column))).toBeGreaterThanOrEqual(0);
  }
  expect(Math.min(...block.delivered)).toBeGreaterThanOrEqual(0);
  expect(Math.min(...block.caused)).toBeGreaterThanOrEqual(0);
  expect(block.population === 'expected' || block.stock.every(Number.isInteger)).toBe(true);
}
