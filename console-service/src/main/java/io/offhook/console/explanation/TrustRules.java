package io.offhook.console.explanation;

import io.offhook.console.timeline.words.ReasonWords;
import io.offhook.contracts.activation.DeviceLocked;
import io.offhook.contracts.activation.DeviceUnlocked;
import io.offhook.contracts.trust.DeviceAllowed;
import io.offhook.contracts.trust.DeviceDenied;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What stands against a device, whatever code it types. */
final class TrustRules {

    private TrustRules() {}

    static Optional<Finding> denied(History history) {
        return history.last(DeviceDenied.class, it -> isDenied(history, it.mac(), it.certificateFingerprint()))
                .filter(history::isAfterSuccess)
                .filter(denial -> history.last(DeviceAllowed.class, it -> isSame(denial.event(), it))
                        .filter(allowed -> allowed.at().isAfter(denial.at()))
                        .isEmpty())
                .map(denial -> Finding.of(
                        denial,
                        Sentence.of(
                                "%s was denied at %s%s: %s.",
                                history.name(), denial.at(), denial.byActor(), reason(denial.event())),
                        new Remedy.AllowDevice(key(denial.event()))));
    }

    static Optional<Finding> lockedForCopy(History history) {
        Predicate<String> isOurs = history::isDevice;
        return history.last(DeviceLocked.class, it -> isOurs.test(it.deviceName()))
                .filter(history::isAfterSuccess)
                .filter(lock -> history.last(DeviceUnlocked.class, it -> isOurs.test(it.deviceName()))
                        .filter(unlocked -> unlocked.at().isAfter(lock.at()))
                        .isEmpty())
                .map(lock -> Finding.of(
                        lock,
                        Sentence.of(
                                "%s is locked since %s, because its key seems to be copied: %s.",
                                history.name(),
                                lock.at(),
                                CopyRules.kind(lock.event().kind())),
                        new Remedy.ReleaseDevice(lock.event().mac())));
    }

    /** An administrator chose another certificate of the MAC as the genuine one. */
    static Optional<Finding> copyRefused(History history) {
        return LastRefusal.standing(history, RefusalKind.LOCKED)
                .flatMap(refusal -> history.last(
                                DeviceUnlocked.class,
                                it -> it.refusedFingerprints()
                                        .contains(refusal.event().certificateFingerprint()))
                        .map(choice -> Finding.of(
                                refusal.fact(),
                                Sentence.of(
                                        "%s was refused at %s%s: its certificate was said to be a copy at %s%s.",
                                        refusal.device(),
                                        refusal.fact().at(),
                                        refusal.fact().fromAddress(),
                                        choice.at(),
                                        choice.byActor()),
                                new Remedy.ReleaseDevice(choice.event().mac()),
                                choice)));
    }

    static Optional<Finding> notExpected(History history) {
        return LastRefusal.standing(history, RefusalKind.UNEXPECTED_DEVICE)
                .map(refusal -> Finding.of(
                        refusal.fact(),
                        Sentence.of(
                                "%s was refused at %s%s: it is genuine, but not on the list of expected devices.",
                                refusal.device(),
                                refusal.fact().at(),
                                refusal.fact().fromAddress()),
                        new Remedy.ExpectDevice(refusal.event().deviceName())));
    }

    /** What stood against it was put right, and it has not come back. */
    static Optional<Finding> tryAgain(History history) {
        return LastRefusal.of(history)
                .flatMap(refusal -> Cure.of(history, refusal)
                        .map(cure -> Finding.of(
                                refusal.fact(),
                                Sentence.of(
                                                "%s was refused at %s: %s.",
                                                history.name(),
                                                refusal.fact().at(),
                                                ReasonWords.of(refusal.event().reason()))
                                        .then(cure.sentence())
                                        .then(Sentence.of("It has not tried again since.")),
                                new Remedy.AtPhone("Type the present code, or restart the phone."))));
    }

    /** A denied certificate that only claims the name of this device does not count. */
    private static boolean isDenied(History history, @Nullable String mac, @Nullable String fingerprint) {
        return history.mac().map(it -> it.digits().equals(mac)).orElse(false)
                || history.fingerprint().map(it -> it.equals(fingerprint)).orElse(false);
    }

    private static boolean isSame(DeviceDenied denied, DeviceAllowed allowed) {
        return Objects.equals(denied.mac(), allowed.mac())
                && Objects.equals(denied.certificateFingerprint(), allowed.certificateFingerprint());
    }

    private static String key(DeviceDenied denied) {
        return Optional.ofNullable(denied.mac())
                .or(() -> Optional.ofNullable(denied.certificateFingerprint()))
                .orElse("it");
    }

    private static String reason(DeviceDenied denied) {
        return denied.reason().isBlank() ? "no reason was given" : denied.reason();
    }
}
