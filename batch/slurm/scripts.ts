// The three scripts of an array: submit.sh hands the other two to Slurm, task.sh makes one part, merge.sh joins
// the parts. Pure text; every word that came from people is quoted for the shell.

import { commandLine } from '../request-words.ts';
import { WARNING_SECONDS, type Job } from './job.ts';

export interface Place {
  /** Node and the program: the words that start this very `thaw`. */
  readonly thaw: readonly string[];
  /** Where the command was given: names of files mean files from here. Absolute. */
  readonly from: string;
  /** The folder of the whole. Absolute. */
  readonly out: string;
}

const HEAD = (what: string): string => `#!/bin/bash\n# ${what}\nset -eu\n`;

export function taskScript(place: Place, words: readonly string[], tasks: number): string {
  return `${HEAD('Makes one part of the batch. Started again, it goes on where it was.')}
cd ${commandLine([place.from])}
part=$SLURM_ARRAY_TASK_ID
whole=${commandLine([`${place.out}/shards`])}/$part
if [ -e "$whole" ]; then exit 0; fi
kept() { stat -c %s "$whole.part/.parts/journal" 2>/dev/null || echo 0; }
before=$(kept)

# Slurm's word that time is nearly over (USR1), or a polite kill: what is finished is kept.
again=no
thaw=
trap 'again=yes; kill -TERM $thaw 2>/dev/null || :' USR1
trap 'kill -TERM $thaw 2>/dev/null || :' TERM INT
${commandLine([...place.thaw, 'batch', ...words])} \\
  --shard "$part/${tasks}" --out "$whole.part" --resume &
thaw=$!
code=0
wait $thaw || code=$?
while kill -0 $thaw 2>/dev/null; do
  code=0
  wait $thaw || code=$?
done

if [ $code = 0 ]; then mv "$whole.part" "$whole"; exit 0; fi
if [ $again = yes ] && [ -n "\${SLURM_JOB_ID:-}" ]; then
  if [ "$(kept)" -gt "$before" ]; then
    scontrol requeue "$SLURM_JOB_ID"
  else
    echo "part $part: not one run was finished in its time; ask for more with --time" >&2
  fi
fi
exit $code
`;
}

export function mergeScript(place: Place): string {
  const [shards, results] = ['shards', 'results'].map((name) =>
    commandLine([`${place.out}/${name}`]),
  );
  return `${HEAD('Joins the parts of the batch; where some are missing, says which and how to mend it.')}
cd ${commandLine([place.from])}
code=0
${commandLine([...place.thaw, 'merge'])} ${shards}/* --out ${results} --force || code=$?
if [ $code != 0 ]; then ${commandLine([...place.thaw, 'slurm', '--status', place.out])} || :; fi
exit $code
`;
}

export function submitScript(place: Place, job: Job): string {
  const limit = job.concurrent === null ? '' : `%${job.concurrent}`;
  const options = commandLine(['--open-mode=append', ...job.options]);
  return `${HEAD('Submits the array and the merge after it. `submit.sh 3,7` submits these parts only.')}
cd ${commandLine([`${place.out}/slurm`])}
array=$(sbatch --parsable --job-name=thaw --array="\${1:-1-${job.tasks}}${limit}" \\
  --requeue --signal=B:USR1@${WARNING_SECONDS} --output=log/%a.txt --cpus-per-task=${job.cpus} \\
  ${options} task.sh)
array=\${array%%;*}
merge=$(sbatch --parsable --job-name=thaw-merge --dependency="afterok:$array" \\
  --kill-on-invalid-dep=yes --output=log/merge.txt --cpus-per-task=1 \\
  ${options} merge.sh)
echo "$array \${merge%%;*}"
`;
}
