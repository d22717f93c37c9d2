package io.offhook.selfcare.mail.send;

import io.offhook.selfcare.language.Language;
import io.offhook.selfcare.mail.NoticeKind;
import io.offhook.selfcare.mail.send.MailContent.Ending;
import io.offhook.selfcare.mail.send.MailContent.Invitation;
import io.offhook.selfcare.mail.send.MailContent.OwnPhone;
import io.offhook.selfcare.mail.send.MailContent.Phone;
import io.offhook.selfcare.mail.send.MailContent.Used;
import io.offhook.selfcare.mail.send.MailContent.Withdrawn;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What templates are tried with: mails that say everything, and mails that say as little as they can. */
final class SampleContent {

    private static final String URL = "https://phones.example.org";
    private static final String TIME = "Monday 30 November 2026 at 09:15 (UTC)";
    private static final Phone PHONE =
            new Phone("8845", "Desk of A. Person", "2001", "1234 5678 9012 3456", TIME, "code@offhook", true, true);
    private static final Phone BARE = new Phone("8845", "", null, null, null, null, false, false);

    private SampleContent() {}

    static List<MailContent> all(Language language) {
        return Arrays.stream(NoticeKind.values())
                .flatMap(kind -> Stream.of(
                        full(kind, language, false),
                        full(kind, language, true),
                        bare(kind, language, false),
                        bare(kind, language, true)))
                .toList();
    }

    private static MailContent full(NoticeKind kind, Language language, boolean forgotten) {
        return new MailContent(
                kind.name(),
                "A Person",
                language.tag(),
                true,
                true,
                List.of(PHONE, PHONE),
                3,
                List.of(new OwnPhone("8845", "Desk of A. Person", "2001")),
                List.of(new Ending(PHONE, "23 hours")),
                List.of(new Used("8845", "SEP001122334455", "2001", TIME, URL + "/mails/dispute/sample")),
                List.of(new Withdrawn("8845", "Desk of A. Person", "2001", forgotten)),
                new Invitation(URL + "/invitation/sample", TIME, forgotten),
                true,
                true,
                false,
                URL,
                URL + "/mails/unsubscribe/sample");
    }

    private static MailContent bare(NoticeKind kind, Language language, boolean invitationFollows) {
        return new MailContent(
                kind.name(),
                "A Person",
                language.tag(),
                false,
                false,
                List.of(BARE),
                0,
                List.of(new OwnPhone("8845", "", null)),
                List.of(new Ending(BARE, "23 hours")),
                List.of(new Used("8845", "SEP001122334455", null, TIME, URL + "/mails/dispute/sample")),
                List.of(new Withdrawn(null, null, null, false)),
                null,
                false,
                false,
                invitationFollows,
                URL,
                null);
    }
}
