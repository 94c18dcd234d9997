"""Counts the people in every zone of the invented register, apart from the program: shapely on local projections.

    npx tsx test/reference/writeInventedZones.ts > zones.json
    python3 test/reference/invented-register-people.py zones.json > test/reference/invented-register-people.csv

From the program come the stores' places, radii and sectors, the places with their populations, and the outlines of land and
lakes with each country's total and rural area. Made anew here: footprints, densities, circles on the ellipsoid (a point every
half degree, by geodesics), union, cutting, shares, and the counting once. Needs Python 3.9, shapely 1.8 or later and pyproj 3.
"""
import datetime, json, math, platform, sys
import pyproj, shapely
from shapely import geos
from shapely.geometry import Polygon, box
from shapely.ops import transform, unary_union

geod = pyproj.Geod(ellps="WGS84")
given = json.load(open(sys.argv[1]))


def projection(lon, lat):
    return pyproj.Proj(proj="aeqd", ellps="WGS84", lon_0=lon, lat_0=lat)


def arc(lon, lat, radius, start, end):
    steps = round((end - start) * 2)
    azimuths = [start + (end - start) * k / steps for k in range(steps + 1)]
    lons, lats, _ = geod.fwd([lon] * len(azimuths), [lat] * len(azimuths), azimuths, [radius] * len(azimuths))
    return list(zip(lons, lats))


def ground(reach):
    """The ground of a reach in degrees: a circle, or the union of its sectors."""
    at = (reach["lon"], reach["lat"])
    if "sectors" not in reach:
        return [Polygon(arc(*at, reach["radius"], 0, 360))]
    return [Polygon([at] + arc(*at, s["radius"], s["from"], s["to"])) for s in reach["sectors"]]


def density(population):
    """People per km2 of a footprint: a table, between its rows on the logarithm of the population."""
    rows = [(500, 600), (5000, 1500), (50000, 2500), (500000, 4000)]
    if population <= rows[0][0]:
        return rows[0][1]
    for (p, d), (q, e) in zip(rows, rows[1:]):
        if population <= q:
            return d + (e - d) * math.log(population / p) / math.log(q / p)
    return rows[-1][1]


places = given["places"]
for place in places:
    people = place["population"] or 0
    place["radius"] = max(250, 1000 * math.sqrt(people / density(people) / math.pi)) if people else 250
listed = {}
for place in places:
    listed[place["country"]] = listed.get(place["country"], 0) + (place["population"] or 0)
countries = {}
for country in given["countries"]:
    total, own = country.get("population"), listed.get(country["iso2"], 0)
    countries[country["iso2"]] = (
        1 if total is None or own <= total else total / own,
        0 if total is None else max(0, total - own) / country["ruralArea"],
    )
areas = [(c["iso2"], Polygon(p[0], p[1:]).buffer(0)) for c in given["countries"] for p in c["land"]]
lakes = [Polygon(p[0], p[1:]).buffer(0) for p in given["lakes"]]


def near(shapes, around):
    return [shape for shape in shapes if shape.intersects(around)]


def count(zone_parts, lon, lat):
    """Listed and rural people on the ground of some parts, on a plane that keeps distances from (lon, lat)."""
    plane = projection(lon, lat)
    flat = lambda shape: transform(plane, shape)
    zone = unary_union([flat(part) for part in zone_parts])
    west, south, east, north = unary_union(zone_parts).bounds
    around = box(west - 0.02, south - 0.02, east + 0.02, north + 0.02)
    built, people = [], 0.0
    for place in places:
        reach = place["radius"] / 60000  # [deg], more than enough between 34 and 50 N
        if not (west - reach < place["lon"] < east + reach and south - reach < place["lat"] < north + reach):
            continue
        disc = flat(Polygon(arc(place["lon"], place["lat"], place["radius"], 0, 360)))
        built.append(disc)
        share = zone.intersection(disc).area / disc.area
        people += share * (place["population"] or 0) * countries.get(place["country"], (1, 0))[0]
    water = [flat(lake.intersection(around)) for lake in near(lakes, around)]
    open_ground = zone.difference(unary_union(built + water))
    rural = 0.0
    for iso2, land in areas:
        if land.intersects(around):
            rural += open_ground.intersection(flat(land.intersection(around))).area * countries[iso2][1]
    return people, rural


print("# People in the zones of the invented register (data/register, iatg-02.20, no options), counted apart from the program:")
print("# invented-register-people.py; its head says how this file is made anew when the register or a layer changes.")
print(f"# Python {platform.python_version()}, shapely {shapely.__version__} (GEOS {'.'.join(map(str, geos.geos_version))}), "
      f"pyproj {pyproj.__version__} (PROJ {pyproj.proj_version_str}), {datetime.date.today()}")
print("# Rows of site ALL are people counted once; a zone without a figure has empty cells.")
print("# Tolerance 0.03 % and 0.02 persons: circles have 720 corners here, which takes 0.0013 % off their area; the program's")
print("# planes keep distances within 0.01 %, and beside lakes it lays strips. Where an edge just cuts a town the same metre counts")
print("# for more, hence the second part.")
print("site_id,zone,listed,rural")
for kind in ["PTRD", "IBD", "VBD"]:
    sites = [z for z in given["zones"] if z["zone"] == kind]
    grounds = [[part for reach in z["reaches"] for part in ground(reach)] for z in sites]
    for z, parts in zip(sites, grounds):
        found = "%.3f,%.3f" % count(parts, z["lon"], z["lat"]) if parts else ","
        print(f"{z['site']},{kind},{found}")
    unions = [unary_union(parts) for parts in grounds]
    groups = []
    for i, union in enumerate(unions):
        touching = [g for g in groups if any(unions[k].intersects(union) for k in g)]
        groups = [g for g in groups if g not in touching] + [sum(touching, []) + [i]]
    once = [count(sum((grounds[k] for k in g), []), sites[g[0]]["lon"], sites[g[0]]["lat"])
            for g in groups if any(grounds[k] for k in g)]
    print(f"ALL,{kind},%.3f,%.3f" % (sum(p for p, _ in once), sum(r for _, r in once)))
