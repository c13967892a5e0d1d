package io.github.digitpad.paper;

/** What of a frame ink takes up. */
final class Box {

    final Frame frame;
    float left = Float.MAX_VALUE;
    float top = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    float bottom = -Float.MAX_VALUE;

    Box(Frame frame) {
        this.frame = frame;
    }

    /** As wide as this, as high as the other one. */
    Slot slot(Box high) {
        return new Slot(
                frame.x(left, high.top), frame.y(left, high.top), frame.angle, right - left, high.bottom - high.top);
    }

    /** Grows it by a part. */
    void include(Parts parts, int part) {
        if (frame.angle == 0) {
            left = Math.min(left, parts.left(part));
            top = Math.min(top, parts.top(part));
            right = Math.max(right, parts.right(part));
            bottom = Math.max(bottom, parts.bottom(part));
            return;
        }
        for (int place = parts.firstRun(part); place < parts.firstRun(part + 1); place++) {
            int run = parts.run(place);
            double y = parts.row(run) + 0.5;
            include(parts.start(run) + 0.5, y);
            include(parts.end(run) - 0.5, y);
        }
    }

    private void include(double x, double y) {
        float along = (float) frame.along(x, y);
        float across = (float) frame.across(x, y);
        left = Math.min(left, along - 0.5f);
        right = Math.max(right, along + 0.5f);
        top = Math.min(top, across - 0.5f);
        bottom = Math.max(bottom, across + 0.5f);
    }
}
