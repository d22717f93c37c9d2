package io.offhook.console.explanation;

import io.offhook.console.phone.CodeState;
import io.offhook.console.phone.PhoneRecord.LatestCode;
import io.offhook.contracts.activation.CodeIssued;
import io.offhook.contracts.activation.CodeViewed;
import io.offhook.contracts.activation.CodesExported;
import io.offhook.contracts.activation.RedemptionRefused;
import io.offhook.contracts.selfcare.MailEvent;
import io.offhook.contracts.selfcare.MailFailed;
import io.offhook.contracts.selfcare.WelcomeMailFailed;
import io.offhook.contracts.selfcare.WelcomeMailSent;
import java.util.List;
import java.util.Optional;

/** The code is live, and nobody has typed it. */
final class WaitingRules {

    private static final String BY_MAIL = "WELCOME_MAIL";

    private WaitingRules() {}

    /** The mail server refuses the owner's address, or knows nobody of that name. Codes of other phones may have told so. */
    static Optional<Finding> mailsComeBack(History history) {
        return live(history)
                .filter(code -> shown(history, code).isEmpty())
                .flatMap(code -> history.phone())
                .flatMap(phone -> history.last(
                                MailEvent.class, it -> it.userId().equals(phone.ownerId()))
                        .flatMap(last -> last.event() instanceof MailFailed failed && failed.permanent()
                                ? Optional.of(Finding.of(
                                        last,
                                        Sentence.of(
                                                "Mails to %s come back, the last one at %s: %s. Nobody was shown the code of %s.",
                                                failed.userId(),
                                                last.at(),
                                                Sentence.clause(failed.reason()),
                                                Mention.of(phone)),
                                        new Remedy.EditUser(failed.userId())))
                                : Optional.empty()));
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
                                                Sentence.clause(failure.event().reason())),
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
                        unlockOrType(Strangers.locked(history).toList()),
                        issued(history, code)));
    }

    /** Of several that are locked nobody but who stands there knows which is the phone's device. */
    private static Remedy unlockOrType(List<Fact<RedemptionRefused>> locked) {
        return switch (locked.size()) {
            case 0 -> new Remedy.TypeCode();
            case 1 ->
                new Remedy.UnlockCaller(
                        locked.getFirst().event().certificateFingerprint(),
                        locked.getFirst().event().address());
            default -> new Remedy.None("Unlock the one that stands where the phone is, on its page.");
        };
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
}
