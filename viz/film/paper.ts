// Sheets of paper in px. Pure.

export interface Paper {
  readonly name: string;
  /** Landscape, in mm. */
  readonly width: number;
  readonly height: number;
  /** Units of the layout it is high: type on it is 12 to 14 points, and headings 19. */
  readonly units: number;
}

export const PAPERS: readonly Paper[] = [
  { name: 'A4', width: 297, height: 210, units: 1400 },
  { name: 'A3', width: 420, height: 297, units: 1700 },
];

/** What is tried, finest first. */
export const DOTS = [300, 240, 200, 150] as const;

const INCH = 25.4;

export interface SheetSize {
  readonly width: number;
  readonly height: number;
  /** Px to a unit. */
  readonly scale: number;
}

export function sheetSize({ width, height, units }: Paper, dpi: number): SheetSize {
  const px = (mm: number) => Math.round((mm / INCH) * dpi);
  return { width: px(width), height: px(height), scale: px(height) / units };
}
