package io.offhook.console.explanation;

import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.timeline.words.ReportWords;
import io.offhook.contracts.device.DeviceReported;
import java.util.Optional;

/** What became of the files of a phone that is activated, or needs no code. */
final class FileRules {

    private static final String REGISTERED = "REGISTERED";

    private FileRules() {}

    static Optional<Finding> configurationRefused(History history) {
        return refused(history, "CONFIGURATION_REFUSED", "CONFIGURATION_TAKEN")
                .map(
                        report -> Finding.of(
                                report,
                                Sentence.of(
                                        "%s fetched its configuration and refused it at %s: %s.",
                                        history.name(), report.at(), reason(report)),
                                new Remedy.AtPhone(
                                        "Erase the trust list at the phone, and restart it. If it refuses again, look at the signing certificate.")));
    }

    static Optional<Finding> trustListRefused(History history) {
        return refused(history, "TRUST_LIST_REFUSED", "TRUST_LIST_TAKEN")
                .map(report -> Finding.of(
                        report,
                        Sentence.of(
                                "%s refused the trust list at %s: %s.", history.name(), report.at(), reason(report)),
                        new Remedy.AtPhone("Erase the old trust list at the phone, and restart it.")));
    }

    static Optional<Finding> registrationFailed(History history) {
        return refused(history, "REGISTRATION_FAILED", REGISTERED)
                .map(report -> Finding.of(
                        report,
                        Sentence.of(
                                "%s has its configuration, but could not register at %s: %s.",
                                history.name(), report.at(), reason(report)),
                        atCallManager(history, true)));
    }

    static Optional<Finding> registered(History history) {
        return registeredPhone(history)
                .map(report -> Finding.of(
                        report,
                        Sentence.of(
                                        "%s registered at %s%s. All is well.",
                                        history.name(), report.at(), report.fromAddress())
                                .then(AttemptRules.typedAgain(history)),
                        new Remedy.None("Nothing is to be done.")));
    }

    /** Its registrar had it, and lost it. */
    static Optional<Finding> unregistered(History history) {
        return history.phone()
                .flatMap(phone -> history.registrationEnd())
                .map(end -> Finding.of(
                        end,
                        Sentence.of(
                                end.event().reason().equals("REMOVED")
                                        ? "%s signed off at %s, and has not registered since."
                                        : "The registration of %s ended at %s: it did not come again.",
                                history.name(),
                                end.at()),
                        new Remedy.AtPhone("See whether the phone has power and network, and restart it.")));
    }

    private static Optional<Fact<?>> registeredPhone(History history) {
        return history.phone().flatMap(phone -> history.registered());
    }

    /** The certificate of the device that redeemed the code names another model than the record: it gets a configuration of that. */
    static Optional<Finding> anotherModel(History history) {
        return history.phone()
                .flatMap(phone -> history.redemption()
                        .filter(redeemed -> !redeemed.event().model().equals(phone.model()))
                        .filter(redeemed -> registeredPhone(history).isEmpty())
                        .map(redeemed -> Finding.of(
                                redeemed,
                                Sentence.of(
                                        "%s redeemed its code at %s and is %s, but its record is of %s: it gets a configuration of another model.",
                                        Mention.of(phone),
                                        redeemed.at(),
                                        Sentence.model(redeemed.event().model()),
                                        Sentence.model(phone.model())),
                                new Remedy.EditPhone(
                                        phone.phoneId(),
                                        "Change the model of the phone, or use a device of its model."))));
    }

    static Optional<Finding> notRegistered(History history) {
        return last(history, "CONFIGURATION_TAKEN")
                .map(report -> Finding.of(
                        report,
                        Sentence.of(
                                "%s took its configuration at %s%s. Whether it registered, its call manager knows: many phones do not report it.",
                                history.name(), report.at(), report.fromAddress()),
                        atCallManager(history, false)))
                .or(() -> served(history));
    }

    private static Optional<Finding> served(History history) {
        return activated(history)
                .flatMap(Seen::configuration)
                .filter(seen -> seen.event().result().equals("SERVED"))
                .map(seen -> Finding.of(
                        seen,
                        Sentence.of(
                                "%s fetched its configuration at %s%s. Whether it registered, its call manager knows: many phones report nothing.",
                                history.name(), seen.at(), seen.fromAddress()),
                        atCallManager(history, false)));
    }

    private static Remedy atCallManager(History history, boolean failed) {
        return new Remedy.CheckCallManagers(
                history.phone().map(PhoneRecord::devicePool).orElse(""), failed);
    }

    static Optional<Finding> throttled(History history) {
        return activated(history)
                .flatMap(Seen::configuration)
                .filter(seen -> seen.event().result().equals("THROTTLED"))
                .map(seen -> Finding.of(
                        seen,
                        Sentence.of(
                                "%s asked for its configuration at %s%s, and was told to wait: too many unknown names were asked for from there.",
                                history.name(), seen.at(), seen.fromAddress()),
                        new Remedy.None("Find out who asks for so many names behind this address.")));
    }

    static Optional<Finding> missing(History history) {
        return activated(history)
                .flatMap(Seen::configuration)
                .filter(seen -> seen.event().result().equals("NO_SUCH_FILE"))
                .map(seen -> Finding.of(
                        seen,
                        Sentence.of(
                                "%s asked at %s%s for a configuration in a form that it does not get.",
                                history.name(), seen.at(), seen.fromAddress()),
                        new Remedy.None("Compare the security profile of the phone with what its firmware asks for.")));
    }

    static Optional<Finding> notFetched(History history) {
        return history.redemption()
                .map(redeemed -> Finding.of(
                        redeemed,
                        Sentence.of(
                                "%s redeemed its code at %s, and has not fetched its configuration since.",
                                new Mention.Device(redeemed.event().deviceName()), redeemed.at()),
                        new Remedy.AtPhone("Restart the phone.")))
                .or(() -> notAskedFor(history));
    }

    /** A phone that needs no code, and asked for its trust list alone. */
    private static Optional<Finding> notAskedFor(History history) {
        return activated(history)
                .flatMap(Seen::latest)
                .map(seen -> Finding.of(
                        seen,
                        Sentence.of(
                                "%s was seen at %s%s, and has not fetched its configuration.",
                                history.name(), seen.at(), seen.fromAddress()),
                        new Remedy.AtPhone("Restart the phone.")));
    }

    /** Its code was redeemed, or it needs none. */
    private static Optional<History> activated(History history) {
        return history.phone()
                .filter(phone -> history.redemption().isPresent() || !phone.requiresCode())
                .map(phone -> history);
    }

    /** It refused, and has neither taken one nor registered since. */
    private static Optional<Fact<DeviceReported>> refused(History history, String refused, String taken) {
        return history.reports(refused, taken, REGISTERED)
                .reduce((earlier, later) -> later)
                .filter(it -> it.event().outcome().equals(refused))
                .filter(it -> history.phone().isPresent())
                .filter(it ->
                        history.registrations().noneMatch(later -> later.at().isAfter(it.at())));
    }

    private static Optional<Fact<DeviceReported>> last(History history, String outcome) {
        return history.phone().flatMap(phone -> history.reports(outcome).reduce((earlier, later) -> later));
    }

    private static String reason(Fact<DeviceReported> report) {
        return Optional.ofNullable(report.event().reason()).map(ReportWords::of).orElse("it gave no reason");
    }
}
