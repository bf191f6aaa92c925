import { annotationOf, type Command, parseCommand, type ShownAnnotation } from './commands.ts';
import type { Masks } from './masks.ts';

/** GitHub keeps ten annotations of each level in a step, and drops the rest without a word. */
export const MOST_ANNOTATIONS = 10;

/** The runner cuts longer messages. */
const LONGEST_MESSAGE = 4096;

/** Hears what a step prints, follows its orders and keeps its log. */
export interface StepOutput {
  hear: (line: string) => void;
  /** Says something as the runner itself does. */
  annotate: (annotation: ShownAnnotation) => void;
  log: string[];
  annotations: ShownAnnotation[];
  /** Those beyond the tenth of their level, which nobody will see. */
  dropped: ShownAnnotation[];
  /** What `::set-output::`, the old way, has set. */
  outputs: Record<string, string>;
  /** Whether an order failed the step, whatever its exit code. */
  failed: () => boolean;
}

export function createStepOutput(masks: Masks): StepOutput {
  const log: string[] = [];
  const annotations: ShownAnnotation[] = [];
  const dropped: ShownAnnotation[] = [];
  const outputs: Record<string, string> = {};
  let resume: string | undefined;
  let failed = false;

  function annotate(annotation: ShownAnnotation): void {
    const message = masks.hide(annotation.message).slice(0, LONGEST_MESSAGE);
    const place =
      annotations.filter(({ level }) => level === annotation.level).length < MOST_ANNOTATIONS ? annotations : dropped;
    place.push({ ...annotation, message });
    log.push(`##[${annotation.level}]${message}`);
  }

  function refuse(message: string): void {
    failed = true;
    annotate({ level: 'error', message });
  }

  function follow(command: Command, line: string): void {
    const name = command.name.toLowerCase();
    switch (name) {
      case 'error':
      case 'warning':
      case 'notice':
        annotate(annotationOf(command));
        break;
      case 'add-mask':
        masks.add(command.data);
        break;
      case 'stop-commands':
        stop(command.data, line);
        break;
      case 'set-env':
      case 'add-path':
        refuse(`The \`${name}\` command is disabled.`);
        break;
      case 'set-output':
        outputs[command.properties['name'] ?? ''] = command.data;
        annotate({ level: 'warning', message: 'The `set-output` command is deprecated and will be disabled soon.' });
        break;
      case 'add-matcher':
        throw new Error(`Cannot run "${line}": the test bed has no problem matchers`);
      case 'group':
      case 'endgroup':
        log.push(masks.hide(`##[${name}]${command.data}`));
    }
  }

  function stop(token: string, line: string): void {
    if (token === '' || parseCommand(`::${token}::`)) {
      refuse(`Unable to process command '${line}' successfully.`);
      return;
    }
    resume = token;
    if (token.length > 6) masks.add(token);
  }

  return {
    log,
    annotations,
    dropped,
    outputs,
    failed: () => failed,
    annotate,
    hear: (line) => {
      const command = parseCommand(line, resume);
      if (resume !== undefined) {
        if (command?.name.toLowerCase() === resume.toLowerCase()) resume = undefined;
        log.push(masks.hide(line));
      } else if (command) follow(command, line);
      else log.push(masks.hide(line));
    },
  };
}
