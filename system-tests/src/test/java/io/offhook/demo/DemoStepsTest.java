package io.offhook.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.demo.step.UnexpectedResult;
import io.offhook.phone.boot.FetchFile;
import io.offhook.phone.boot.FileAnswer;
import io.offhook.phone.file.FileContent;
import io.offhook.phone.redemption.CodeDigits;
import io.offhook.phone.redemption.RedeemCode;
import io.offhook.phone.redemption.Redemption;
import io.offhook.phone.redemption.RedemptionAnswer;
import io.offhook.stackclient.http.Problem;
import java.net.URI;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Steps of the demo, with a file server and an activation service that are functions. */
class DemoStepsTest {

    private static final CodeDigits CODE = CodeDigits.parse("1234567890123456");
    private static final URI FILES = URI.create("http://127.0.0.1:6970");
    private static final URI SERVICE = URI.create("https://127.0.0.1:8443");
    private static final RedeemCode REFUSES_MODEL = (service, code) -> new RedemptionAnswer.Refused(
            new Problem(403, "Wrong model", "", "MODEL_MISMATCH", Optional.empty()));

    private final DemoData data = DemoData.of(new Random(7));
    private final URI configuration = FILES.resolve("/" + data.boxed().name() + ".cnf.xml");
    private final AtomicBoolean redeemed = new AtomicBoolean();
    private final RedeemCode accepts = (service, code) -> {
        redeemed.set(true);
        return new RedemptionAnswer.Redeemed(
                new Redemption(data.boxed().name(), "p1", configuration, "{\"phoneId\":\"p1\"}"));
    };

    @Test
    void her_phone_is_booted_with_every_step_shown() throws Exception {
        var result = new BootPhone(data.boxed(), FILES, this::file, accepts, CODE).run();

        assertThat(result.value().service()).isEqualTo(SERVICE);
        assertThat(result.summary()).contains(data.boxed().name());
        assertThat(result.details()).hasSize(7);
    }

    @Test
    void a_phone_that_is_refused_is_not_what_the_demo_expects() {
        assertThatThrownBy(() -> new BootPhone(data.boxed(), FILES, this::file, REFUSES_MODEL, CODE).run())
                .isInstanceOf(UnexpectedResult.class)
                .hasMessageContaining("Wrong model");
    }

    @Test
    void a_configuration_must_hold_the_right_line() throws Exception {
        redeemed.set(true);
        FetchFile files = this::file;

        assertThat(new CheckConfiguration(files, configuration, "5001").run().value())
                .isTrue();
        assertThatThrownBy(() -> new CheckConfiguration(files, configuration, "5002").run())
                .hasMessage("expected a line with 5002, but saw [5001]");
    }

    @Test
    void only_the_refusal_that_was_expected_passes() throws Exception {
        var check = new RedemptionCheck(SERVICE);

        assertThat(check.refusal(REFUSES_MODEL, CODE, "MODEL_MISMATCH").status())
                .isEqualTo(403);
        assertThat(check.success(accepts, CODE).phoneId()).isEqualTo("p1");
        assertThatThrownBy(() -> check.refusal(REFUSES_MODEL, CODE, "UNKNOWN"))
                .isInstanceOf(UnexpectedResult.class)
                .hasMessageContaining("MODEL_MISMATCH");
        assertThatThrownBy(() -> check.success(REFUSES_MODEL, CODE)).isInstanceOf(UnexpectedResult.class);
    }

    private FileAnswer file(URI file) {
        if (file.getPath().equals("/XMLDefault.cnf.xml")) {
            return found("<Default><offhookActivation><url>" + SERVICE
                    + "</url><models><model name=\"8845\"/></models></offhookActivation></Default>");
        }
        if (file.equals(configuration) && redeemed.get()) {
            return found("<device><sipProfile><sipLines><line><featureID>9</featureID><name>5001</name></line>"
                    + "</sipLines></sipProfile></device>");
        }
        return new FileAnswer.Missing();
    }

    private static FileAnswer found(String text) {
        return new FileAnswer.Found(FileContent.of(text));
    }
}
