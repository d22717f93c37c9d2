package io.offhook.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short seed of what runs for as long as one likes. */
class TortureIT {

    @TempDir
    Path home;

    @Test
    void codes_are_used_once_whatever_is_killed() throws Exception {
        var said = new FrontDoor(home).run("torture", "--minutes", "0.6", "--seed", "1", "--json");

        assertThat(said.exitCode()).as(said.out() + said.err()).isZero();
        var report = said.json();
        assertThat(report.path("violations")).isEmpty();
        assertThat(report.path("faults")).isNotEmpty();
        assertThat(report.path("redemptions").asInt()).isGreaterThan(10);
    }

    /** A checker that cannot say no proves nothing. */
    @Test
    void a_broken_judge_is_found_out() throws Exception {
        var said = new FrontDoor(home).run("torture", "--minutes", "0.2", "--seed", "1", "--break-judge", "--json");

        assertThat(said.exitCode()).as(said.out() + said.err()).isEqualTo(1);
        assertThat(said.json().path("violations").findValuesAsText("rule")).contains("R2");
    }
}
