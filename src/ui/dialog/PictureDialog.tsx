import { RadioGroup } from "@kobalte/core/radio-group"
import { createSignal, For, Match, onMount, Show, Switch } from "solid-js"
import { type PictureSize, pictureSizes } from "../../export/mapPicture.ts"
import { useApp } from "../../state/context.ts"
import { Modal } from "../shared/Modal.tsx"
import { createPicture, type PictureMaking, type PictureState } from "./createPicture.ts"
import "../styles/picture.css"

/** The picture of the map: made at once, shown, then saved or copied. */
export function PictureDialog(props: { onClose: () => void }) {
  const app = useApp()
  const { t } = app.language
  const making = createPicture(app)
  const [size, setSize] = createSignal<PictureSize>(pictureSizes[0])
  const start = (chosen: PictureSize) => {
    setSize(chosen)
    making.make(chosen)
  }
  onMount(() => making.make(size()))
  return (
    <Modal
      open
      onClose={() => props.onClose()}
      title={t("picture.title")}
      actions={<PictureActions making={making} onMake={() => making.make(size())} />}
    >
      <p>{t("picture.intro")}</p>
      <SizeChoice value={size()} onChange={start} />
      <div role="status" class="picture-status">
        <ProgressText state={making.state()} size={size()} />
      </div>
      <div role="alert">
        <Failure state={making.state()} onRetry={() => making.make(size())} />
      </div>
      <div class="picture-preview">
        <Show when={ready(making.state())}>
          {(made) => <img src={made().url} alt={t("picture.preview", made().picture.title, made().picture.scale)} />}
        </Show>
      </div>
    </Modal>
  )
}

const ready = (state: PictureState) => (state.state === "ready" ? state : undefined)
const failed = (state: PictureState) => (state.state === "failed" ? state : undefined)
const working = (state: PictureState) => (state.state === "working" ? state : undefined)

function SizeChoice(props: { value: PictureSize; onChange: (size: PictureSize) => void }) {
  const { t, format } = useApp().language
  const nameOf = ({ width, height }: PictureSize) => `${format().number(width)} × ${format().number(height)}`
  const choose = (width: string) => {
    const size = pictureSizes.find((one) => String(one.width) === width)
    if (size && size !== props.value) props.onChange(size)
  }
  return (
    <RadioGroup class="panel-choice" value={String(props.value.width)} onChange={choose}>
      <RadioGroup.Label as="h3">{t("picture.size")}</RadioGroup.Label>
      <div class="segments">
        <For each={pictureSizes}>
          {(size) => (
            <RadioGroup.Item value={String(size.width)} class="segment">
              <RadioGroup.ItemInput />
              <RadioGroup.ItemLabel class="segment-label">{nameOf(size)}</RadioGroup.ItemLabel>
            </RadioGroup.Item>
          )}
        </For>
      </div>
    </RadioGroup>
  )
}

function ProgressText(props: { state: PictureState; size: PictureSize }) {
  const { t, format } = useApp().language
  return (
    <Switch>
      <Match when={working(props.state)}>{(work) => <p>{t(`picture.${work().step}`)}</p>}</Match>
      <Match when={ready(props.state)}>
        <p>{t("picture.ready", format().number(props.size.width), format().number(props.size.height))}</p>
      </Match>
      <Match when={props.state.state === "stopped"}>
        <p>{t("picture.stopped")}</p>
      </Match>
    </Switch>
  )
}

function Failure(props: { state: PictureState; onRetry: () => void }) {
  const { t } = useApp().language
  return (
    <>
      <Show when={props.state.state === "no map"}>
        <p class="warning">{t("picture.noMap")}</p>
      </Show>
      <Show when={failed(props.state)}>
        {(failure) => (
          <>
            <p class="warning">{t(`picture.failure.${failure().reason}`)}</p>
            <p class="quiet">
              {t("failure.technical")}: {failure().detail}
            </p>
            <button type="button" class="button" onClick={() => props.onRetry()}>
              {t("failure.retry")}
            </button>
          </>
        )}
      </Show>
    </>
  )
}

function PictureActions(props: { making: PictureMaking; onMake: () => void }) {
  const { t } = useApp().language
  const [said, setSaid] = createSignal("")
  const state = () => props.making.state()
  const copy = async (png: Blob) => {
    try {
      await navigator.clipboard.write([new ClipboardItem({ "image/png": png })])
      setSaid(t("picture.copied"))
    } catch {
      setSaid(t("picture.copyFailed"))
    }
  }
  const save = (made: Extract<PictureState, { state: "ready" }>) => {
    const link = document.createElement("a")
    link.href = made.url
    link.download = made.fileName
    link.click()
    setSaid(t("picture.saved", made.fileName))
  }
  return (
    <>
      <p role="status" class="quiet">
        {ready(state()) ? said() : ""}
      </p>
      <Show when={working(state())}>
        <button type="button" class="button" onClick={() => props.making.cancel()}>
          {t("page.cancel")}
        </button>
      </Show>
      <Show when={state().state === "stopped"}>
        <button type="button" class="button" onClick={() => props.onMake()}>
          {t("picture.make")}
        </button>
      </Show>
      <button
        type="button"
        class="button"
        disabled={!ready(state())}
        onClick={() => {
          const made = ready(state())
          if (made) void copy(made.picture.png)
        }}
      >
        {t("picture.copy")}
      </button>
      <button
        type="button"
        class="button button-main"
        disabled={!ready(state())}
        onClick={() => {
          const made = ready(state())
          if (made) save(made)
        }}
      >
        {t("picture.save")}
      </button>
    </>
  )
}
