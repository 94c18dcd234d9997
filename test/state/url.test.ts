import { createRoot, createSignal } from "solid-js"
import { describe, expect, test } from "vitest"
import { defaultZoneOptions } from "../../src/model/zone.ts"
import {
  contoursField,
  languageField,
  layersField,
  modeField,
  optionsField,
  routeField,
  rulesField,
  gridField,
  sizeField,
  viewField,
  zoneField,
} from "../../src/state/addressFields.ts"
import { createLanguage } from "../../src/state/createLanguage.ts"
import { createLayers, defaultContours, defaultLayers } from "../../src/state/createLayers.ts"
import { createRules } from "../../src/state/createRules.ts"
import { createSelection } from "../../src/state/createSelection.ts"
import { createView } from "../../src/state/createView.ts"
import { type AddressBar, createAddress } from "../../src/state/url.ts"

/** A browser's address and history: entries, and which of them is shown. */
function makeBar(hash = "") {
  const entries = [hash]
  let at = 0
  let tell = () => {}
  const go = (to: number) => {
    at = to
    tell()
  }
  const bar = {
    location: {
      get hash() {
        return entries[at] ?? ""
      },
    },
    history: {
      pushState: (_state: unknown, _title: string, address: string) => {
        entries.splice(at + 1, Infinity, address)
        at++
      },
      replaceState: (_state: unknown, _title: string, address: string) => void (entries[at] = address),
    },
    addEventListener: (_type: string, listener: () => void) => void (tell = listener),
    removeEventListener: () => void (tell = () => {}),
  } as unknown as AddressBar
  return {
    bar,
    entries,
    back: () => go(at - 1),
    forward: () => go(at + 1),
    follow: (link: string) => go(entries.push(link) - 1),
  }
}

/** The page's state behind an address, with the register there. */
function withPage(hash: string, run: (page: ReturnType<typeof makePage>) => void) {
  // Effects run when the root is made, so the page is used after that.
  const { page, dispose } = createRoot((dispose) => ({ page: makePage(hash), dispose }))
  page.start()
  run(page)
  dispose()
}

function makePage(hash: string) {
  const made = makeBar(hash)
  const selection = createSelection()
  const view = createView()
  const layers = createLayers()
  const language = createLanguage(["en"])
  const [isOwn, setOwn] = createSignal(false)
  const [hasOwnStreets, setOwnStreets] = createSignal(false)
  const [isReady, setReady] = createSignal(false)
  const rules = createRules()
  createAddress(
    [
      modeField(selection, { isOwn }),
      viewField(view),
      layersField(layers, (group) => group === "streets" && hasOwnStreets()),
      zoneField(layers),
      sizeField(layers),
      gridField(layers),
      contoursField(layers),
      rulesField(rules),
      routeField(rules),
      optionsField(rules),
      languageField(language),
    ],
    isReady,
    made.bar,
  )
  return {
    ...made,
    selection,
    view,
    layers,
    language,
    rules,
    setOwn,
    setOwnStreets,
    start: () => setReady(true),
    address: () => made.bar.location.hash,
  }
}

