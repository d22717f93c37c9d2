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
            case WelcomeMailFailed it -> Words.bad("envelope-x", "Code not mailed to the owner: " + it.reason());
            case MailSent it -> Words.good("envelope-check", "Mail sent: " + contents(it.parts()));
            case MailFailed it ->
                Words.bad("envelope-x", "Mail not sent: " + contents(it.parts()) + ". " + it.reason());
            case PhoneDisowned ignored -> Words.warning("person-x", "Owner says that the phone is not theirs");
            case CodeReportedLost ignored -> Words.warning("question-octagon", "Owner says that the code is lost");
            case RedemptionDisputed it ->
                Words.bad("exclamation-octagon", "Owner says that they did not use the code: " + it.deviceName());
        };
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
