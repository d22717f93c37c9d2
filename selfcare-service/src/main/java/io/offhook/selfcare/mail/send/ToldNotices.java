package io.offhook.selfcare.mail.send;

import io.offhook.selfcare.mail.NoticeKind;
import io.offhook.selfcare.mail.store.DueMail;
import io.offhook.selfcare.mail.store.DueNotice;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Which notices of a mail still hold when it is written. */
final class ToldNotices {

    /** Codes that a mail carries; of the others it says how many they are. */
    static final int MAX_CODES = 20;

    private ToldNotices() {}

    /** Those that hold by the read models. A reminder of a code that the mail carries anyway is left out. */
    static List<DueNotice> holding(DueMail mail) {
        var carried = new HashSet<UUID>();
        mail.notices().stream()
                .filter(each -> each.kind() == NoticeKind.CODE_ISSUED && holds(each, mail))
                .forEach(each -> carried.add(each.codeId()));
        var reminded = new HashSet<UUID>();
        return mail.notices().stream()
                .filter(each -> holds(each, mail))
                .filter(each -> each.kind() != NoticeKind.CODE_EXPIRES_SOON
                        || !carried.contains(each.codeId()) && reminded.add(each.codeId()))
                .toList();
    }

    private static boolean holds(DueNotice notice, DueMail mail) {
        return !(notice.kind().carriesCode() && !(notice.isOwnPhone() && notice.codeLive()))
                && !(notice.kind().canBeDeclined() && !mail.mailsWanted());
    }

    /** Those whose codes the mail carries. */
    static List<DueNotice> carrying(List<DueNotice> told) {
        return told.stream()
                .filter(each -> each.kind().carriesCode())
                .limit(MAX_CODES)
                .toList();
    }

    /** Without the codes that turned out not to be live. */
    static List<DueNotice> without(List<DueNotice> told, Predicate<DueNotice> notLive) {
        return told.stream().filter(notLive.negate()).toList();
    }

    /** Whether the mail says anything. */
    static boolean saySomething(List<DueNotice> told, DueMail mail, boolean welcomeWithoutPhone) {
        return told.stream().anyMatch(each -> each.kind() != NoticeKind.WELCOME)
                || !told.isEmpty() && welcomeWithoutPhone;
    }
}
