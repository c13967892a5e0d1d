package io.github.digitpad.explain;

import io.github.digitpad.explain.Terms.How;
import io.github.digitpad.nn.Add;
import io.github.digitpad.nn.Affine;
import io.github.digitpad.nn.AveragePool2d;
import io.github.digitpad.nn.Concatenate;
import io.github.digitpad.nn.Conv2d;
import io.github.digitpad.nn.Dense;
import io.github.digitpad.nn.DepthwiseConv2d;
import io.github.digitpad.nn.Elementwise;
import io.github.digitpad.nn.Elu;
import io.github.digitpad.nn.Flatten;
import io.github.digitpad.nn.GlobalAveragePool;
import io.github.digitpad.nn.GlobalMaxPool;
import io.github.digitpad.nn.LayerNormalization;
import io.github.digitpad.nn.LayerVisitor;
import io.github.digitpad.nn.LogSoftmax;
import io.github.digitpad.nn.MaxPool2d;
import io.github.digitpad.nn.Multiply;
import io.github.digitpad.nn.PRelu;
import io.github.digitpad.nn.Rearrange;
import io.github.digitpad.nn.Relu;
import io.github.digitpad.nn.Reshape;
import io.github.digitpad.nn.RowQuantization;
import io.github.digitpad.nn.Shape;
import io.github.digitpad.nn.Sigmoid;
import io.github.digitpad.nn.Softmax;
import io.github.digitpad.nn.Tanh;
import io.github.digitpad.nn.Tensor;
import io.github.digitpad.nn.UpSampling2d;
import io.github.digitpad.nn.Window;
import io.github.digitpad.nn.ZeroPadding2d;
import java.util.List;

/** Finds the {@link Terms} of a number according to its layer's kind. */
final class LayerTerms implements LayerVisitor<How> {

    private final Terms terms;

    LayerTerms(Terms terms) {
        this.terms = terms;
    }

    @Override
    public How visit(Conv2d layer) {
        int outChannels = layer.kernel().shape().extent(3);
        int channel = terms.index() % outChannels;
        int depth = layer.kernel().shape().extent(2);
        int first = channel / (outChannels / layer.groups()) * depth;
        addWindow(layer.window(), first, depth);
        for (int term = 0; term < terms.count(); term++) {
            terms.setFactor(term, layer.kernel().get(term * outChannels + channel));
        }
        terms.setBias(layer.bias().get(channel));
        return How.SUM;
    }

    @Override
    public How visit(DepthwiseConv2d layer) {
        int outChannels = layer.bias().shape().size();
        int channel = terms.index() % outChannels;
        addWindow(layer.window(), channel / layer.kernel().shape().extent(3), 1);
        for (int term = 0; term < terms.count(); term++) {
            terms.setFactor(term, layer.kernel().get(term * outChannels + channel));
        }
        terms.setBias(layer.bias().get(channel));
        return How.SUM;
    }

    @Override
    public How visit(Dense layer) {
        Tensor kernel = layer.kernel();
        int count = kernel.shape().extent(0);
        int units = kernel.shape().extent(1);
        int unit = terms.index() % units;
        int row = terms.index() / units * count;
        for (int i = 0; i < count; i++) {
            terms.add(row + i, kernel.get(i * units + unit));
        }
        terms.setBias(layer.bias().get(unit));
        return How.SUM;
    }

    @Override
    public How visit(MaxPool2d layer) {
        addPool(layer.window());
        return greatest();
    }

    @Override
    public How visit(AveragePool2d layer) {
        addPool(layer.window());
        return mean();
    }

    @Override
    public How visit(GlobalMaxPool layer) {
        addMap();
        return greatest();
    }

    @Override
    public How visit(GlobalAveragePool layer) {
        addMap();
        return mean();
    }

    @Override
    public How visit(ZeroPadding2d layer) {
        Shape wide = terms.shape();
        int row = row(wide) - layer.top();
        int column = column(wide) - layer.left();
        Shape shape = terms.inputShape();
        if (row >= 0 && row < shape.extent(0) && column >= 0 && column < shape.extent(1)) {
            terms.add(place(shape, row, column, terms.index() % wide.extent(2)), 1);
        }
        return How.COPY;
    }

