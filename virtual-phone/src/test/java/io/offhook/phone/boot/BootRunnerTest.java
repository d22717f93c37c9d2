package io.offhook.phone.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.phone.boot.FileAnswer.Found;
import io.offhook.phone.boot.FileAnswer.Missing;
import io.offhook.phone.file.FileContent;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.phone.redemption.RedeemCode;
import io.offhook.phone.redemption.Redemption;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.http.Problem;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BootRunnerTest {

    private static final Device DEVICE = new Device(PhoneModel.parse("8845"), MacAddress.parse("2C3124C9F8E1"));
    private static final URI FILES = URI.create("http://127.0.0.1:6970");
    private static final URI SERVICE = URI.create("https://127.0.0.1:8443");
    private static final URI CONFIGURATION = FILES.resolve("/SEP2C3124C9F8E1.cnf.xml");
    private static final CodeDigits CODE = CodeDigits.parse("1234567890123456");
    private static final FileAnswer CONFIGURED = new Found(FileContent.of("<device/>"));
    private static final RedeemCode ACCEPTS = (service, code) ->
            new RedemptionAnswer.Redeemed(new Redemption("SEP2C3124C9F8E1", "p1", CONFIGURATION, "{}"));

    private final List<BootStep> steps = new ArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();

    @Test
    void a_configured_phone_takes_4_steps() throws Exception {
        var end = boot(Duration.ofSeconds(30), 1, ACCEPTS, file -> configuration(file, () -> CONFIGURED));

        assertThat(end).isInstanceOf(BootState.Configured.class);
        assertThat(steps).hasSize(4).last().extracting(BootStep::after).isEqualTo(end);
    }

    @Test
    void after_the_redemption_it_requests_the_configuration_until_it_is_served() throws Exception {
        var end = boot(
                Duration.ofSeconds(30),
                1,
                ACCEPTS,
                file -> configuration(file, () -> requests.getAndIncrement() < 4 ? new Missing() : CONFIGURED));

        assertThat(end).isInstanceOf(BootState.Configured.class);
        assertThat(requests).hasValue(5);
        assertThat(steps)
                .last()
                .extracting(BootStep::action)
                .isEqualTo(new BootAction.Await(CONFIGURATION, Duration.ofSeconds(30)));
    }

    @Test
    void a_server_that_fails_or_does_not_answer_is_asked_again_while_the_phone_waits() throws Exception {
        var answers =
                List.of(new Missing(), new FileAnswer.Failing("503"), new FileAnswer.NoAnswer("down"), CONFIGURED);

        var end = boot(
                Duration.ofSeconds(30),
                1,
                ACCEPTS,
                file -> configuration(file, () -> answers.get(Math.min(requests.getAndIncrement(), 3))));

        assertThat(end).isInstanceOf(BootState.Configured.class);
    }

    @Test
    void a_file_that_is_refused_ends_the_wait() throws Exception {
        var end = boot(
                Duration.ofDays(1),
                1,
                ACCEPTS,
                file -> configuration(
                        file,
                        () -> requests.getAndIncrement() == 0
                                ? new Missing()
                                : new FileAnswer.Refused(FileFault.UNKNOWN_SIGNER, "unsigned", Optional.empty())));

        assertThat(end).isEqualTo(new BootState.Stopped(new StopReason.FileRefused("unsigned")));
    }

    @Test
    void at_the_timeout_it_stops() throws Exception {
        var end = boot(Duration.ZERO, 1, ACCEPTS, file -> configuration(file, Missing::new));

        assertThat(((BootState.Stopped) end).reason().message()).contains("was not served within 0 s");
    }

    @Test
    void a_busy_service_is_asked_as_often_as_the_plan_says() throws Exception {
        var busy = new Problem(503, "Busy", "", "BUSY", Optional.of(Duration.ZERO));

        var end = boot(
                Duration.ZERO,
                3,
                (service, code) -> {
                    requests.incrementAndGet();
                    return new RedemptionAnswer.Refused(busy);
                },
                file -> configuration(file, Missing::new));

        assertThat(requests).hasValue(3);
        assertThat(end).isEqualTo(new BootState.Stopped(new StopReason.Refused(busy)));
    }

    private BootState boot(Duration wait, int attempts, RedeemCode activation, FetchFile files)
            throws InterruptedException {
        var timeouts = new BootTimeouts(wait, attempts, Duration.ZERO, Duration.ZERO);
        var plan = new BootPlan(DEVICE, FILES, Optional.of(SERVICE), Optional.of(CODE), timeouts);
        return new BootRunner(plan, files, activation, steps::add).boot();
    }

    private static FileAnswer configuration(URI file, Supplier<FileAnswer> answer) {
        return file.equals(CONFIGURATION) ? answer.get() : new Missing();
    }
}
