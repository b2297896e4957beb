import { report } from './progress';

const WIDTH = 30;
/** How often a line is written where there is no terminal to draw in, in ms. */
const LINE_EVERY = 10_000;

/** How far a long task is, drawn in place on a terminal, a line now and then elsewhere. */
export interface ProgressBar {
  start(total: number): void;
  advance(): void;
  end(): void;
}

export function progressBar(label: string): ProgressBar {
  const { stderr } = process;
  const begun = Date.now();
  let [total, done, lastLine, lastShare] = [0, 0, begun, -1];
  const text = () => {
    const share = total === 0 ? 1 : Math.min(1, done / total);
    const filled = Math.round(share * WIDTH);
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
    const rate = Math.round((done * 1_000) / Math.max(1, Date.now() - begun));
    return `${label} ${bar} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}, ${rate} a second`;
  };
  const draw = () => {
    const share = total === 0 ? 100 : Math.floor((done * 100) / total);
    if (stderr.isTTY && share !== lastShare) stderr.write(`\r\x1b[K${text()}`);
    else if (!stderr.isTTY && Date.now() - lastLine > LINE_EVERY) {
      report(text());
      lastLine = Date.now();
    }
    lastShare = share;
  };
  return {
    start: (documents) => {
      total = documents;
      draw();
    },
    advance: () => {
      done += 1;
      draw();
    },
    end: () => {
      if (stderr.isTTY) stderr.write('\n');
    },
  };
}
