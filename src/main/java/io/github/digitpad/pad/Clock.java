package io.github.digitpad.pad;

/** What time it is, and what is to be done later. Everything is done one after the other, never at the same time. */
public interface Clock {

    /** The time, in ms since some moment. */
    double nowMillis();

    /** Runs the task before the screen is painted next. */
    void atNextFrame(Runnable task);

    /** Runs the task once the frame that is being made has been painted; called while it is made. */
    void afterPaint(Runnable task);

    /**
     * Runs the task once so much time has passed.
     *
     * @return what {@link #cancel} takes
     */
    int after(int millis, Runnable task);

    /** Does not run the task that was to be run later; nothing, if it has been run, or the number is 0. */
    void cancel(int timer);
}
