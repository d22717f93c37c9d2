package io.offhook.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.benchmarks.measure.ConsoleLoad;
import io.offhook.benchmarks.measure.SpeedTarget;
import io.offhook.benchmarks.report.LoadSettings;
import io.offhook.listener.TlsEngine;
import io.offhook.pki.device.PhoneModel;
import io.offhook.testpki.KeyType;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TvsLoadOptionsTest {

    private static final LoadSettings LOAD = new LoadSettings(4_000, 16, new PhoneModel("8845"), KeyType.EC);
    private static final ConsoleLoad CONSOLE = new ConsoleLoad(1, 1);

    @Test
    void it_is_p5_of_so_many_requests_or_so_many_seconds() {
        var time = Optional.of(Duration.ofSeconds(20));
        var usual = parsed("--tvs").settings(LOAD, 5, TlsEngine.JDK, Optional.empty(), CONSOLE);
        var requests = parsed("--tvs", "--requests", "100").settings(LOAD, 5, TlsEngine.JDK, Optional.empty(), CONSOLE);
        var seconds = parsed("--tvs").settings(LOAD, 5, TlsEngine.JDK, time, CONSOLE);

        assertThat(usual.targets()).containsExactly(SpeedTarget.P5);
        assertThat(usual.load()).isEqualTo(LOAD);
        assertThat(usual.time()).isEmpty();
        assertThat(requests.load().phones()).isEqualTo(100);
        assertThat(requests.time()).isEmpty();
        assertThat(seconds.load()).isEqualTo(LOAD);
        assertThat(seconds.time()).contains(Duration.ofSeconds(20));
    }

    @Test
    void it_is_not_both_and_not_for_nothing() {
        assertThat(parsed("--tvs").makesSense(1_000, null)).isTrue();
        assertThat(parsed("--tvs").makesSense(1_000, 20)).isTrue();
        assertThat(parsed("--tvs", "--requests", "1000").makesSense(1_000, null))
                .isTrue();
        assertThat(parsed("--tvs", "--requests", "1001").makesSense(1_000, null))
                .isFalse();
        assertThat(parsed("--tvs", "--requests", "100").makesSense(1_000, 20)).isFalse();
    }

    private static TvsLoadOptions parsed(String... flags) {
        return CommandLine.populateCommand(new TvsLoadOptions(), flags);
    }
}
