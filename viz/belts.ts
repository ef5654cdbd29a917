// The product side of a band of colours on a canvas, told by its form as well: two dark belts, as people wear them.

export function paintBelts(
  pen: CanvasRenderingContext2D,
  colour: string,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  // The product side of an upright band is its lower half.
  const upright = height > width;
  const thick = Math.min(width, height) / 4;
  pen.fillStyle = colour;
  for (const share of [0.22, 0.78]) {
    if (upright) pen.fillRect(x + (width - thick) * share, y + height / 2, thick, height / 2);
    else pen.fillRect(x, y + (height - thick) * share, width / 2, thick);
  }
}
