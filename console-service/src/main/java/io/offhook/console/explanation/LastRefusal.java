package io.offhook.console.explanation;

import io.offhook.console.phone.PhoneRecord;
import io.offhook.contracts.activation.RedemptionRefused;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The refusal that still explains something: the newest, unless the phone got on or got a new code since. The name in a certificate that is
 * not trusted is a claim of anybody, so it counts for no phone that got on.
 */
record LastRefusal(Fact<RedemptionRefused> fact, RefusalKind kind) {

    static Optional<LastRefusal> of(History history) {
        return relevant(history)
                .reduce((earlier, later) -> later)
                .map(fact -> new LastRefusal(fact, RefusalKind.of(fact.event())));
    }

    /** If it is of one of these kinds, and nothing was done about it since. */
    static Optional<LastRefusal> standing(History history, RefusalKind... kinds) {
        return of(history)
                .filter(it -> Arrays.asList(kinds).contains(it.kind()))
                .filter(it -> Cure.of(history, it).isEmpty());
    }

    /** How often the device typed what is no code, since its beginning. */
    static long wrongCodes(History history, RedemptionRefused last) {
        return relevant(history)
                .map(Fact::event)
                .filter(it -> it.certificateFingerprint().equals(last.certificateFingerprint()))
                .map(RefusalKind::of)
                .filter(kind -> kind == RefusalKind.UNKNOWN || kind == RefusalKind.MALFORMED)
                .count();
    }

    RedemptionRefused event() {
        return fact.event();
    }

    /** The device that typed, or how it is called without a name. */
    Object device() {
        return event().deviceName().isEmpty() ? "A device" : new Mention.Device(event().deviceName());
    }

    /** Who says so is not proven. */
    Sentence claimant() {
        return Optional.ofNullable(event().claimedDeviceName())
                .map(name -> Sentence.of("A device that claims to be %s", new Mention.Device(name)))
                .orElseGet(() -> Sentence.of("A device that claims no name"));
    }

    /** The device that a certificate names. */
    Object claimed() {
        return Optional.ofNullable(event().claimedDeviceName())
                .<Object>map(Mention.Device::new)
                .orElse("A device");
    }

    boolean isOfPhone(PhoneRecord phone) {
        return phone.phoneId().equals(event().phoneId());
    }

    private static Stream<Fact<RedemptionRefused>> relevant(History history) {
        return history.all(RedemptionRefused.class)
                .filter(history::isAfterSuccess)
                .filter(fact -> isPresent(history, fact))
                .filter(fact -> concerns(history, fact.event()));
    }

    private static boolean isPresent(History history, Fact<RedemptionRefused> fact) {
        return !fact.at().isBefore(history.beginning())
                || !RefusalKind.of(fact.event()).isOfCode();
    }

    private static boolean concerns(History history, RedemptionRefused refused) {
        if (history.fingerprint().equals(Optional.of(refused.certificateFingerprint()))) {
            return true;
        }
        return refused.deviceName().isEmpty()
                ? history.success().isEmpty()
                        && Optional.ofNullable(refused.claimedDeviceName())
                                .map(history::isDevice)
                                .orElse(false)
                : history.isDevice(refused.deviceName())
                        || history.phone()
                                .map(phone -> phone.phoneId().equals(refused.phoneId()))
                                .orElse(false);
    }
}
