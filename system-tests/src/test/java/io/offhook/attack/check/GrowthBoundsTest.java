package io.offhook.attack.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrowthBoundsTest {

    private static final ProcessFigures BEFORE = new ProcessFigures(300, 80, 50, 40);

    @Test
    void fuller_pools_are_within_the_bounds() {
        var after = new ProcessFigures(420, 110, 80, 60);

        assertThat(GrowthBounds.violations("tvs", BEFORE, after, after)).isEmpty();
    }

    @Test
    void memory_counts_at_its_peak() {
        assertThat(GrowthBounds.violations("tvs", BEFORE, new ProcessFigures(900, 80, 50, 0), BEFORE))
                .containsExactly("tvs took 900 MB, more than 700");
    }

    @ParameterizedTest
    @CsvSource({"141, 50, 40, descriptors", "80, 171, 40, threads", "80, 50, 105, live objects"})
    void what_stays_is_found(long descriptors, long threads, long heap, String what) {
        var after = new ProcessFigures(300, descriptors, threads, heap);

        assertThat(GrowthBounds.violations("tvs", BEFORE, BEFORE, after))
                .singleElement()
                .asString()
                .contains(what);
    }

    @Test
    void a_heap_that_was_not_measured_is_not_judged() {
        assertThat(GrowthBounds.violations("tvs", BEFORE.withHeap(0), BEFORE, BEFORE.withHeap(200)))
                .isEmpty();
    }
}
