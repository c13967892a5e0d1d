package io.github.digitpad.pad;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A clock that goes only when a test says so. */
final class FakeClock implements Clock {

    private static final double FRAME_MILLIS = 16;

    private record Timer(double dueMillis, Runnable task) {}

    private final List<Runnable> frame = new ArrayList<>();
    private final Map<Integer, Timer> timers = new TreeMap<>();
    private double nowMillis = 1000;
    private int lastTimer;

    /** How long painting takes, where somebody waits for it. */
    double millisAPaint;

    @Override
    public double nowMillis() {
        return nowMillis;
    }

    @Override
    public void atNextFrame(Runnable task) {
        frame.add(task);
    }

    @Override
    public void afterPaint(Runnable task) {
        nowMillis += millisAPaint;
        task.run();
    }

    @Override
    public int after(int millis, Runnable task) {
        lastTimer++;
        timers.put(lastTimer, new Timer(nowMillis + millis, task));
        return lastTimer;
    }

    @Override
    public void cancel(int timer) {
        timers.remove(timer);
    }

    /** Time goes by without anybody being able to do anything. */
    void busy(double millis) {
        nowMillis += millis;
    }

    /** Time goes by, and what is due is done. */
    void pass(double millis) {
        nowMillis += millis;
        for (Map.Entry<Integer, Timer> timer : List.copyOf(timers.entrySet())) {
            if (timer.getValue().dueMillis() <= nowMillis && timers.remove(timer.getKey()) != null) {
                timer.getValue().task().run();
            }
        }
    }

    /** The window is gone that frames were asked of. */
    void lose() {
        frame.clear();
    }

    /** The next frame; whether anything was to be done. */
    boolean frame() {
        pass(FRAME_MILLIS);
        List<Runnable> due = List.copyOf(frame);
        frame.clear();
        due.forEach(Runnable::run);
        return !due.isEmpty();
    }
}
