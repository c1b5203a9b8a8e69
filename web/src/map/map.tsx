// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo, useState } from "preact/hooks";
import { apiPath } from "../api/client";
import type { MapView } from "../api/types";
import { Frame } from "../charts/frame";
import type { AreaSet } from "../model/areas";
import { type Class, classOf, quantileClasses } from "../model/classes";
import { type Extent, type Position, type Projection, extentOf, projection } from "../model/projection";
import { visible } from "../model/safe";
import { type Query, scopeFields } from "../model/query";
import { useSpeech } from "../state/language";
import { useResource } from "../state/resource";
import { queryWords } from "../ui/scope_words";
import { Await } from "../ui/states";
import { AreaList } from "./area_list";
import { type Boundaries, loadBoundaries } from "./boundaries";
import { Choropleth, type Face, classNameOf, faces } from "./choropleth";
import { storedShapes } from "./district_shapes";
import { Legend } from "./legend";
import { AreaMarks, PlaceMarks } from "./marks";
import { Outline } from "./outline";
import { type Level, type MapMeasure, type Mode, nameOfArea, valueOf } from "./values";

export interface MapProps {
  readonly query: Query;
  readonly measure: MapMeasure;
  readonly level: Level;
  readonly mode: Mode;
}

const drawnWidth = 600;

function positionsOf(view: MapView): Position[] {
  return [
    ...view.areas.flatMap((area) =>
      area.latitude === undefined || area.longitude === undefined ? [] : [[area.longitude, area.latitude] as const],
    ),
    ...view.cells.map((cell) => [cell.longitude, cell.latitude] as const),
  ];
}

function useBoundaries(extent: Extent): Boundaries | null {
  const [found, setFound] = useState<Boundaries | null>(null);
  const wide = extent.east - extent.west > 90;
  useEffect(() => {
    let wanted = true;
    void loadBoundaries(wide).then((value) => wanted && setFound(value));
    return () => void (wanted = false);
  }, [wide]);
  return found;
}

export function useShapes(): AreaSet | null {
  const [shapes, setShapes] = useState<AreaSet | null>(null);
  useEffect(() => {
    storedShapes().then(setShapes, () => setShapes(null));
  }, []);
  return shapes;
}

interface SheetProps extends MapProps {
  readonly view: MapView;
  readonly to: Projection;
  readonly lines: Boundaries | null;
  readonly shaded: readonly Face[];
  readonly classes: readonly Class[];
}

function Sheet({ view, to, lines, shaded, classes, query, measure, level, mode }: SheetProps) {
  const shades = mode === "shades" || mode === "rates";
  const countries = useMemo(
    () => new Map(view.areas.map((area) => [area.country, valueOf(area, measure)])),
    [view, measure],
  );
  const fill = (name: string) =>
    shades && level === "country" && countries.has(name) ? classNameOf(classOf(classes, countries.get(name))) : "";
  return (
    <svg viewBox={`0 0 ${to.width} ${to.height}`} class="map" dir="ltr" aria-hidden="true">
      <defs>
        <pattern id="map-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="hatch" x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
      <rect class="sea" width={to.width} height={to.height} />
      {lines && <Outline of={lines} to={to} fill={fill} />}
      {shades && level !== "country" && (
        <Choropleth faces={shaded} classes={classes} to={to} query={query} level={level} measure={measure} />
      )}
      {mode === "circles" && <AreaMarks view={view} to={to} query={query} measure={measure} />}
      {mode === "places" && <PlaceMarks view={view} to={to} measure={measure} />}
    </svg>
  );
}

function Drawn({ view, shapes, ...props }: MapProps & { view: MapView; shapes: AreaSet | null }) {
  const speech = useSpeech();
  const { t, n } = speech;
  const { measure, level, mode } = props;
  const extent = useMemo(() => extentOf(positionsOf(view)), [view]);
  const to = useMemo(() => projection(extent, drawnWidth, 480), [extent]);
  const lines = useBoundaries(extent);
  const rates = mode === "rates" && level !== "country"; // the reader's shapes bring people, countries here do not
  const shades = mode === "shades" || mode === "rates";
  const shaded = useMemo(
    () => (shapes && shades && level !== "country" ? faces(shapes, view.areas, level, measure, rates) : []),
    [shapes, view, shades, level, measure, rates],
  );
  const shown =
    level === "country" ? view.areas.map((area) => valueOf(area, measure)) : shaded.map((face) => face.value);
  const classes = shades ? quantileClasses(shown.filter((value): value is number => value !== null)) : [];
  const sorted = [...view.areas].sort((a, b) => (valueOf(b, measure) ?? -1) - (valueOf(a, measure) ?? -1));
  const placed = sorted.filter((area) => nameOfArea(area, level) !== "");
  const unplaced = sorted.reduce((sum, area) => sum + (nameOfArea(area, level) === "" ? area.incidents : 0), 0);
  const first = placed[0];
  const unit = rates ? t("map.rate", { measure: t(`measure.${measure}`) }) : t(`measure.${measure}`);
  return (
    <Frame
      title={`${queryWords(speech, { ...props.query, measure })} · ${t(`key.${level}`)}`}
      sentence={
        first
          ? t("map.sentence", {
              n: placed.length,
              what: visible(nameOfArea(first, level)),
              value: n(valueOf(first, measure)),
            }) + (unplaced > 0 ? ` ${t("map.unplaced", { n: unplaced })}` : "")
          : t("map.nothing")
      }
      table={<AreaList areas={sorted} query={props.query} level={level} />}
      footer={<Legend classes={classes} unit={unit} rates={rates} scaleKm={to.kmPerUnit * 100} />}>
      <Sheet {...props} view={view} to={to} lines={lines} shaded={shaded} classes={classes} />
    </Frame>
  );
}

/** Where: the same scope as everything beside it. */
export function AreaMap(props: MapProps) {
  const fields = scopeFields({ ...props.query, best: "" });
  fields.set("level", props.level);
  fields.set("cell", "0.05");
  const view = useResource<MapView>(apiPath("/map", fields));
  const shapes = useShapes();
  return <Await of={view}>{(value) => <Drawn {...props} view={value} shapes={shapes} />}</Await>;
}
