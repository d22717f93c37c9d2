package io.offhook.phone.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.phone.file.FileContent;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.phone.redemption.DeviceReport;
import io.offhook.phone.redemption.DeviceReport.Outcome;
import io.offhook.phone.redemption.RedeemCode;
import io.offhook.phone.redemption.Redemption;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.pki.device.Device;
import io.offhook.pki.device.MacAddress;
import io.offhook.pki.device.PhoneModel;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportingFilesTest {

    private static final Device DEVICE = new Device(PhoneModel.parse("8845"), MacAddress.parse("2C3124C9F8E1"));
    private static final URI FILES = URI.create("http://127.0.0.1:6970");
    private static final URI SERVICE = URI.create("https://127.0.0.1:8443");
    private static final String CONFIGURATION = "/SEP2C3124C9F8E1.cnf.xml";
    private static final String DEFAULTS = "/XMLDefault.cnf.xml";
    private static final String TRUST_LIST = "/ITLSEP2C3124C9F8E1.tlv";
    private static final FileAnswer CONFIGURED = new FileAnswer.Found(FileContent.of("<device/>"));
    private static final FileAnswer NAMES_SERVICE =
            new FileAnswer.Found(FileContent.of("<Default><offhookActivation><url>" + SERVICE
                    + "</url><models><model name=\"8845\"/></models>" + "</offhookActivation></Default>"));
    private static final BootTimeouts TIMEOUTS = new BootTimeouts(Duration.ZERO, 1, Duration.ZERO, Duration.ZERO);

    private final Map<String, FileAnswer> answers = new HashMap<>();
    private final List<String> sent = new ArrayList<>();
    private final RedeemCode activation = new RedeemCode() {
        @Override
        public RedemptionAnswer redeem(URI service, CodeDigits code) {
            answers.put(CONFIGURATION, CONFIGURED);
            return new RedemptionAnswer.Redeemed(
                    new Redemption(DEVICE.name(), "p1", FILES.resolve(CONFIGURATION), "{}"));
        }

        @Override
        public void report(URI service, DeviceReport report) {
            sent.add(service + " " + report.outcome()
                    + report.reason().map(" "::concat).orElse(""));
        }
    };

    @Test
    void a_new_phone_reports_where_it_redeemed_its_code() throws Exception {
        answers.put(DEFAULTS, NAMES_SERVICE);

        boot();

        assertThat(sent).containsExactly(SERVICE + " " + Outcome.CONFIGURATION_TAKEN);
    }

    @Test
    void a_phone_that_redeems_nothing_learns_from_the_default_file_where_to_report() throws Exception {
        answers.put(CONFIGURATION, CONFIGURED);
        boot();
        assertThat(sent).isEmpty();

        answers.put(DEFAULTS, NAMES_SERVICE);
        boot();
        assertThat(sent).containsExactly(SERVICE + " " + Outcome.CONFIGURATION_TAKEN);
    }

    @ParameterizedTest
    @EnumSource
    void what_it_refuses_is_reported_with_the_reason(FileFault fault) throws Exception {
        answers.put(DEFAULTS, NAMES_SERVICE);
        answers.put(TRUST_LIST, new FileAnswer.Refused(fault, "in words", Optional.empty()));
        answers.put(CONFIGURATION, new FileAnswer.Refused(fault, "in words", Optional.of(FileContent.of("<device/>"))));

        boot();

        assertThat(sent)
                .containsExactly(
                        SERVICE + " " + Outcome.TRUST_LIST_REFUSED + " " + fault,
                        SERVICE + " " + Outcome.CONFIGURATION_REFUSED + " " + fault);
        assertThat(fault.name()).matches("[A-Z0-9_]{1,40}");
    }

    @Test
    void a_phone_that_gets_nothing_reports_nothing() throws Exception {
        boot();

        assertThat(sent).isEmpty();
    }

    private void boot() throws InterruptedException {
        var plan = new BootPlan(
                DEVICE, FILES, Optional.empty(), Optional.of(CodeDigits.parse("1234567890123456")), TIMEOUTS);
        FetchFile files = file -> answers.getOrDefault(file.getPath(), new FileAnswer.Missing());
        var reporting = new ReportingFiles(plan, files, activation);
        new BootRunner(plan, files, activation, reporting).boot();
        reporting.end();
    }
}
