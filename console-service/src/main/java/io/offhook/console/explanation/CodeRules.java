package io.offhook.console.explanation;

import io.offhook.console.phone.CodeState;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.PhoneRecord.LatestCode;
import io.offhook.contracts.activation.CodeExpired;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeReleased;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.CodesExported;
import io.offhook.contracts.selfcare.WelcomeMailFailed;
import io.offhook.contracts.selfcare.WelcomeMailSent;
import java.util.Optional;

/** The phone waits for its code, or its code is over. */
final class CodeRules {

    private static final String BY_MAIL = "WELCOME_MAIL";

    private CodeRules() {}

    static Optional<Finding> expired(History history) {
        return history.phone()
                .flatMap(phone -> history.code()
                        .filter(code -> isExpired(history, code))
                        .map(code -> Finding.of(
                                code.expiresAt(),
                                Sentence.of(
                                        "The code of %s expired at %s, and nobody had redeemed it.",
                                        phone.deviceName(), code.expiresAt()),
                                new Remedy.ReissueCode(phone.phoneId()),
                                history.last(
                                        CodeExpired.class, it -> it.codeId().equals(code.codeId())))))
                .or(() -> LastRefusal.standing(history, RefusalKind.EXPIRED)
                        .map(refusal -> Finding.of(
                                refusal.fact(),
                                Sentence.of(
                                        "The code that was typed at %s, at %s, had expired.",
                                        refusal.device(), refusal.fact().at()),
                                reissue(refusal))));
    }

    static Optional<Finding> released(History history) {
        return released(history, history.phone())
                .or(() -> LastRefusal.standing(history, RefusalKind.RELEASED)
                        .map(refusal -> Finding.of(
                                refusal.fact(),
                                Sentence.of(
                                        "The code that was typed at %s, at %s, had been withdrawn.",
                                        refusal.device(), refusal.fact().at()),
                                reissue(refusal))));
    }

    /** A phone with a MAC may come up without a code once none is required. */
    private static Optional<Finding> released(History history, Optional<PhoneRecord> found) {
        return found.filter(phone -> phone.requiresCode() || phone.mac() == null)
                .flatMap(phone -> history.code()
                        .filter(code -> code.state() == CodeState.RELEASED)
                        .map(code -> released(history, phone, code)));
    }

    private static Finding released(History history, PhoneRecord phone, LatestCode code) {
        var release = history.last(CodeReleased.class, it -> it.codeId().equals(code.codeId()));
        var at = release.map(Fact::at)
                .or(() -> Optional.ofNullable(code.endedAt()))
                .orElse(code.issuedAt());
        return Finding.of(
                at,
                Sentence.of(
                        "The code of %s was withdrawn at %s%s.",
                        phone.deviceName(), at, release.map(Fact::byActor).orElse("")),
                new Remedy.ReissueCode(phone.phoneId()),
                release);
    }

    static Optional<Finding> mailFailed(History history) {
        return live(history)
                .filter(code -> shown(history, code).isEmpty())
                .flatMap(code -> history.last(
                                WelcomeMailFailed.class, it -> code.codeId().equals(it.codeId()))
                        .filter(failure -> mailed(history, code)
                                .map(sent -> sent.at().isBefore(failure.at()))
                                .orElse(true))
                        .flatMap(failure -> history.phone()
                                .map(phone -> Finding.of(
                                        failure,
                                        Sentence.of(
                                                "The code of %s could not be mailed at %s: %s. Nobody was shown it.",
                                                history.name(),
                                                failure.at(),
                                                failure.event().reason()),
                                        new Remedy.ShowCode(phone.phoneId(), code.codeId())))));
    }

    static Optional<Finding> notShown(History history) {
        return live(history)
                .filter(code ->
                        shown(history, code).isEmpty() && mailed(history, code).isEmpty())
                .filter(code -> exported(history, code).isEmpty())
                .flatMap(code -> history.phone()
                        .map(phone -> Finding.of(
                                code.issuedAt(),
                                Sentence.of(
                                        "%s waits for its code, and nobody was shown the code since it was issued at %s.",
                                        history.name(), code.issuedAt()),
                                new Remedy.ShowCode(phone.phoneId(), code.codeId()),
                                issued(history, code))));
    }

