/** Taking stories and stances out as Markdown or print, and bringing them back in. */
import { useState } from 'react';
import type { DocumentKind, ImportPreview } from '#electron/writing/contract.ts';
import { type Client, connect } from '../client.ts';
import { Failure } from '../failure.tsx';
import { Button } from '../parts/button.tsx';
import { Choice } from '../parts/choice.tsx';
import { Dialog, DialogActions } from '../parts/dialog.tsx';
import { count } from '../plan/words.ts';
import { say } from '../shell/toasts.ts';
import { desk } from './desk.ts';
import { ImportPreviewPart } from './import-preview.tsx';
import styles from './transfer.module.css';

type Scope = 'one' | 'all';

const plural = { story: 'Stories', stance: 'Stances' } as const;

/** The name of a file without its folder. */
export function fileName(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}

/** A call of this dialog: its failure stays in it. */
function useCall() {
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  async function run<Answer>(work: (client: Client) => Promise<Answer>): Promise<Answer | null> {
    if (busy) return null;
    setBusy(true);
    setFailure(null);
    try {
      await desk.flush();
      return await work(await connect());
    } catch (error) {
      setFailure(error);
      return null;
    } finally {
      setBusy(false);
    }
  }
  return { run, failure, busy };
}

export default function TransferDialog(props: {
  kind: DocumentKind;
  close: () => void;
  /** Something was brought in. */
  imported: () => void;
}) {
  const { kind, close } = props;
  const { run, failure, busy } = useCall();
  const [scope, setScope] = useState<Scope>('all');
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const asked = { kind: scope === 'one' ? kind : null };

  async function takeOut(
    work: Parameters<typeof run<{ file: string; documents: number } | null>>[0],
  ) {
    const done = await run(work);
    if (done === null) return;
    close();
    say(`${count(done.documents, 'text')} written to ${fileName(done.file)}.`);
  }
  async function look() {
    const found = await run(({ writing }) => writing.previewImport());
    if (found !== null) setPreview(found);
  }
  async function bringIn(importId: string) {
    const done = await run(({ writing }) => writing.applyImport({ importId }));
    if (done === null) return;
    close();
    props.imported();
    say(`${done.added} added, ${done.replaced} replaced.`);
  }

  if (preview !== null) {
    return (
      <Dialog open title={`Import ${fileName(preview.file)}`} onClose={close} width={560}>
        {failure !== null && <Failure error={failure} />}
        <ImportPreviewPart
          preview={preview}
          busy={busy}
          leave={close}
          bringIn={() => void bringIn(preview.importId)}
        />
      </Dialog>
    );
  }
  return (
    <Dialog open title="Export and import" onClose={close} width={520}>
      <div className={styles.form}>
        {failure !== null && <Failure error={failure} />}
        <Choice
          label="What to export"
          value={scope}
          onChange={setScope}
          options={[
            { value: 'all', label: 'Stories and stances' },
            { value: 'one', label: `${plural[kind]} only` },
          ]}
        />
        <div className={styles.row}>
          <Button
            disabled={busy}
            onClick={() => void takeOut(({ writing }) => writing.exportMarkdown(asked))}
          >
            Export Markdown
          </Button>
          <Button
            disabled={busy}
            onClick={() => void takeOut(({ writing }) => writing.exportPdf(asked))}
          >
            Export PDF for print
          </Button>
        </div>
        <div className={styles.block}>
          <p className={styles.note}>
            A Markdown file that was exported here comes back whole. You see what it would do before
            it does it; a text it replaces stays among the versions.
          </p>
          <Button disabled={busy} onClick={() => void look()}>
            Import from Markdown
          </Button>
        </div>
        <DialogActions>
          <Button data-autofocus keys="escape" onClick={close}>
            Close
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
