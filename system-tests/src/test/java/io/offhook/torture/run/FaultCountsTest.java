package io.offhook.torture.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.torture.fault.Fault;
import io.offhook.torture.fault.FaultOutcome;
import io.offhook.torture.fault.FaultOutcome.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FaultCountsTest {

    private static final Fault THREE =
            FaultCatalogue.chosen(Set.of(3), false, Set.of(), 1).getFirst();
    private static final FaultOutcome INJECTED = new FaultOutcome(Kind.INJECTED, "", List.of());
    private static final FaultOutcome NEVER_FIRED = new FaultOutcome(Kind.NEVER_FIRED, "", List.of());

    private final FaultCounts counts = new FaultCounts();

    @Test
    void a_fault_that_was_armed_and_never_fired_is_reported() {
        counts.add(THREE, NEVER_FIRED);
        counts.add(THREE, NEVER_FIRED);

        assertThat(counts.neverFired()).singleElement().asString().contains("fault 3", "armed 2 times and never fired");
        assertThat(counts.injected()).isEmpty();
    }

    @Test
    void a_fault_that_was_injected_once_is_proven() {
        counts.add(THREE, NEVER_FIRED);
        counts.add(THREE, INJECTED);

        assertThat(counts.neverFired()).isEmpty();
        assertThat(counts.injected()).isEqualTo(Map.of(3, 1));
    }

    @Test
    void a_fault_that_this_machine_cannot_do_is_reported_with_the_reason() {
        counts.add(THREE, new FaultOutcome(Kind.SKIPPED, "no root", List.of()));

        assertThat(counts.skipped()).singleElement().asString().contains("fault 3", "no root");
    }
}
