package io.offhook.benchmarks.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessMemoryTest {

    @Test
    void a_field_is_found_by_its_whole_name() {
        var status = "VmPeak:\t  900 kB\nVmRSS:\t  307200 kB\nRssAnon:\t  1 kB\n";

        assertThat(ProcessMemory.bytes(status, "VmRSS")).hasValue(314_572_800);
        assertThat(ProcessMemory.bytes(status, "Rss")).isEmpty();
    }

    @Test
    void a_process_knows_its_own_memory() {
        var own = ProcessMemory.ofTree(ProcessHandle.current().pid());

        assertThat(own.rssMegabytes()).isPositive();
    }

    @Test
    void a_process_that_is_gone_has_none() {
        var gone = ProcessMemory.ofTree(Long.MAX_VALUE);

        assertThat(gone.rssMegabytes()).isZero();
        assertThat(gone.pssMegabytes()).isEmpty();
    }
}
