package io.offhook.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Phones that are measured together, each on a connection that is open before.
 *
 * @param from index of the first phone
 * @param to index after the last one
 * @param counts false: to warm up
 */
public record Wave(int from, int to, boolean counts) {

    /**
     * Half of the phones warm up. What is left over for a smaller wave at the end is not measured: it would weigh as much as a whole one.
     *
     * @param most phones in a wave
     */
    public static List<Wave> of(MeasurementSettings settings, int most) {
        var waves = new ArrayList<Wave>();
        int size = Math.min(most, settings.perRound());
        add(waves, 0, settings.warmUp(), size, false);
        add(waves, settings.warmUp(), settings.load().phones(), size, true);
        return waves;
    }

    private static void add(List<Wave> waves, int first, int end, int size, boolean counts) {
        for (int from = first; from + size <= end; from += size) {
            waves.add(new Wave(from, from + size, counts));
        }
    }
}
