package io.offhook.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.benchmarks.report.Latencies;
import io.offhook.phone.boot.BootAction;
import io.offhook.phone.boot.BootOutcome;
import io.offhook.phone.boot.BootState;
import io.offhook.phone.boot.BootStep;
import io.offhook.phone.boot.FileAnswer;
import io.offhook.phone.boot.StopReason;
import io.offhook.phone.file.ConfigurationFile;
import io.offhook.phone.file.FileContent;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.phone.redemption.Redemption;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.stackclient.http.Problem;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BootTimesTest {

    private static final URI FILE = URI.create("http://127.0.0.1:6970/SEP2C3124C9F8E1.cnf.xml");
    private static final URI SERVICE = URI.create("https://127.0.0.1:8443");
    private static final Duration TOOK = Duration.ofMillis(12);
    private static final BootAction FETCH = new BootAction.Fetch(FILE);
    private static final BootAction AWAIT = new BootAction.Await(FILE, Duration.ofSeconds(1));
    private static final BootAction REDEEM =
            new BootAction.Redeem(SERVICE, CodeDigits.parse("1234567890123456"), Duration.ZERO);
    private static final BootOutcome FOUND = new BootOutcome.OfFile(new FileAnswer.Found(FileContent.of("<device/>")));
    private static final BootState CONFIGURED =
            new BootState.Configured(new ConfigurationFile(List.of(), Optional.empty()));
    private static final Redemption REDEMPTION = new Redemption("SEP2C3124C9F8E1", "p1", FILE, "{}");

    private final BootTimes times = new BootTimes();

    @Test
    void a_redemption_and_the_wait_for_the_configuration_are_measured() {
        times.accept(new BootStep(
                REDEEM,
                new BootOutcome.OfRedemption(new RedemptionAnswer.Redeemed(REDEMPTION)),
                new BootState.AwaitingConfiguration(REDEMPTION),
                TOOK));
        times.accept(new BootStep(AWAIT, FOUND, CONFIGURED, TOOK));

        assertThat(count(times.redemption())).isEqualTo(1);
        assertThat(count(times.configuration())).isEqualTo(1);
        assertThat(times.busy()).isZero();
    }

    @Test
    void a_phone_that_has_its_configuration_already_is_not_measured() {
        times.accept(new BootStep(FETCH, FOUND, CONFIGURED, TOOK));

        assertThat(count(times.configuration())).isZero();
    }

    @Test
    void temporary_refusals_are_counted_and_final_ones_are_not() {
        refuse(503, "BUSY");
        refuse(503, "BUSY");
        refuse(409, "ALREADY_USED");

        assertThat(times.busy()).isEqualTo(2);
        assertThat(count(times.redemption())).isZero();
    }

    private void refuse(int status, String reason) {
        var problem = new Problem(status, "No", "", reason, Optional.empty());
        times.accept(new BootStep(
                REDEEM,
                new BootOutcome.OfRedemption(new RedemptionAnswer.Refused(problem)),
                new BootState.Stopped(new StopReason.Refused(problem)),
                TOOK));
    }

    private static long count(Latencies latencies) {
        return latencies.summary().count();
    }
}
