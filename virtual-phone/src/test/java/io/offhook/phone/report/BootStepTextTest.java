package io.offhook.phone.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.phone.boot.BootAction;
import io.offhook.phone.boot.BootOutcome;
import io.offhook.phone.boot.BootState;
import io.offhook.phone.boot.BootStep;
import io.offhook.phone.boot.FileAnswer;
import io.offhook.phone.boot.FileFault;
import io.offhook.phone.boot.Provenance;
import io.offhook.phone.boot.StopReason;
import io.offhook.phone.file.ConfigurationFile;
import io.offhook.phone.file.FileContent;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.phone.redemption.Redemption;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import io.offhook.stackclient.http.Json;
import io.offhook.stackclient.http.Problem;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BootStepTextTest {

    private static final CodeDigits CODE = CodeDigits.parse("1234567890123456");
    private static final Device DEVICE = new Device(PhoneModel.parse("8845"), MacAddress.parse("2C3124C9F8E1"));
    private static final URI FILE = URI.create("http://127.0.0.1:6970/SEP2C3124C9F8E1.cnf.xml");
    private static final URI SERVICE = URI.create("https://127.0.0.1:8443");
    private static final BootOutcome MISSING = new BootOutcome.OfFile(new FileAnswer.Missing());
    private static final Problem USED = new Problem(409, "Code already used", "", "ALREADY_USED", Optional.empty());

    @Test
    void a_step_reads_as_what_was_asked_how_long_it_took_and_what_was_learned() {
        assertThat(BootStepText.line(fetched(new BootState.SeekingDefaults())))
                .isEqualTo("SEP2C3124C9F8E1.cnf.xml         12.3 ms  none: this phone has no configuration yet");
    }

    @Test
    void every_state_has_words_of_its_own() {
        assertThat(outcome(new BootState.SeekingConfiguration())).isEqualTo("none, which is harmless");
        assertThat(outcome(new BootState.Activating(SERVICE, CODE, 1, Duration.ZERO)))
                .isEqualTo("a code is needed, to redeem at https://127.0.0.1:8443");
        assertThat(outcome(new BootState.Activating(SERVICE, CODE, 2, Duration.ofSeconds(3))))
                .isEqualTo("no answer, next request in 3 s");
        assertThat(outcome(new BootState.AwaitingConfiguration(new Redemption("SEP2C3124C9F8E1", "p", FILE, ""))))
                .isEqualTo("accepted: it is SEP2C3124C9F8E1 now");
        assertThat(outcome(new BootState.Configured(new ConfigurationFile(List.of("1", "2"), Optional.empty()))))
                .isEqualTo("configured with 1, 2");
        assertThat(outcome(new BootState.Configured(new ConfigurationFile(List.of(), Optional.empty()))))
                .isEqualTo("configured, without a line");
    }

    @Test
    void what_protected_a_configuration_is_said_with_it() {
        var configured = new BootState.Configured(new ConfigurationFile(List.of("1"), Optional.empty()));
        var content = FileContent.of("<device/>");
        var kept = new BootOutcome.OfFile(
                new FileAnswer.Refused(FileFault.BAD_SIGNATURE, "a bad signature", Optional.of(content)));
        var encrypted = new Provenance(Provenance.Kind.ENCRYPTED, "good signature by CN=TFTP");

        assertThat(outcome(new BootOutcome.OfFile(new FileAnswer.Found(content)), configured))
                .isEqualTo("configured with 1, unsigned, because this phone has no trust list");
        assertThat(outcome(new BootOutcome.OfFile(new FileAnswer.Found(content, encrypted)), configured))
                .isEqualTo("configured with 1, encrypted, good signature by CN=TFTP");
        assertThat(outcome(kept, configured))
                .isEqualTo("configured with 1 as before, the new configuration is refused: a bad signature");
        assertThat(outcome(kept, new BootState.SeekingConfiguration())).isEqualTo("refused: a bad signature");
    }

    @Test
    void for_programs_a_refusal_comes_with_its_reason() {
        var step = new BootStep(
                new BootAction.Redeem(SERVICE, CODE, Duration.ZERO),
                new BootOutcome.OfRedemption(new RedemptionAnswer.Refused(USED)),
                new BootState.Stopped(new StopReason.Refused(USED)),
                Duration.ofMillis(7));
        assertThat(Json.compact(BootReport.of(DEVICE, List.of(step), step.after())))
                .isEqualTo("{\"device\":\"SEP2C3124C9F8E1\",\"model\":\"8845\",\"steps\":[{\"action\":\"REDEEM\","
                        + "\"subject\":\"redeem\",\"outcome\":\"REFUSED\","
                        + "\"detail\":\"Code already used (ALREADY_USED, HTTP 409)\",\"ms\":7.0}],"
                        + "\"result\":{\"configured\":false,\"message\":\"Code already used (ALREADY_USED, HTTP 409)\","
                        + "\"problem\":{\"status\":409,\"title\":\"Code already used\",\"detail\":\"\","
                        + "\"reason\":\"ALREADY_USED\"}}}");
    }

    @Test
    void for_programs_a_configured_phone_comes_with_its_numbers_and_how_its_file_was_protected() {
        var configured = new BootState.Configured(new ConfigurationFile(List.of("5001"), Optional.empty()));
        var found = new FileAnswer.Found(FileContent.of("<device/>"), Provenance.UNSIGNED);
        var step = new BootStep(
                new BootAction.Fetch(FILE), new BootOutcome.OfFile(found), configured, Duration.ofMillis(3));
        assertThat(Json.compact(BootReport.of(DEVICE, List.of(step), configured)))
                .contains("\"outcome\":\"FOUND\"", "\"protection\":\"UNSIGNED\"")
                .endsWith("\"result\":{\"configured\":true,\"directoryNumbers\":[\"5001\"]}}");
    }

    private static String outcome(BootOutcome outcome, BootState after) {
        return BootStepText.outcome(new BootStep(new BootAction.Fetch(FILE), outcome, after, Duration.ZERO));
    }

    private static String outcome(BootState after) {
        return BootStepText.outcome(fetched(after));
    }

    private static BootStep fetched(BootState after) {
        return new BootStep(new BootAction.Fetch(FILE), MISSING, after, Duration.ofNanos(12_345_678));
    }
}
