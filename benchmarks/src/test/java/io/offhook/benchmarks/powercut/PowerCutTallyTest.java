package io.offhook.benchmarks.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.benchmarks.report.LoadSettings;
import io.offhook.listener.TlsEngine;
import io.offhook.pki.device.PhoneModel;
import io.offhook.testpki.KeyType;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PowerCutTallyTest {

    private static final PowerCutSettings SETTINGS = new PowerCutSettings(
            new LoadSettings(2, 1, new PhoneModel("8845"), KeyType.EC), 1, 2, 10, Duration.ofMinutes(1), TlsEngine.JDK);

    private final PowerCutTally tally = new PowerCutTally();

    @Test
    void a_site_is_served_only_if_no_phone_is_lost() {
        tally.served(Duration.ofSeconds(1), 0);
        assertThat(report().everyPhoneIsServed()).isFalse();

        tally.lost("redemption: HTTP 404", 3);
        assertThat(report().everyPhoneIsServed()).isFalse();
        assertThat(report().lost()).containsExactly(Map.entry("redemption: HTTP 404", 1L));
        assertThat(PowerCutText.lines(report())).contains("LOST 1 x redemption: HTTP 404");
    }

    @Test
    void what_each_phone_was_told_is_counted() {
        tally.reply(BootStage.TVS, new Reply.NoAnswer());
        tally.reply(BootStage.REDEMPTION, new Reply.ComeAgain(Duration.ofSeconds(1)));
        tally.reply(BootStage.REDEMPTION, new Reply.Served());
        tally.waited(2.5);
        tally.waited(1.5);
        tally.served(Duration.ofSeconds(1), 2);
        tally.served(Duration.ofSeconds(1), 0);

        assertThat(report().everyPhoneIsServed()).isTrue();
        assertThat(report().stages())
                .contains(
                        new PowerCutReport.Stage(BootStage.TVS, 1, 0, 0, 1),
                        new PowerCutReport.Stage(BootStage.REDEMPTION, 2, 0, 1, 0));
        assertThat(report().phonesToldToComeAgain()).isEqualTo(1);
        assertThat(report().mostTimesToldOnePhone()).isEqualTo(2);
        assertThat(report().waitedTooLong()).isEqualTo(1);
        assertThat(report().longestWait()).isEqualTo(2.5);
    }

    private PowerCutReport report() {
        return tally.report(
                SETTINGS, Duration.ofSeconds(2), Map.of(), new PowerCutReport.Conditions(10, 60, "EC", "JDK", 2, "25"));
    }
}
