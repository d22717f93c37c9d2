package io.offhook.phone.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.phone.boot.BootOutcome.OfFile;
import io.offhook.phone.boot.BootOutcome.OfRedemption;
import io.offhook.phone.boot.BootState.Activating;
import io.offhook.phone.boot.BootState.AwaitingConfiguration;
import io.offhook.phone.boot.BootState.Configured;
import io.offhook.phone.boot.BootState.SeekingConfiguration;
import io.offhook.phone.boot.BootState.SeekingDefaults;
import io.offhook.phone.boot.BootState.SeekingTrustLists;
import io.offhook.phone.boot.BootState.Stopped;
import io.offhook.phone.file.ConfigurationFile;
import io.offhook.phone.file.FileContent;
import io.offhook.phone.redemption.CodeDigits;
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
import org.junit.jupiter.api.Test;

class BootPlanTest {

    private static final Device DEVICE = new Device(PhoneModel.parse("8845"), MacAddress.parse("2C3124C9F8E1"));
    private static final URI FILES = URI.create("http://127.0.0.1:6970");
    private static final URI SERVICE = URI.create("https://127.0.0.1:8443");
    private static final CodeDigits CODE = CodeDigits.parse("1234567890123456");
    private static final URI CONFIGURATION = FILES.resolve("/SEP2C3124C9F8E1.cnf.xml");
    private static final BootTimeouts TIMEOUTS =
            new BootTimeouts(Duration.ofSeconds(3), 2, Duration.ofSeconds(1), Duration.ofSeconds(10));
    private static final BootPlan PLAN = new BootPlan(DEVICE, FILES, Optional.empty(), Optional.of(CODE), TIMEOUTS);
    private static final BootOutcome MISSING = new OfFile(new FileAnswer.Missing());
    private static final Redemption REDEMPTION = new Redemption("SEP2C3124C9F8E1", "p1", CONFIGURATION, "{}");
    private static final Activating FIRST = new Activating(SERVICE, CODE, 1, Duration.ZERO);

    @Test
    void a_phone_asks_for_trust_lists_then_its_configuration_then_the_defaults() {
        var asked = new ArrayList<String>();
        var state = PLAN.initial();
        while (!(state instanceof Stopped)) {
            asked.add(((BootAction.Fetch) PLAN.next(state).orElseThrow()).file().getPath());
            state = PLAN.after(state, MISSING);
        }
        assertThat(asked)
                .containsExactly(
                        "/CTLSEP2C3124C9F8E1.tlv",
                        "/ITLSEP2C3124C9F8E1.tlv",
                        "/ITLFile.tlv",
                        "/SEP2C3124C9F8E1.cnf.xml",
                        "/XMLDefault.cnf.xml");
    }

    @Test
    void a_phone_with_a_list_of_its_own_does_not_ask_for_the_general_one() {
        var state =
                PLAN.after(new SeekingTrustLists(List.of("ITLSEP2C3124C9F8E1.tlv", "ITLFile.tlv")), found("any bytes"));
        assertThat(state).isEqualTo(new SeekingConfiguration());
    }

    @Test
    void a_refused_trust_list_does_not_stop_the_boot() {
        assertThat(PLAN.after(new SeekingTrustLists(List.of("ITLFile.tlv")), refusedFile(Optional.empty())))
                .isEqualTo(new SeekingConfiguration());
    }

    @Test
    void a_configuration_that_is_refused_stops_a_phone_that_has_none_from_before() {
        assertThat(message(PLAN.after(new SeekingConfiguration(), refusedFile(Optional.empty()))))
                .isEqualTo("not signed by anybody");
        assertThat(PLAN.after(new SeekingConfiguration(), refusedFile(Optional.of(FileContent.of("<device/>")))))
                .isInstanceOf(Configured.class);
    }

    @Test
    void a_phone_that_has_a_configuration_needs_no_code() {
        assertThat(PLAN.after(new SeekingConfiguration(), found("<device/>")))
                .isEqualTo(new Configured(new ConfigurationFile(List.of(), Optional.empty())));
    }

    @Test
    void a_model_that_the_defaults_name_redeems_where_they_say() {
        var state = PLAN.after(new SeekingDefaults(), found(defaults("8845")));
        assertThat(state).isEqualTo(FIRST);
        assertThat(PLAN.next(state)).contains(new BootAction.Redeem(SERVICE, CODE, Duration.ZERO));
    }

    @Test
    void a_phone_that_needs_a_code_and_was_given_none_stops_and_says_where_it_would_redeem() {
        var plan = new BootPlan(DEVICE, FILES, Optional.empty(), Optional.empty(), TIMEOUTS);
        assertThat(message(plan.after(new SeekingDefaults(), found(defaults("8845")))))
                .isEqualTo(
                        "the phone needs an activation code to redeem at https://127.0.0.1:8443, and none was given");
    }

    @Test
    void a_phone_whose_model_needs_no_code_asks_for_a_record_and_waits_for_its_file() {
        var plan = new BootPlan(DEVICE, FILES, Optional.empty(), Optional.empty(), TIMEOUTS);
        var registering = plan.after(new SeekingDefaults(), found(defaults("8851")));

        assertThat(registering)
                .isEqualTo(new BootState.Registering(URI.create("https://127.0.0.1:8443"), 1, Duration.ZERO));
        assertThat(plan.next(registering))
                .contains(new BootAction.Register(URI.create("https://127.0.0.1:8443"), Duration.ZERO));
        assertThat(plan.after(
                        registering, new BootOutcome.OfRedemption(new RedemptionAnswer.NoAnswer("nothing there"))))
                .isInstanceOfSatisfying(
                        BootState.Registering.class,
                        it -> assertThat(it.attempt()).isEqualTo(2));
    }

