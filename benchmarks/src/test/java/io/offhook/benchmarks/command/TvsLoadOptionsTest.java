package io.offhook.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.benchmarks.measure.SpeedTarget;
import io.offhook.benchmarks.report.LoadSettings;
import io.offhook.listener.TlsEngine;
import io.offhook.pki.device.PhoneModel;
import io.offhook.testpki.KeyType;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.MutuallyExclusiveArgsException;

class TvsLoadOptionsTest {

    private static final LoadSettings LOAD = new LoadSettings(4_000, 16, new PhoneModel("8845"), KeyType.EC);

    @Test
    void it_is_p5_of_so_many_requests_or_so_many_seconds() {
        var usual = parsed("--tvs").settings(LOAD, 5, TlsEngine.JDK);
        var requests = parsed("--tvs", "--requests", "100").settings(LOAD, 5, TlsEngine.JDK);
        var seconds = parsed("--tvs", "--seconds", "20").settings(LOAD, 5, TlsEngine.JDK);

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
        assertThatThrownBy(() -> parsed("--tvs", "--requests", "100", "--seconds", "20"))
                .isInstanceOf(MutuallyExclusiveArgsException.class);
        assertThat(parsed("--tvs").makesSense(1_000)).isTrue();
        assertThat(parsed("--tvs", "--requests", "1001").makesSense(1_000)).isFalse();
        assertThat(parsed("--tvs", "--seconds", "0").makesSense(1_000)).isFalse();
    }

    private static TvsLoadOptions parsed(String... flags) {
        return CommandLine.populateCommand(new TvsLoadOptions(), flags);
    }
}
