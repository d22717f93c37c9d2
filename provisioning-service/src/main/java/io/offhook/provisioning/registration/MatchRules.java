package io.offhook.provisioning.registration;

import io.offhook.provisioning.value.DeviceName;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds whose registration it is. The user is authenticated, the device name is only claimed:
 *
 * <pre>
 *   user                      device name of             it is
 *   one that this service made  the same device, or none   that line's
 *                             another device             a mismatch of the user's phone
 *   a number                  a phone with it            that line's
 *                             another device             a mismatch of a phone with the number
 *                             none                       the line's, if one phone alone has the number
 *   anything else             a phone                    a mismatch of the phone that is claimed
 *                             no phone, or none          nobody's
 * </pre>
 */
public final class MatchRules {

    private MatchRules() {}

    /** @param known at least the lines of the device that is claimed, and those with the user or the number */
    public static Match match(RegistrationReport report, Collection<KnownLine> known) {
        var claimed = report.claimed().map(DeviceName::text);
        var own = known.stream()
                .filter(each -> each.line() > 0 && report.user().startsWith(each.deviceName()))
                .filter(each -> DigestUser.of(each.deviceName(), each.line()).equals(report.user()))
                .findFirst();
        if (own.isPresent()) {
            return claimed.filter(name -> !name.equals(own.get().deviceName()))
                    .<Match>map(name -> new Match.Mismatch(own.get(), name))
                    .orElseGet(() -> new Match.Of(own.get()));
        }
        var withNumber = inOrder(known.stream()
                .filter(each -> each.number().equals(report.user()))
                .toList());
        return claimed.map(name -> ofClaimed(name, withNumber, known)).orElseGet(() -> ofNumber(withNumber));
    }

    private static Match ofClaimed(String name, List<KnownLine> withNumber, Collection<KnownLine> known) {
        var its = withNumber.stream()
                .filter(each -> each.deviceName().equals(name))
                .findFirst();
        return its.<Match>map(Match.Of::new)
                .or(() -> first(withNumber).map(phone -> new Match.Mismatch(phone, name)))
                .or(() -> first(inOrder(known.stream()
                                .filter(each -> each.deviceName().equals(name))
                                .toList()))
                        .map(phone -> new Match.Mismatch(phone, name)))
                .orElseGet(() -> new Match.None(ReportRefusal.UNKNOWN_USER));
    }

    private static Match ofNumber(List<KnownLine> withNumber) {
        return switch (withNumber.size()) {
            case 0 -> new Match.None(ReportRefusal.UNKNOWN_USER);
            case 1 -> new Match.Of(withNumber.getFirst());
            default -> new Match.None(ReportRefusal.AMBIGUOUS_NUMBER);
        };
    }

    private static Optional<KnownLine> first(List<KnownLine> lines) {
        return lines.stream().findFirst();
    }

    private static List<KnownLine> inOrder(List<KnownLine> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(KnownLine::phoneId).thenComparing(KnownLine::line))
                .toList();
    }
}