    /** No device is known yet. */
    static Optional<Finding> notTyped(History history) {
        return live(history)
                .filter(code -> history.mac().isEmpty())
                .map(code -> Finding.of(
                        code.issuedAt(),
                        handedOut(history, code)
                                .then(Sentence.of("No device has typed it."))
                                .then(Strangers.attempts(history)),
                        new Remedy.TypeCode(),
                        issued(history, code)));
    }

    static Optional<Finding> waiting(History history) {
        return live(history)
                .map(code -> Seen.latest(history)
                        .map(seen -> Finding.of(
                                seen,
                                Sentence.of(
                                                "%s is on the network, the last time at %s%s, and waits for its code.",
                                                history.name(), seen.at(), seen.fromAddress())
                                        .then(handedOut(history, code)),
                                new Remedy.TypeCode()))
                        .orElseGet(() -> Finding.of(
                                code.issuedAt(),
                                Sentence.of("%s waits for its code.", history.name())
                                        .then(handedOut(history, code)),
                                new Remedy.TypeCode(),
                                issued(history, code))));
    }

    /** The activation service has not answered yet. */
    static Optional<Finding> notIssued(History history) {
        return history.phone()
                .filter(phone -> phone.requiresCode() && phone.code() == null)
                .map(phone -> Finding.of(
                        phone.addedAt(),
                        Sentence.of(
                                "%s needs a code since its record was added at %s, and none was issued.",
                                phone.deviceName(), phone.addedAt()),
                        new Remedy.None("Look whether the activation service runs, and at its dead letters.")));
    }

    private static Sentence handedOut(History history, LatestCode code) {
        return shown(history, code)
                .map(it -> Sentence.of(
                        "The code was shown to %s at %s.", it.event().viewedBy(), it.at()))
                .or(() -> mailed(history, code)
                        .map(it -> Sentence.of("The code was mailed to the owner at %s.", it.at())))
                .or(() -> exported(history, code)
                        .map(it -> Sentence.of("Codes were exported at %s%s.", it.at(), it.byActor())))
                .orElseGet(() -> Sentence.of("The code was issued at %s.", code.issuedAt()));
    }

    private static Optional<Fact<CodeIssued>> issued(History history, LatestCode code) {
        return history.last(CodeIssued.class, it -> it.codeId().equals(code.codeId()));
    }

    private static Optional<LatestCode> live(History history) {
        return history.code().filter(code -> code.state() == CodeState.LIVE);
    }

    private static boolean isExpired(History history, LatestCode code) {
        return switch (code.state()) {
            case EXPIRED -> true;
            case LIVE -> !history.situation().now().isBefore(code.expiresAt());
            case REDEEMED, RELEASED -> false;
        };
    }

    private static Optional<Fact<CodeViewed>> shown(History history, LatestCode code) {
        return history.last(
                CodeViewed.class,
                it -> it.codeId().equals(code.codeId()) && !it.purpose().equals(BY_MAIL));
    }

    private static Optional<Fact<WelcomeMailSent>> mailed(History history, LatestCode code) {
        return history.last(WelcomeMailSent.class, it -> it.codeId().equals(code.codeId()));
    }

    private static Optional<Fact<CodesExported>> exported(History history, LatestCode code) {
        return History.of(history.situation().general(), CodesExported.class)
                .filter(it -> !it.at().isBefore(code.issuedAt()))
                .reduce((earlier, later) -> later);
    }

    private static Remedy reissue(LastRefusal refusal) {
        return Optional.ofNullable(refusal.event().phoneId())
                .<Remedy>map(Remedy.ReissueCode::new)
                .orElse(new Remedy.TypeCode());
    }
}
