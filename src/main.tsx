import { render } from "solid-js/web"
import { App } from "./App.tsx"

const element = document.getElementById("app")
if (!element) throw new Error("index.html has no element #app")
render(() => <App />, element)
