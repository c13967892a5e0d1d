package io.github.digitpad.picture;

/** Where the ink of a picture balances, in px from its left and top edge. */
public record CentreOfMass(double x, double y) {

    /** Of the whole picture. */
    public static CentreOfMass of(GrayImage image) {
        return of(image, 0, 0, image.width(), image.height());
    }

    /**
     * Of the part from {@code left, top} up to, not including, {@code right, bottom}; its middle if it is all paper.
     */
    public static CentreOfMass of(GrayImage image, int left, int top, int right, int bottom) {
        return of(image.toArray(), image.width(), left, top, right, bottom);
    }

    /**
     * The same of pixels, row by row.
     *
     * @param width of the picture
     */
    public static CentreOfMass of(float[] pixels, int width, int left, int top, int right, int bottom) {
        double mass = 0;
        double momentX = 0;
        double momentY = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                double ink = pixels[y * width + x];
                // Most is paper.
                if (ink > 0) {
                    mass += ink;
                    momentX += ink * (x + 0.5);
                    momentY += ink * (y + 0.5);
                }
            }
        }
        return mass > 0
                ? new CentreOfMass(momentX / mass, momentY / mass)
                : new CentreOfMass((left + right) / 2.0, (top + bottom) / 2.0);
    }
}
