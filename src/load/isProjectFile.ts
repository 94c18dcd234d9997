import { projectKind } from "../model/project.ts"

/** Bytes at the beginning of a file within which a project says what it is. */
const head = 300

/** Whether a file says at its beginning that it is a project, whatever else is wrong with it. */
export async function isProjectFile(file: Blob): Promise<boolean> {
  return isProject(new Uint8Array(await file.slice(0, head).arrayBuffer()))
}

/** The same of a file's bytes. */
export function isProject(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, head)).includes(`"${projectKind}"`)
}
