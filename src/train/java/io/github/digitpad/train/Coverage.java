package io.github.digitpad.train;

/** How much of each pixel is ink, 0 to 1, drawn at the picture's own resolution; what is drawn outside is cut off. */
final class Coverage {

    final int width;
    final int height;
    final float[] values;

    Coverage(int width, int height) {
        this.width = width;
        this.height = height;
        this.values = new float[width * height];
    }

    /** At least this much ink. */
    void darken(int x, int y, double value) {
        int at = y * width + x;
        if (x >= 0 && y >= 0 && x < width && y < height && value > values[at]) {
            values[at] = (float) value;
        }
    }

    /** A straight stroke whose radius, in px, goes from one to another; round at its ends. */
    void segment(double fromX, double fromY, double fromRadius, double toX, double toY, double toRadius, double dark) {
        double reach = Math.max(fromRadius, toRadius) + 0.5;
        int left = (int) Math.max(0, Math.floor(Math.min(fromX, toX) - reach));
        int right = (int) Math.min(width - 1, Math.ceil(Math.max(fromX, toX) + reach));
        int top = (int) Math.max(0, Math.floor(Math.min(fromY, toY) - reach));
        int bottom = (int) Math.min(height - 1, Math.ceil(Math.max(fromY, toY) + reach));
        double dx = toX - fromX;
        double dy = toY - fromY;
        double square = dx * dx + dy * dy;
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double px = x + 0.5 - fromX;
                double py = y + 0.5 - fromY;
                double t = square == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / square));
                double radius = fromRadius + t * (toRadius - fromRadius);
                double distance = Math.hypot(px - t * dx, py - t * dy);
                double covered = Math.min(Math.min(1, 2 * radius), radius + 0.5 - distance);
                if (covered > 0) {
                    darken(x, y, covered * dark);
                }
            }
        }
    }
}
