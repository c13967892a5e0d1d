package io.github.digitpad.data.sets;

import java.io.IOException;
import java.util.List;

/** Pictures of several arrays, one array's after the other's. */
final class JoinedPictures implements RawPictures {

    private final List<? extends RawPictures> all;
    private final int[] starts;
    private final int count;

    JoinedPictures(List<? extends RawPictures> all) {
        this.all = List.copyOf(all);
        this.starts = new int[all.size()];
        int sum = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = sum;
            sum += all.get(i).count();
        }
        this.count = sum;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public RawPicture get(int index) throws IOException {
        int which = starts.length - 1;
        while (starts[which] > index) {
            which--;
        }
        return all.get(which).get(index - starts[which]);
    }
}