describe("the address", () => {
  test("holds the pressures whose contours are drawn, none of them too, and ignores what is no pressure to choose", () => {
    withPage("", (page) => {
      page.layers.toggle("contours")
      expect(page.address()).toBe("#layers=contours&lang=en")
      page.layers.setContours([2, 70])
      expect(page.address()).toBe("#layers=contours&kpa=2,70&lang=en")
      page.layers.setContours([])
      expect(page.address()).toBe("#layers=contours&kpa=&lang=en")
    })
    withPage("#layers=contours&kpa=35,3,5,x", (page) => {
      expect(page.layers.visible().contours).toBe(true)
      expect(page.layers.contours()).toEqual([5, 35])
    })
    withPage("#kpa=", (page) => expect(page.layers.contours()).toEqual([]))
    withPage("#lang=en", (page) => expect(page.layers.contours()).toEqual(defaultContours))
  })

  test("holds view, selection, layers, kind of grid, zone, options and language, and opens the same page again", () => {
    let link = ""
    withPage("", (page) => {
      page.view.report({ centre: [20.912345, 44.0156789], zoom: 7.254 })
      page.selection.inspect("BA-01")
      page.layers.toggle("water")
      page.layers.setZone("VBD")
      page.layers.setSymbolSize("neq")
      page.layers.setGrid("mgrs")
      page.language.setLanguage("mk")
      link = page.address()
    })
    expect(link).toBe("#show=site/BA-01&view=44.016,20.912,7.25&layers=-water&zone=VBD&size=neq&grid=mgrs&lang=mk")
    withPage(link, (page) => {
      expect(page.selection.siteId()).toBe("BA-01")
      expect(page.view.view()).toEqual({ centre: [20.912, 44.016], zoom: 7.25 })
      expect(page.layers.visible()).toMatchObject({ water: false, sites: true })
      expect(page.layers.zone()).toBe("VBD")
      expect(page.layers.symbolSize()).toBe("neq")
      expect(page.layers.grid()).toBe("mgrs")
      expect(page.language.language()).toBe("mk")
      expect(page.address()).toBe(link)
    })
  })

  test("holds a point to the metre, and the place it was found by as an id, never as text", () => {
    withPage("", (page) => {
      page.selection.showPoint([21.33474, 41.031434], 792578)
      expect(page.address()).toBe("#show=point/41.03143,21.33474/792578&lang=en")
    })
    withPage("#show=point/41.03143,21.33474", (page) =>
      expect(page.selection.mode()).toEqual({ mode: "point", position: [21.33474, 41.03143] }),
    )
  })

  test("holds the rule set and the roads that PTRD is for, and nothing of either while they are the usual ones", () => {
    withPage("#rules=aastp-1&route=high&lang=en", (page) => {
      expect(page.rules.ruleSet().id).toBe("aastp-1")
      expect(page.rules.options().routeClass).toBe("high")
      expect(page.address()).toBe("#rules=aastp-1&route=high&lang=en")
      page.follow("#lang=en")
      expect(page.rules.ruleSet().id).toBe("iatg-02.20")
      expect(page.rules.options().routeClass).toBe("medium")
      expect(page.address()).toBe("#lang=en")
    })
    withPage("#rules=national", (page) => {
      expect(page.rules.ruleSet().id).toBe("iatg-02.20")
      expect(page.rules.lacksNational()).toBe(true)
    })
    withPage("#rules=toString&route=path", (page) => expect(page.rules.ruleSet().id).toBe("iatg-02.20"))
  })

  test("any site id survives, whatever signs are in it", () => {
    const siteId = "Св. Никола/2 & #3=50 %"
    let link = ""
    withPage("", (page) => {
      page.selection.inspect(siteId)
      link = page.address()
    })
    withPage(link, (page) => expect(page.selection.siteId()).toBe(siteId))
  })

  test.each([
    "#view=north,east,7&show=point/95,20&zone=XYZ&lang=xx&layers=moon&count=all",
    "#view=44,20&show=planet/3&unknown=1",
    "#view=44,20,99&show=site/",
    "#%E0%A4%A=%&show=%",
  ])("what cannot be understood is ignored: %s", (hash) =>
    withPage(hash, (page) => {
      expect(page.selection.mode()).toEqual({ mode: "region" })
      expect(page.view.view()).toBeUndefined()
      expect(page.layers.visible()).toEqual(defaultLayers)
      expect(page.layers.zone()).toBe("IBD")
      expect(page.rules.options()).toBe(defaultZoneOptions)
      expect(page.address()).toBe("#lang=en")
    }),
  )

  test("is not written before the register is there", () => {
    createRoot((dispose) => {
      const page = makePage("#show=site/BA-01")
      dispose()
      expect(page.entries).toEqual(["#show=site/BA-01"])
    })
  })

  test("carries nothing of the user's own register, and a link does not choose among its sites", () =>
    withPage("", (page) => {
      page.setOwn(true)
      page.selection.inspect("SECRET-7")
      expect(page.entries.join()).not.toContain("SECRET")
      page.selection.showPoint([21.33474, 41.03143])
      expect(page.entries.join()).not.toContain("21.33")
      page.follow("#show=site/BA-01&zone=VBD")
      expect(page.selection.mode()).toMatchObject({ mode: "point" })
      expect(page.layers.zone()).toBe("VBD")
      expect(page.address()).toBe("#zone=VBD&lang=en")
    }))

  test("carries a street map beside the page, and not one that only this computer has", () =>
    withPage("#layers=streets", (page) => {
      expect(page.layers.visible().streets).toBe(true)
      expect(page.address()).toContain("layers=streets")
      page.setOwnStreets(true)
      expect(page.address()).toBe("#lang=en")
      page.follow("#layers=-water")
      expect(page.layers.visible()).toMatchObject({ streets: true, water: false })
    }))
})

describe("back and forward", () => {
  test("go through what was selected; moving the map and switching layers are no steps of their own", () =>
    withPage("", (page) => {
      page.view.report({ centre: [21, 44], zoom: 6 })
      page.layers.toggle("water")
      expect(page.entries).toHaveLength(1)
      page.selection.inspect("A")
      page.view.report({ centre: [20, 43], zoom: 12 })
      page.selection.inspect("B")
      expect(page.entries).toHaveLength(3)
      page.back()
      expect(page.selection.siteId()).toBe("A")
      expect(page.view.wanted()).toEqual({ to: "view", centre: [20, 43], zoom: 12, flies: false })
      page.back()
      expect(page.selection.mode()).toEqual({ mode: "region" })
      expect(page.view.view()).toEqual({ centre: [21, 44], zoom: 6 })
      page.forward()
      expect(page.selection.siteId()).toBe("A")
      expect(page.entries).toHaveLength(3)
    }))

  test("a link within the page changes nothing but the address, and the next change mends that", () =>
    withPage("", (page) => {
      page.selection.inspect("A")
      page.follow("#sites")
      expect(page.selection.siteId()).toBe("A")
      page.layers.setZone("VBD")
      expect(page.address()).toBe("#show=site/A&zone=VBD&lang=en")
    }))
})
