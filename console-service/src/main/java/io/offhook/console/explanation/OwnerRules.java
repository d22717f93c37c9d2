package io.offhook.console.explanation;

import io.offhook.console.handle.Named;
import io.offhook.console.phone.CodeState;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.phone.PhoneRecord.LatestCode;
import io.offhook.contracts.phone.ActivationCodeRequired;
import io.offhook.contracts.phone.PhoneReconfigured;
import io.offhook.contracts.selfcare.CodeReportedLost;
import io.offhook.contracts.selfcare.PhoneDisowned;
import io.offhook.contracts.selfcare.RedemptionDisputed;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What the owner said of the phone in self care. */
final class OwnerRules {

    private OwnerRules() {}

    static Optional<Finding> disputed(History history) {
        return history.situation().subject() instanceof Named.Device
                ? takenAway(history)
                : waiting(history)
                        .flatMap(phone -> history.last(RedemptionDisputed.class, it -> isReplaced(history, it.codeId()))
                                .map(dispute -> Finding.of(
                                        dispute,
                                        Sentence.of(
                                                "%s said at %s that they did not use the code of %s. %s was taken away, and a new code was issued at %s.",
                                                dispute.event().ownerId(),
                                                dispute.at(),
                                                Mention.of(phone),
                                                device(dispute.event()),
                                                issuedAt(history)),
                                        new Remedy.DenyDevice(dispute.event().deviceName()))));
    }

    /** Of a device that has no record any more. */
    private static Optional<Finding> takenAway(History history) {
        return history.last(RedemptionDisputed.class, it -> history.isDevice(it.deviceName()))
                .map(dispute -> Finding.of(
                        dispute,
                        Sentence.of(
                                "%s said at %s that they did not use the code of %s. %s was taken away from it.",
                                dispute.event().ownerId(),
                                dispute.at(),
                                history.record(dispute.event().phoneId())
                                        .<Object>map(Mention::of)
                                        .orElse("their phone"),
                                device(dispute.event())),
                        new Remedy.DenyDevice(dispute.event().deviceName())));
    }

    static Optional<Finding> disowned(History history) {
        return waiting(history)
                .filter(phone -> phone.ownerId() == null)
                .flatMap(phone -> history.last(
                                PhoneDisowned.class, it -> it.phoneId().equals(phone.phoneId()))
                        .filter(said -> !hadOwnerSince(history, said))
                        .map(said -> Finding.of(
                                said,
                                Sentence.of(
                                        "%s said at %s that %s is not theirs. It has no owner since, and a new code was issued at %s.",
                                        said.event().ownerId(), said.at(), Mention.of(phone), issuedAt(history)),
                                new Remedy.EditPhone(
                                        phone.phoneId(), "Find out whose it is, and give it that owner."))));
    }

    private static boolean hadOwnerSince(History history, Fact<PhoneDisowned> said) {
        return history.last(PhoneReconfigured.class, it -> it.ownerId() != null)
                .filter(edit -> edit.at().isAfter(said.at()))
                .isPresent();
    }

    /** What is told of a code that waits, and why it is another one. */
    static Optional<Finding> lost(History history) {
        return waiting(history)
                .flatMap(phone -> history.last(CodeReportedLost.class, it -> isReplaced(history, it.codeId()))
                        .flatMap(report -> WaitingRules.notTyped(history)
                                .or(() -> WaitingRules.waiting(history))
                                .map(found -> new Finding(
                                        report.at(),
                                        Sentence.of(
                                                        "%s said at %s that the code of %s was lost. A new one was issued at %s.",
                                                        report.event().ownerId(),
                                                        report.at(),
                                                        Mention.of(phone),
                                                        issuedAt(history))
                                                .then(found.sentence()),
                                        found.next(),
                                        Stream.concat(Stream.of(report.id()), found.evidence().stream())
                                                .toList()))));
    }

    private static Optional<PhoneRecord> waiting(History history) {
        return history.phone()
                .filter(phone -> history.code()
                        .filter(code -> code.state() == CodeState.LIVE)
                        .isPresent());
    }

    private static Object issuedAt(History history) {
        return history.code().map(LatestCode::issuedAt).orElseThrow();
    }

    /** Whether nothing else required a code since this one was withdrawn. */
    private static boolean isReplaced(History history, UUID codeId) {
        return history.last(ActivationCodeRequired.class, it -> true)
                .filter(required -> codeId.equals(required.event().withdrawnCodeId()))
                .isPresent();
    }

    private static Mention device(RedemptionDisputed dispute) {
        return new Mention.Device(dispute.deviceName());
    }
}
