package io.offhook.activation.code;

import static io.offhook.activation.code.Given.CODE;
import static io.offhook.activation.code.Given.DEVICE;
import static io.offhook.activation.code.Given.EXPIRY;
import static io.offhook.activation.code.Given.NOW;
import static io.offhook.activation.code.Given.PHONE;
import static io.offhook.activation.code.Given.after;
import static io.offhook.activation.code.Given.decide;
import static io.offhook.activation.code.Given.issued;
import static io.offhook.activation.code.Given.redeemedBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.activation.code.ActivationCommand.ExpireCode;
import io.offhook.activation.code.ActivationCommand.IssueCode;
import io.offhook.activation.code.ActivationCommand.ReissueCode;
import io.offhook.activation.code.ActivationCommand.ReleaseCode;
import io.offhook.activation.code.ActivationCommand.ReleaseLiveCode;
import io.offhook.activation.code.ActivationCommand.ReleaseReason;
import io.offhook.activation.code.ActivationCommand.WarnOfExpiry;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeExpiresSoon;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeReleased;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeRulesTest {

    private static final UUID NEXT = new UUID(0, 2);
    private static final UUID LATER = new UUID(0, 3);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Instant LAST_MOMENT = EXPIRY.minusNanos(1);

    private static final Map<String, List<ActivationEvent>> STATES = Map.of(
            "none", List.of(),
            "live", List.of(issued()),
            "warned", List.of(issued(), new CodeExpiresSoon(CODE, PHONE, EXPIRY)),
            "redeemed", List.of(issued(), redeemedBy(DEVICE)),
            "expired", List.of(issued(), new CodeExpired(CODE, PHONE)),
            "released", List.of(issued(), new CodeReleased(CODE, PHONE, "REQUESTED")),
            "followed", List.of(issued(), new CodeExpired(CODE, PHONE), later()));

    private static final Map<String, ActivationCommand> COMMANDS = Map.of(
            "issue", new IssueCode(NEXT, PHONE, "BAT0", "8845", null, "alice", true, laterExpiry(), LAST_MOMENT),
            "reissue", reissue(LAST_MOMENT),
            "reissueLate", reissue(EXPIRY),
            "warn", warn(LAST_MOMENT),
            "warnLate", warn(EXPIRY),
            "expire", new ExpireCode(CODE, PHONE, LAST_MOMENT),
            "expireLate", new ExpireCode(CODE, PHONE, EXPIRY),
            "releaseOne", new ReleaseCode(CODE, PHONE, LAST_MOMENT),
            "releaseLive", new ReleaseLiveCode(PHONE, ReleaseReason.PHONE_REMOVED, LAST_MOMENT));

    /** Every state and every command: what happens, or why not. A dash: nothing, it had been done before. */
    @ParameterizedTest
    @CsvSource({
        "none,     issue,       CodeIssued",
        "none,     reissue,     UNKNOWN",
        "none,     reissueLate, UNKNOWN",
        "none,     warn,        -",
        "none,     warnLate,    -",
        "none,     expire,      -",
        "none,     expireLate,  -",
        "none,     releaseOne,  UNKNOWN",
        "none,     releaseLive, -",
        "live,     issue,       CodeReleased+CodeIssued",
        "live,     reissue,     CodeReleased+CodeIssued",
        "live,     reissueLate, CodeExpired+CodeIssued",
        "live,     warn,        CodeExpiresSoon",
        "live,     warnLate,    -",
        "live,     expire,      -",
        "live,     expireLate,  CodeExpired",
        "live,     releaseOne,  CodeReleased",
        "live,     releaseLive, CodeReleased",
        "warned,   issue,       CodeReleased+CodeIssued",
        "warned,   reissue,     CodeReleased+CodeIssued",
        "warned,   reissueLate, CodeExpired+CodeIssued",
        "warned,   warn,        -",
        "warned,   warnLate,    -",
        "warned,   expire,      -",
        "warned,   expireLate,  CodeExpired",
        "warned,   releaseOne,  CodeReleased",
        "warned,   releaseLive, CodeReleased",
        "redeemed, issue,       CodeIssued",
        "redeemed, reissue,     ALREADY_USED",
        "redeemed, reissueLate, ALREADY_USED",
        "redeemed, warn,        -",
        "redeemed, warnLate,    -",
        "redeemed, expire,      -",
        "redeemed, expireLate,  -",
        "redeemed, releaseOne,  ALREADY_USED",
        "redeemed, releaseLive, -",
        "expired,  issue,       CodeIssued",
        "expired,  reissue,     CodeIssued",
        "expired,  reissueLate, CodeIssued",
        "expired,  warn,        -",
        "expired,  warnLate,    -",
        "expired,  expire,      -",
        "expired,  expireLate,  -",
        "expired,  releaseOne,  CodeReleased",
        "expired,  releaseLive, CodeReleased",
        "released, issue,       CodeIssued",
        "released, reissue,     RELEASED",
        "released, reissueLate, RELEASED",
        "released, warn,        -",
        "released, warnLate,    -",
        "released, expire,      -",
        "released, expireLate,  -",
        "released, releaseOne,  -",
        "released, releaseLive, -",
        "followed, issue,       CodeReleased+CodeIssued",
        "followed, reissue,     EXPIRED",
        "followed, reissueLate, EXPIRED",
        "followed, warn,        -",
        "followed, warnLate,    -",
        "followed, expire,      -",
        "followed, expireLate,  -",
        "followed, releaseOne,  -",
        "followed, releaseLive, CodeReleased",
    })
    void every_state_has_an_answer_to_every_command(String state, String command, String answer) {
        var decision = decide(after(known(STATES, state)), known(COMMANDS, command));

        var outcome = Given.reason(decision)
                .map(Enum::name)
                .orElseGet(() -> decision.events().stream()
                        .map(event -> event.getClass().getSimpleName())
                        .collect(Collectors.joining("+")));
        assertThat(outcome.isEmpty() ? "-" : outcome).isEqualTo(answer);
    }

    @Test
    void a_wish_for_the_outside_goes_with_the_code() {
        var command = known(COMMANDS, "issue");

        assertThat(decide(after(), command).events().getFirst())
                .isInstanceOfSatisfying(
                        CodeIssued.class, it -> assertThat(it.allowsMra()).isTrue());
        assertThat(after(decide(after(), command).events()).live().orElseThrow().mraAllowed())
                .isTrue();
    }

    @Test
    void a_code_issued_anew_is_for_the_same_device_and_may_be_as_far_outside() {
        var first = new CodeIssued(CODE, PHONE, "SEP2C3124C9F8E1", "8845", "2C3124C9F8E1", null, EXPIRY, true);

        assertThat(decide(after(first), reissue(NOW)).events())
                .containsExactly(
                        new CodeReleased(CODE, PHONE, "REPLACED"),
                        new CodeIssued(
                                NEXT, PHONE, "SEP2C3124C9F8E1", "8845", "2C3124C9F8E1", null, laterExpiry(), true));
    }

    @Test
    void the_warning_comes_at_its_instant_and_not_before() {
        assertThat(decide(after(issued()), warn(EXPIRY.minus(DAY))).events())
                .containsExactly(new CodeExpiresSoon(CODE, PHONE, EXPIRY));
        assertThat(decide(after(issued()), warn(EXPIRY.minus(DAY).minusNanos(1)))
                        .events())
                .isEmpty();
    }

    @Test
    void a_code_that_lives_no_longer_than_the_warning_gets_none() {
        var asLongAsTheWarning = new WarnOfExpiry(CODE, PHONE, EXPIRY.minus(DAY), DAY, LAST_MOMENT);
        var alittleLonger = new WarnOfExpiry(CODE, PHONE, EXPIRY.minus(DAY).minusNanos(1), DAY, LAST_MOMENT);

        assertThat(decide(after(issued()), asLongAsTheWarning).events()).isEmpty();
        assertThat(decide(after(issued()), alittleLonger).events()).hasSize(1);
    }

    @Test
    void without_a_warning_time_nothing_is_announced() {
        var command = new WarnOfExpiry(CODE, PHONE, NOW, Duration.ZERO, LAST_MOMENT);

        assertThat(decide(after(issued()), command).events()).isEmpty();
    }

    private static <T> T known(Map<String, T> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }

    private static CodeIssued later() {
        return new CodeIssued(LATER, PHONE, "BAT0", "8845", null, "alice", laterExpiry());
    }

    private static Instant laterExpiry() {
        return EXPIRY.plus(DAY);
    }

    private static ReissueCode reissue(Instant at) {
        return new ReissueCode(CODE, NEXT, PHONE, laterExpiry(), at);
    }

    private static WarnOfExpiry warn(Instant at) {
        return new WarnOfExpiry(CODE, PHONE, NOW, DAY, at);
    }
}
