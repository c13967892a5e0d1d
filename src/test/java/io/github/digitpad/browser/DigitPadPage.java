package io.github.digitpad.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.github.digitpad.ink.Bounds;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Point;
import io.github.digitpad.ink.Stroke;
import java.util.List;

/** The page as its users meet it: a pad to draw on, an answer to read. */
final class DigitPadPage {

    /** A driver's mouse waits for a frame after every move, and the digits written for these tests are dense. */
    private static final int POINTS_A_MOVE = 3;

    private final Page page;

    private DigitPadPage(Page page) {
        this.page = page;
    }

    static DigitPadPage load(Page page, String address) {
        page.navigate(address);
        DigitPadPage digitPad = new DigitPadPage(page);
        digitPad.awaitReady();
        return digitPad;
    }

    /** Until the network is there, and after it what else the page can do, of which the live field is the first. */
    void awaitReady() {
        await("html[data-ready]:not(:has(.use template))");
    }

    /** Until the network is there: all that comes, if page and script are of two builds. */
    void awaitNetwork() {
        await("html[data-ready]");
    }

    private void await(String selector) {
        page.waitForSelector(selector);
    }

    Page page() {
        return page;
    }

    /** The canvas that is drawn on. */
    Locator pad() {
        return page.locator("#pad canvas");
    }

    /** The digit that is shown; empty when there is none. */
    String answer() {
        return page.locator("#answer").innerText().trim();
    }

    /** Draws ink with the mouse, its box fitted into this part of the pad's middle. */
    void draw(Ink ink, double part) {
        draw(page, pad(), ink, part);
        settle();
    }

    /** Draws as {@link #draw(Ink, double)}, and passes every point of the ink. */
    void drawEveryPoint(Ink ink, double part) {
        draw(page, pad(), ink, part, 1);
        settle();
    }

    /** Draws on any canvas. */
    static void draw(Page page, Locator canvas, Ink ink, double part) {
        draw(page, canvas, ink, part, POINTS_A_MOVE);
    }

    private static void draw(Page page, Locator canvas, Ink ink, double part, int pointsAMove) {
        Fit fit = Fit.into(ink, canvas.boundingBox(), part);
        for (Stroke stroke : ink.strokes()) {
            List<Point> points = stroke.points();
            page.mouse().move(fit.x(points.get(0)), fit.y(points.get(0)));
            page.mouse().down();
            for (int i = (points.size() - 1) % pointsAMove; i < points.size(); i += pointsAMove) {
                page.mouse().move(fit.x(points.get(i)), fit.y(points.get(i)));
            }
            page.mouse().up();
        }
    }

    /** Until the page has painted what was drawn: recognition runs once a frame. */
    void settle() {
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    void press(String id) {
        page.locator("#" + id).click();
        settle();
    }

    boolean enabled(String id) {
        return page.locator("#" + id).isEnabled();
    }

    /** How ink coordinates lie on the screen. */
    record Fit(double scale, double left, double top) {

        static Fit into(Ink ink, BoundingBox pad, double part) {
            Bounds bounds = Bounds.of(ink);
            double scale =
                    part * Math.min(pad.width / Math.max(1, bounds.width()), pad.height / Math.max(1, bounds.height()));
            return new Fit(
                    scale,
                    pad.x + pad.width / 2 - scale * (bounds.left() + bounds.right()) / 2,
                    pad.y + pad.height / 2 - scale * (bounds.top() + bounds.bottom()) / 2);
        }

        double x(Point point) {
            return point.x() * scale + left;
        }

        double y(Point point) {
            return point.y() * scale + top;
        }
    }
}
