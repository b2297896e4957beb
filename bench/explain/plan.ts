/** A node of a plan as `explain (format json)` gives it; what is read of it here. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly PlanNode[];
}

export interface ExplainOutput {
  readonly Plan: PlanNode;
  /** Milliseconds. */
  readonly 'Planning Time': number;
  readonly 'Execution Time': number;
}

/** What a plan comes to. */
export interface PlanSummary {
  /** In the order in which they stand, from the outermost in: `Limit`, `Sort`, … */
  readonly nodes: readonly string[];
  /** Every index that was used, once. */
  readonly indexes: readonly string[];
  /** Tables that were read from end to end. */
  readonly readWhole: readonly string[];
  /** Rows that were read from tables and indexes, used or not. */
  readonly rowsRead: number;
  /** Pages of 8 kB that were looked at, and how many of them were not in PostgreSQL's memory. */
  readonly pages: number;
  readonly pagesFromDisk: number;
}

export const summarizePlan = (plan: PlanNode): PlanSummary => {
  const nodes = allNodes(plan);
  const unique = (values: readonly (string | undefined)[]) => [
    ...new Set(values.filter((value) => value !== undefined)),
  ];
  return {
    nodes: nodes.map(nodeName),
    indexes: unique(nodes.map((node) => node['Index Name'])),
    readWhole: unique(
      nodes.map((node) => (node['Node Type'] === 'Seq Scan' ? node['Relation Name'] : undefined)),
    ),
    rowsRead: nodes.reduce((sum, node) => sum + rowsRead(node), 0),
    pages: (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0),
    pagesFromDisk: plan['Shared Read Blocks'] ?? 0,
  };
};

const allNodes = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(allNodes)];

const nodeName = (node: PlanNode): string => {
  const what = node['Index Name'] ?? node['Relation Name'];
  return what === undefined ? node['Node Type'] : `${node['Node Type']} on ${what}`;
};

/** Rows of a leaf of the plan, those that its filter threw away included. */
const rowsRead = (node: PlanNode): number =>
  (node.Plans ?? []).length > 0
    ? 0
    : (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