    @Override
    public How visit(UpSampling2d layer) {
        Shape wide = terms.shape();
        int row = row(wide) / layer.sizeY();
        int column = column(wide) / layer.sizeX();
        terms.add(place(terms.inputShape(), row, column, terms.index() % wide.extent(2)), 1);
        return How.COPY;
    }

    @Override
    public How visit(Flatten layer) {
        return same();
    }

    @Override
    public How visit(Reshape layer) {
        return same();
    }

    @Override
    public How visit(Affine layer) {
        int channel = terms.index() % layer.scale().shape().size();
        terms.add(terms.index(), layer.scale().get(channel));
        terms.setBias(layer.offset().get(channel));
        return How.SUM;
    }

    @Override
    public How visit(Relu layer) {
        double x = own();
        return function(x >= layer.maxValue() ? 0 : x > layer.threshold() ? 1 : layer.negativeSlope());
    }

    @Override
    public How visit(PRelu layer) {
        return function(own() >= 0 ? 1 : layer.slope(terms.index(), terms.inputShape()));
    }

    @Override
    public How visit(Elu layer) {
        double x = own();
        return function(x >= 0 ? 1 : layer.alpha() * Math.exp(x));
    }

    @Override
    public How visit(Sigmoid layer) {
        double share = 1 / (1 + Math.exp(-own()));
        return function(share * (1 - share));
    }

    @Override
    public How visit(Tanh layer) {
        double tanh = Tanh.of(own());
        return function(1 - tanh * tanh);
    }

    @Override
    public How visit(Elementwise layer) {
        return function(layer.derivative(own()));
    }

    @Override
    public How visit(Softmax layer) {
        addShares();
        double own = terms.factor(0);
        for (int term = 0; term < terms.count(); term++) {
            terms.setFactor(term, own * ((term == 0 ? 1 : 0) - terms.factor(term)));
        }
        return How.SHARE;
    }

    @Override
    public How visit(LogSoftmax layer) {
        addShares();
        for (int term = 0; term < terms.count(); term++) {
            terms.setFactor(term, (term == 0 ? 1 : 0) - terms.factor(term));
        }
        return How.SHARE;
    }

    @Override
    public How visit(LayerNormalization layer) {
        addRow();
        int count = terms.count();
        double mean = 0;
        for (int term = 0; layer.centered() && term < count; term++) {
            mean += terms.value(term) / count;
        }
        double squares = 0;
        for (int term = 0; term < count; term++) {
            squares += (terms.value(term) - mean) * (terms.value(term) - mean);
        }
        double deviation = Math.sqrt(squares / count + layer.epsilon());
        double own = (terms.value(0) - mean) / deviation;
        for (int term = 0; term < count; term++) {
            double other = (terms.value(term) - mean) / deviation;
            double shared = ((layer.centered() ? 1 : 0) + own * other) / count;
            terms.setFactor(term, ((term == 0 ? 1 : 0) - shared) / deviation);
        }
        return How.NORMALIZATION;
    }

    /**
     * Its factor is 1, as if nothing were rounded: of steps it is 0, and nothing could be said of the layers before.
     */
    @Override
    public How visit(RowQuantization layer) {
        return function(1);
    }

    @Override
    public How visit(Rearrange layer) {
        int from = layer.from(terms.index());
        if (from >= 0) {
            terms.add(from, 1);
        }
        return How.COPY;
    }

    @Override
    public How visit(Add layer) {
        for (int which = 0; which < terms.inputShapes().size(); which++) {
            terms.add(which, terms.index(), 1);
        }
        return How.SUM;
    }

    @Override
    public How visit(Multiply layer) {
        int count = terms.inputShapes().size();
        for (int which = 0; which < count; which++) {
            double others = 1;
            for (int other = 0; other < count; other++) {
                others *= other == which ? 1 : terms.input(other, terms.index());
            }
            terms.add(which, terms.index(), others);
        }
        return How.PRODUCT;
    }

