package io.github.digitpad.models;

/**
 * Array accesses that fail where an index is bad, as the JVM's do. The build puts them where readers have an array's
 * brackets: {@code site/ArrayChecks}.
 */
final class CheckedArrays {

    private CheckedArrays() {}

    /** The index, which is one of the array's. */
    static int at(Object[] array, int index) {
        require(index, array.length);
        return index;
    }

    private static void require(int index, int length) {
        if (index < 0 || index >= length) {
            throw new ArrayIndexOutOfBoundsException();
        }
    }

    static char get(char[] array, int index) {
        require(index, array.length);
        return array[index];
    }

    static void put(char[] array, int index, char value) {
        require(index, array.length);
        array[index] = value;
    }

    static byte get(byte[] array, int index) {
        require(index, array.length);
        return array[index];
    }

    static void put(byte[] array, int index, byte value) {
        require(index, array.length);
        array[index] = value;
    }

    static short get(short[] array, int index) {
        require(index, array.length);
        return array[index];
    }

    static void put(short[] array, int index, short value) {
        require(index, array.length);
        array[index] = value;
    }

    static int get(int[] array, int index) {
        require(index, array.length);
        return array[index];
    }

    static void put(int[] array, int index, int value) {
        require(index, array.length);
        array[index] = value;
    }

    static long get(long[] array, int index) {
        require(index, array.length);
        return array[index];
    }

    static void put(long[] array, int index, long value) {
        require(index, array.length);
        array[index] = value;
    }

    static float get(float[] array, int index) {
        require(index, array.length);
        return array[index];
    }

    static void put(float[] array, int index, float value) {
        require(index, array.length);
        array[index] = value;
    }

    static double get(double[] array, int index) {
        require(index, array.length);
        return array[index];
    }

    static void put(double[] array, int index, double value) {
        require(index, array.length);
        array[index] = value;
    }
}
