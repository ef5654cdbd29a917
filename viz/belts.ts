// The product side of a band of colours on a canvas, told by its form as well: two dark belts, as people wear them.

export function paintBelts(
  pen: CanvasRenderingContext2D,
  colour: string,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  if (height > width) {
    // The product side of an upright band is its lower half.
    const across = width / 4;
    pen.fillStyle = colour;
    for (const share of [0.22, 0.78]) {
      pen.fillRect(x + (width - across) * share, y + height / 2, across, height / 2);
    }
    return;
  }
  const thick = height / 4;
  pen.fillStyle = colour;
  for (const share of [0.22, 0.78]) {
    pen.fillRect(x, y + (height - thick) * share, width / 2, thick);
  }
}