    @Override
    public How visit(Concatenate layer) {
        List<Shape> shapes = terms.inputShapes();
        int inner = 1;
        for (int axis = layer.axis() + 1; axis < terms.shape().rank(); axis++) {
            inner *= terms.shape().extent(axis);
        }
        int block = terms.shape().extent(layer.axis()) * inner;
        int rest = terms.index() % block;
        int which = 0;
        while (rest >= shapes.get(which).extent(layer.axis()) * inner) {
            rest -= shapes.get(which).extent(layer.axis()) * inner;
            which++;
        }
        int ownBlock = shapes.get(which).extent(layer.axis()) * inner;
        terms.add(which, terms.index() / block * ownBlock + rest, 1);
        return How.COPY;
    }

    /** The value at the same place as the number, the only term so far. */
    private double own() {
        terms.add(terms.index(), 0);
        return terms.value(0);
    }

    private How function(double derivative) {
        if (terms.count() == 0) {
            own();
        }
        terms.setFactor(0, derivative);
        return How.FUNCTION;
    }

    private How same() {
        terms.add(terms.index(), 1);
        return How.COPY;
    }

    private How greatest() {
        terms.setFactor(terms.greatest(), 1);
        return How.GREATEST;
    }

    private How mean() {
        for (int term = 0; term < terms.count(); term++) {
            terms.setFactor(term, 1.0 / terms.count());
        }
        return How.MEAN;
    }

    /** The row of values that the number is from, the value at its own place first. */
    private void addRow() {
        int length = terms.shape().extent(terms.shape().rank() - 1);
        int start = terms.index() / length * length;
        terms.add(terms.index(), 0);
        for (int place = start; place < start + length; place++) {
            if (place != terms.index()) {
                terms.add(place, 0);
            }
        }
    }

    /** The same, with the softmax of each as its factor. */
    private void addShares() {
        addRow();
        double greatest = terms.value(terms.greatest());
        double sum = 0;
        for (int term = 0; term < terms.count(); term++) {
            sum += Math.exp(terms.value(term) - greatest);
        }
        for (int term = 0; term < terms.count(); term++) {
            terms.setFactor(term, Math.exp(terms.value(term) - greatest) / sum);
        }
    }

    private void addMap() {
        Shape picture = terms.inputShape();
        addCells(0, picture.extent(0), 0, picture.extent(1), terms.index());
    }

    /** The cells of one channel that a pool's window lies on, without those outside of the picture. */
    private void addPool(Window window) {
        Shape picture = terms.inputShape();
        int top = row(terms.shape()) * window.strideY() - window.above(picture.extent(0));
        int left = column(terms.shape()) * window.strideX() - window.leftOf(picture.extent(1));
        addCells(
                Math.max(0, top),
                Math.min(picture.extent(0), top + window.height()),
                Math.max(0, left),
                Math.min(picture.extent(1), left + window.width()),
                terms.index() % picture.extent(2));
    }

    private void addCells(int top, int bottom, int left, int right, int channel) {
        terms.setWindow(bottom - top, right - left);
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                terms.add(place(terms.inputShape(), row, column, channel), 0);
            }
        }
    }

    /** Some neighbouring channels of the cells that the window lies on when it gives the number. */
    private void addWindow(Window window, int firstChannel, int depth) {
        Shape picture = terms.inputShape();
        int top = row(terms.shape()) * window.strideY() - window.above(picture.extent(0));
        int left = column(terms.shape()) * window.strideX() - window.leftOf(picture.extent(1));
        terms.setWindow(window.height(), window.width());
        for (int y = 0; y < window.height(); y++) {
            int row = top + y * window.dilationY();
            for (int x = 0; x < window.width(); x++) {
                int column = left + x * window.dilationX();
                boolean inside = row >= 0 && row < picture.extent(0) && column >= 0 && column < picture.extent(1);
                for (int channel = firstChannel; channel < firstChannel + depth; channel++) {
                    terms.add(inside ? place(picture, row, column, channel) : Terms.OUTSIDE, 0);
                }
            }
        }
    }

    private int row(Shape picture) {
        return terms.index() / (picture.extent(1) * picture.extent(2));
    }

    private int column(Shape picture) {
        return terms.index() / picture.extent(2) % picture.extent(1);
    }

    private static int place(Shape picture, int row, int column, int channel) {
        return (row * picture.extent(1) + column) * picture.extent(2) + channel;
    }
}
