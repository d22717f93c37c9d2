package io.offhook.console.explanation;

import io.offhook.contracts.Event;
import io.offhook.contracts.activation.CloneSuspected;
import io.offhook.contracts.activation.CodeRedeemed;
import io.offhook.contracts.activation.CopiedKeySuspected;
import io.offhook.contracts.activation.DeviceUnlocked;
import io.offhook.contracts.trust.DeviceDenied;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Two devices seem to be one, and both may go on. Whatever else happens to the phone does not put this right. */
final class CopyRules {

    private CopyRules() {}

    static Optional<Finding> suspected(History history) {
        return copiedKey(history).or(() -> clone(history));
    }

    private static Optional<Finding> copiedKey(History history) {
        return history.last(
                        CopiedKeySuspected.class, it -> isOf(history, it.deviceName(), it.certificateFingerprints()))
                .filter(it -> isOpen(history, it, it.event().mac(), it.event().certificateFingerprints()))
                .map(it -> Finding.of(
                        it,
                        Sentence.of(
                                "The key of %s seems to be copied: %s (%s). That was noticed at %s, and both go on.",
                                new Mention.Device(it.event().deviceName()),
                                kind(it.event().kind()),
                                certificates(history, it.event().certificateFingerprints()),
                                it.at()),
                        new Remedy.DenyCopy(
                                it.event().mac(),
                                it.event().certificateFingerprints(),
                                suspect(history, it.event().certificateFingerprints()))));
    }

    /** That another device seems to be copied, if nobody decided about it. */
    static Optional<Fact<CopiedKeySuspected>> open(History history, String deviceName) {
        return history.last(CopiedKeySuspected.class, it -> it.deviceName().equals(deviceName))
                .filter(it -> isOpen(history, it, it.event().mac(), it.event().certificateFingerprints()));
    }

    private static Optional<Finding> clone(History history) {
        return history.last(
                        CloneSuspected.class,
                        it -> isOf(history, it.deviceName(), List.of(it.certificateFingerprint())))
                .filter(it -> isOpen(
                        history,
                        it,
                        it.event().mac(),
                        List.of(it.event().certificateFingerprint(), it.event().redeemedByFingerprint())))
                .map(it -> Finding.of(
                        it,
                        Sentence.of(
                                "A device with the name %s and another certificate (%s) than the one that redeemed its code (%s) tried a code at %s. One of the two is a copy.",
                                new Mention.Device(it.event().deviceName()),
                                new Mention.Certificate(it.event().certificateFingerprint()),
                                new Mention.Certificate(it.event().redeemedByFingerprint()),
                                it.at()),
                        new Remedy.DenyCopy(
                                it.event().mac(),
                                List.of(
                                        it.event().certificateFingerprint(),
                                        it.event().redeemedByFingerprint()),
                                it.event().certificateFingerprint())));
    }

    /** Of a certificate too, on its own page. A record that has another device now is out of it. */
    private static boolean isOf(History history, String deviceName, List<String> certificates) {
        return history.isDevice(deviceName)
                || (history.device().isEmpty()
                        && history.fingerprint().map(certificates::contains).orElse(false));
    }

    /** Nobody chose between the certificates, and no new code was redeemed since. That the phone goes on working proves nothing. */
    private static boolean isOpen(History history, Fact<?> suspicion, String mac, List<String> certificates) {
        return !isSince(history, suspicion, DeviceUnlocked.class, it -> it.mac().equals(mac))
                && !isSince(
                        history,
                        suspicion,
                        DeviceDenied.class,
                        it -> mac.equals(it.mac()) || certificates.contains(it.certificateFingerprint()))
                && !history.redemption().map(Fact::at).orElse(Instant.MIN).isAfter(suspicion.at());
    }

    private static <E extends Event> boolean isSince(
            History history, Fact<?> suspicion, Class<E> kind, Predicate<E> which) {
        return history.last(kind, which)
                .filter(it -> it.at().isAfter(suspicion.at()))
                .isPresent();
    }

    /** The one that redeemed the code is the first. */
    private static Sentence certificates(History history, List<String> fingerprints) {
        var mentions = fingerprints.stream().map(Mention.Certificate::new).toList();
        return redeemer(history)
                .filter(it -> mentions.size() == 2 && mentions.contains(it))
                .map(it ->
                        Sentence.of("%s, which redeemed its code, and %s", it, mentions.get(1 - mentions.indexOf(it))))
                .orElseGet(() -> Sentence.list(mentions));
    }

    private static @Nullable String suspect(History history, List<String> fingerprints) {
        var others = fingerprints.stream()
                .filter(each -> redeemer(history)
                        .filter(it -> !it.fingerprint().equals(each))
                        .isPresent())
                .toList();
        return fingerprints.size() == 2 && others.size() == 1 ? others.getFirst() : null;
    }

    private static Optional<Mention.Certificate> redeemer(History history) {
        return history.redemption()
                .map(Fact::event)
                .filter(CodeRedeemed.class::isInstance)
                .map(it -> new Mention.Certificate(((CodeRedeemed) it).certificateFingerprint()));
    }

    static String kind(String kind) {
        return switch (kind) {
            case "TWO_CERTIFICATES" -> "two certificates with different keys have its MAC";
            case "TWO_PLACES" -> "one certificate was used at two places at a time";
            default -> kind;
        };
    }
}
