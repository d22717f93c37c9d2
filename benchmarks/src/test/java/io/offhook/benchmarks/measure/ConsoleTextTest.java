package io.offhook.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.benchmarks.measure.BehindStep.StreamTally;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTextTest {

    @Test
    void a_page_that_is_over_the_target_is_marked() {
        var fast = new PageTimes(new Spread(50, 8, 20, 30), new Spread(50, 10, 40, 60));
        var slow = new PageTimes(new Spread(50, 8, 20, 30), new Spread(50, 90, 140, 160));
        var details = new MeasurementDetails.Pages(1_000, 10_000, 100, 4, Map.of("phones", fast));

        assertThat(lines(SpeedTarget.PAGES, details).getFirst())
                .isEqualTo("    1,000 phones, 10,000 entries, 4 together; * is over 100 ms");
        assertThat(fast.line("phones", 100).replaceAll(" +", " ")).isEqualTo(" phones 8.0 20.0 30.0 10.0 40.0 60.0");
        assertThat(slow.line("phones", 100)).endsWith("  *");
    }

    @Test
    void streams_are_below_the_rate_at_which_they_watched() {
        var tally = new StreamTally(1_500, 28_500, new Spread(1_500, 300, 520, 700));
        var step = new BehindStep(
                1_000,
                30_000,
                0,
                new Spread(30_000, 12, 40, 90),
                List.of(tally, tally),
                Map.of("console", 31.5, "kafka", 12.0),
                301.5);

        var lines = lines(SpeedTarget.BEHIND, new MeasurementDetails.Behind(1_000, List.of(step)));

        assertThat(lines).hasSize(4);
        assertThat(lines.get(1).replaceAll(" +", " ")).isEqualTo(" 1000 30000 0 12.0 40.0 90.0 31.5 301.5");
        assertThat(lines.get(2).replaceAll(" +", " "))
                .isEqualTo(" stream: 1500 told, 28500 left out 300.0 520.0 700.0");
    }

    private static List<String> lines(SpeedTarget target, MeasurementDetails details) {
        var all = MeasurementText.lines(Measurement.alone(target, "console", 1, "ms", details));
        return all.subList(1, all.size());
    }
}