    @Test
    void a_model_that_the_defaults_do_not_name_stops_and_says_so() {
        assertThat(message(PLAN.after(new SeekingDefaults(), found(defaults("8851")))))
                .isEqualTo("XMLDefault.cnf.xml requires no activation code from model 8845");
    }

    @Test
    void defaults_that_cannot_be_read_stop_it() {
        assertThat(message(PLAN.after(new SeekingDefaults(), found("<html/>"))))
                .isEqualTo("XMLDefault.cnf.xml cannot be used: its root is <html>, not <Default>");
    }

    @Test
    void a_service_given_as_an_option_overrides_the_defaults() {
        var plan = new BootPlan(DEVICE, FILES, Optional.of(URI.create("https://other:1")), Optional.of(CODE), TIMEOUTS);
        var byOption = new Activating(URI.create("https://other:1"), CODE, 1, Duration.ZERO);
        assertThat(plan.after(new SeekingDefaults(), found(defaults("8851")))).isEqualTo(byOption);
        assertThat(plan.after(new SeekingDefaults(), MISSING)).isEqualTo(byOption);
    }

    @Test
    void after_redemption_it_waits_for_its_configuration() {
        var state = PLAN.after(FIRST, new OfRedemption(new RedemptionAnswer.Redeemed(REDEMPTION)));
        assertThat(state).isEqualTo(new AwaitingConfiguration(REDEMPTION));
        assertThat(PLAN.next(state)).contains(new BootAction.Await(CONFIGURATION, Duration.ofSeconds(3)));
        assertThat(PLAN.after(state, found("<device/>"))).isInstanceOf(Configured.class);
        assertThat(message(PLAN.after(state, MISSING)))
                .contains("the service accepted this phone")
                .contains("within 3 s");
    }

    @Test
    void a_refusal_is_final() {
        assertThat(PLAN.after(FIRST, refused(403, "MODEL_MISMATCH", Optional.empty())))
                .isInstanceOfSatisfying(
                        Stopped.class, stopped -> assertThat(stopped.reason()).isInstanceOf(StopReason.Refused.class));
    }

    @Test
    void a_busy_service_is_asked_again_when_it_says_but_not_for_ever() {
        var busy = refused(503, "BUSY", Optional.of(Duration.ofSeconds(7)));
        var again = PLAN.after(FIRST, busy);
        assertThat(again).isEqualTo(new Activating(SERVICE, CODE, 2, Duration.ofSeconds(7)));
        assertThat(PLAN.after(again, busy)).isInstanceOf(Stopped.class);
    }

    @Test
    void a_phone_waits_no_longer_than_its_maximum() {
        assertThat(PLAN.after(FIRST, refused(503, "BUSY", Optional.of(Duration.ofDays(1)))))
                .isEqualTo(new Activating(SERVICE, CODE, 2, Duration.ofSeconds(10)));
    }

    @Test
    void a_lost_answer_is_asked_for_again() {
        assertThat(PLAN.after(FIRST, new OfRedemption(new RedemptionAnswer.NoAnswer("reset"))))
                .isEqualTo(new Activating(SERVICE, CODE, 2, Duration.ofSeconds(1)));
    }

    @Test
    void a_certificate_that_is_not_accepted_is_not_tried_again() {
        assertThat(PLAN.after(FIRST, new OfRedemption(new RedemptionAnswer.HandshakeRefused("who are you?"))))
                .isEqualTo(new Stopped(new StopReason.HandshakeRefused("who are you?")));
    }

    @Test
    void a_configured_or_stopped_phone_has_no_next_action() {
        assertThat(PLAN.next(new Configured(new ConfigurationFile(List.of(), Optional.empty()))))
                .isEmpty();
        assertThat(PLAN.next(new Stopped(new StopReason.NoAnswer("x")))).isEmpty();
    }

    @Test
    void an_outcome_that_was_not_requested_is_a_programming_error() {
        assertThatThrownBy(() -> PLAN.after(FIRST, MISSING)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        PLAN.after(new SeekingDefaults(), new OfRedemption(new RedemptionAnswer.Redeemed(REDEMPTION))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static BootOutcome found(String text) {
        return new OfFile(new FileAnswer.Found(FileContent.of(text)));
    }

    private static BootOutcome refusedFile(Optional<FileContent> kept) {
        return new OfFile(new FileAnswer.Refused(FileFault.UNKNOWN_SIGNER, "not signed by anybody", kept));
    }

    private static BootOutcome refused(int status, String reason, Optional<Duration> retryAfter) {
        return new OfRedemption(new RedemptionAnswer.Refused(new Problem(status, "No", "", reason, retryAfter)));
    }

    private static String message(BootState state) {
        return ((Stopped) state).reason().message();
    }

    private static String defaults(String model) {
        return "<Default><offhookActivation><url>" + SERVICE + "</url><models><model name=\"" + model
                + "\"/></models></offhookActivation></Default>";
    }
}
