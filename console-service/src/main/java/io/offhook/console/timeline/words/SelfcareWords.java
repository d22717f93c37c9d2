package io.offhook.console.timeline.words;

import io.offhook.contracts.selfcare.CodeReportedLost;
import io.offhook.contracts.selfcare.MailFailed;
import io.offhook.contracts.selfcare.MailPart;
import io.offhook.contracts.selfcare.MailSent;
import io.offhook.contracts.selfcare.PhoneDisowned;
import io.offhook.contracts.selfcare.RedemptionDisputed;
import io.offhook.contracts.selfcare.SelfcareEvent;
import io.offhook.contracts.selfcare.WelcomeMailFailed;
import io.offhook.contracts.selfcare.WelcomeMailSent;
import java.util.List;
import java.util.stream.Collectors;

/** Words for what people were told, and what they told. */
final class SelfcareWords {

    private SelfcareWords() {}

    static Words of(SelfcareEvent event) {
        return switch (event) {
            case WelcomeMailSent ignored -> Words.good("envelope-check", "Code mailed to the owner");
            case WelcomeMailFailed it ->
                Words.bad("envelope-x", "Code not mailed to the owner: " + clause(it.reason()));
            case MailSent it -> Words.good("envelope-check", "Mail sent: " + contents(it.parts()));
            case MailFailed it ->
                Words.bad(
                        "envelope-x",
                        (it.permanent() ? "Mail came back: " : "Mail not sent: ") + contents(it.parts()) + ". "
                                + clause(it.reason()));
            case PhoneDisowned ignored -> Words.warning("person-x", "The owner says that the phone is not theirs");
            case CodeReportedLost ignored ->
                Words.warning("question-octagon", "The owner says that the code is lost, or was seen by others");
            case RedemptionDisputed it ->
                Words.bad(
                        "exclamation-octagon",
                        "The owner says that they did not use the code, and " + it.deviceName() + " did");
        };
    }

    /** Without the full stop: reasons are sentences, or parts of one. */
    private static String clause(String reason) {
        return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }

    private static String contents(List<MailPart> parts) {
        return parts.stream().map(each -> kind(each.kind())).distinct().collect(Collectors.joining(", "));
    }

    /** More kinds may come. */
    private static String kind(String kind) {
        return switch (kind) {
            case "WELCOME" -> "welcome";
            case "CODE_ISSUED" -> "a code";
            case "CODE_EXPIRES_SOON" -> "a code expires soon";
            case "CODE_USED" -> "a code was used";
            case "CODE_WITHDRAWN" -> "a code was withdrawn";
            case "INVITATION" -> "an invitation";
            default -> kind;
        };
    }
}
