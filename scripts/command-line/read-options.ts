import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<Known extends Options> = ReturnType<typeof parseArgs<{ options: Known }>>['values'];

/** Options that every command takes; they are read before (`src/folders.mjs`). */
const common = ['content', 'out'];

/**
 * What was typed after a command. Ends the process with a message when that is not what the command takes.
 *
 * @param command As one types it: `npm run check`.
 */
export function readOptions<const Known extends Options>(
  command: string,
  options: Known,
  args: readonly string[] = process.argv.slice(2),
): Values<Known> {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    console.error(refusalOf(command, Object.keys(options), error));
    process.exit(1);
  }
}

/** Says which option there is none of, and which there are. */
export function refusalOf(command: string, known: readonly string[], error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const typed = /'(-[^' ]*)[^']*'|argument '([^']*)'/.exec(message);
  const problem =
    code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
      ? `there is no option ${typed?.[1] ?? ''}.`
      : code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL'
        ? `"${typed?.[2] ?? ''}" is not expected here.`
        : message;
  const usage = [...known, ...common].map((name) => `--${name}`).join(', ');
  return `${command}: ${problem}\n    It takes ${usage}.`;
}
