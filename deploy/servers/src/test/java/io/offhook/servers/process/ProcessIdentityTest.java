package io.offhook.servers.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {
    private final ProcessIdentity me = ProcessIdentity.of(ProcessHandle.current());

    @Test
    void it_finds_the_process_it_was_made_of_after_being_written_down() {
        assertThat(ProcessIdentity.parse(me.toString()).find()).contains(ProcessHandle.current());
    }

    @Test
    void another_process_with_a_recycled_id_is_not_taken_for_it() {
        var anHourAgo = new ProcessIdentity(me.pid(), me.startedAt().minus(Duration.ofHours(1)));

        assertThat(anHourAgo.find()).isEmpty();
    }
}
